import type { Said } from '../door/act.ts';

/** What the record can say of its own time. Subject: `record`. Instants are ISO. */
export type ClockAct = Said<
  'clock.confirmed',
  {
    readonly reason: string;
    /** what the database's clock said then; it is right from here on */
    readonly database: string;
    /** what the program's own clock said then */
    readonly machine: string;
    /** by how many milliseconds the database was ahead; so much is expected from here on */
    readonly difference: number;
    /** the entry before, when it bears a later time: that time was wrong. null when it does not */
    readonly overrides: { readonly seq: number; readonly at: string } | null;
  }
>;

export const recordSubject = 'record';
