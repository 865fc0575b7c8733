import type { DeadlineStepId } from '@plenary/rules';
import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';

/** What the record can say of the days by which something has to be done for a session. Days are ISO days. */
export const deadlineActs = {
  /** The day by which it had to be done stays what it was, whatever becomes of the opening. */
  'deadline.met': act<{
    readonly session: string;
    readonly step: DeadlineStepId;
    readonly on: string;
    readonly due: string;
    /** symbol of the note or letter by which it was done, where one was */
    readonly reference: string | null;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { session, step, on, due, reference } }) {
      const row = { met_on: on, due, reference };
      await tx
        .insertInto('deadline_met')
        .values({ session, step, ...row })
        .onConflict((conflict) => conflict.columns(['session', 'step']).doUpdateSet(row))
        .execute();
    },
  }),

  /** What met it was taken back. */
  'deadline.opened-again': act<{ readonly session: string; readonly step: DeadlineStepId }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { session, step } }) {
      await tx.deleteFrom('deadline_met').where('session', '=', session).where('step', '=', step).execute();
    },
  }),
};

export type DeadlineAct = ActOf<typeof deadlineActs>;
export const say = sayingOf(deadlineActs);
