import { type ActOf, act, sayingOf } from '../door/acts.ts';
import type { Tx } from '../store/database.ts';
import { lastStatement } from './statements.ts';

/** Money in whole cents, days as ISO days. Subject: `state:<iso3>`. */
export const rightToVoteActs = {
  'contributions.certified': act<{
    readonly session: string;
    readonly state: string;
    readonly due: readonly { readonly year: number; readonly cents: number }[];
    readonly paid: readonly { readonly date: string; readonly cents: number }[];
  }>({
    about: ({ state }) => `state:${state}`,
    audience: 'public',
    within: ({ session, state }) => [`seat:${session}/${state}`],
    async apply(tx, { seq, data }) {
      // An exemption is a decision of the Assembly for the session: a newer statement does not undo it.
      const before = await lastStatement(tx, data.session, data.state);
      await addStatement(tx, seq, { ...data, waiver: before?.waiver ?? false });
    },
  }),

  'exemption.granted': act<{ readonly session: string; readonly state: string; readonly reason: string }>({
    about: ({ state }) => `state:${state}`,
    audience: 'public',
    within: ({ session, state }) => [`seat:${session}/${state}`],
    async apply(tx, { seq, data }) {
      const before = await lastStatement(tx, data.session, data.state);
      if (before === null) throw new Error(`no statement of ${data.state} for session ${data.session}`);
      await addStatement(tx, seq, { ...data, due: before.due, paid: before.paid, waiver: true });
    },
  }),

  /** entered by mistake */
  'exemption.taken-back': act<{ readonly session: string; readonly state: string; readonly reason: string }>({
    about: ({ state }) => `state:${state}`,
    audience: 'public',
    within: ({ session, state }) => [`seat:${session}/${state}`],
    async apply(tx, { seq, data }) {
      const before = await lastStatement(tx, data.session, data.state);
      if (before === null) throw new Error(`no statement of ${data.state} for session ${data.session}`);
      await addStatement(tx, seq, { ...data, due: before.due, paid: before.paid, waiver: false });
    },
  }),
};

export type RightToVoteAct = ActOf<typeof rightToVoteActs>;
export const say = sayingOf(rightToVoteActs);

interface NewStatement {
  readonly session: string;
  readonly state: string;
  readonly due: readonly { readonly year: number; readonly cents: number }[];
  readonly paid: readonly { readonly date: string; readonly cents: number }[];
  readonly waiver: boolean;
}

async function addStatement(tx: Tx, seq: number, { session, state, due, paid, waiver }: NewStatement): Promise<void> {
  await tx
    .insertInto('contribution_statement')
    .values({ seq, session, iso3: state, due: JSON.stringify(due), paid: JSON.stringify(paid), waiver })
    .execute();
}
