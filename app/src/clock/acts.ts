import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import { capacitiesNoLaterThan, signInsNoLaterThan } from '../identity/index.ts';
import { parametersNoLaterThan } from '../parameters/index.ts';

export const recordSubject = 'record';

/** What the record can say of its own time. Subject: `record`. Instants are ISO. */
export const clockActs = {
  'clock.confirmed': act<{
    readonly reason: string;
    /** what the database's clock said then; it is right from here on */
    readonly database: string;
    /** what the program's own clock said then */
    readonly machine: string;
    /** by how many milliseconds the database was ahead; so much is expected from here on */
    readonly difference: number;
    /** the entry before, when it bears a later time: that time was wrong. null when it does not */
    readonly overrides: { readonly seq: number; readonly at: string } | null;
  }>({
    about: () => recordSubject,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { at, unrecorded }) {
      await capacitiesNoLaterThan(tx, at);
      await parametersNoLaterThan(tx, at);
      if (unrecorded?.signIns === 'end') await signInsNoLaterThan(tx, at);
    },
  }),
};

export type ClockAct = ActOf<typeof clockActs>;
export const say = sayingOf(clockActs);
