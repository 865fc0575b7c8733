import { act } from '../door/acts.ts';
import { type AssemblyDecision, figuresOf } from './decided.ts';
import { changeCredentials } from './write-row.ts';

/** What a report says: the delegations by what the Committee found. */
export interface ReportLists {
  readonly accepted: readonly string[];
  readonly onUnderstanding: readonly string[];
  readonly objected: readonly string[];
  /** from which nothing has come */
  readonly nothing: readonly string[];
}

/** What the record can say of the Credentials Committee and its reports. */
export const committeeActs = {
  'credentials-committee.appointed': act<
    AssemblyDecision & { readonly session: string; readonly members: readonly string[] }
  >({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: ({ session, members, meeting }) => [
      `meeting:${meeting}`,
      ...members.map((state) => `seat:${session}/${state}`),
    ],
    async apply(tx, { at, data: { session, members, meeting, how, proposal } }) {
      const row = { members: JSON.stringify(members), meeting, appointed_at: at, how, proposal };
      await tx
        .insertInto('credentials_committee')
        .values({ session, ...row })
        .onConflict((conflict) => conflict.column('session').doUpdateSet(row))
        .execute();
    },
  }),

  'credentials-committee.chair-chosen': act<{
    readonly session: string;
    readonly account: string;
    readonly state: string;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'participants',
    within: ({ session, account, state }) => [`person:${account}`, `seat:${session}/${state}`],
    async apply(tx, { at, data: { session, account, state } }) {
      await tx
        .updateTable('credentials_chair')
        .set({ valid_until: at })
        .where('session', '=', session)
        .where('valid_until', 'is', null)
        .execute();
      await tx.insertInto('credentials_chair').values({ session, account, iso3: state, valid_from: at }).execute();
    },
  }),

  /** by the Committee: the Assembly has it before it, and nothing is accepted yet */
  'credentials-report.made': act<
    ReportLists & {
      readonly session: string;
      readonly number: number;
      /** day on which the Committee met, ISO */
      readonly metOn: string;
      /** State of the person in the chair */
      readonly chairedBy: string | null;
    }
  >({
    about: ({ session }) => `session:${session}`,
    audience: 'participants',
    within: () => [],
    async apply(tx, { at, data: { session, number, metOn, chairedBy, ...lists } }) {
      const row = {
        met_on: metOn,
        chaired_by: chairedBy,
        accepted: JSON.stringify(lists.accepted),
        on_understanding: JSON.stringify(lists.onUnderstanding),
        objected: JSON.stringify(lists.objected),
        nothing: JSON.stringify(lists.nothing),
        committee_at: at,
      };
      await tx
        .insertInto('credentials_report')
        .values({ session, number, ...row })
        .onConflict((conflict) => conflict.columns(['session', 'number']).doUpdateSet(row))
        .execute();
    },
  }),

  /** by the Assembly: what the report accepts is accepted */
  'credentials-report.adopted': act<
    AssemblyDecision & ReportLists & { readonly session: string; readonly number: number }
  >({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: ({ session, meeting, accepted, onUnderstanding, objected }) => [
      `meeting:${meeting}`,
      ...[...accepted, ...onUnderstanding, ...objected].map((state) => `seat:${session}/${state}`),
    ],
    async apply(tx, { seq, at, data }) {
      const { session, number, meeting, how, proposal, ...lists } = data;
      const figures = figuresOf(data);
      await tx
        .updateTable('credentials_report')
        .set({ meeting, assembly_at: at, how, proposal, figures: figures && JSON.stringify(figures) })
        .where('session', '=', session)
        .where('number', '=', number)
        .execute();
      const examined = [...lists.accepted, ...lists.onUnderstanding, ...lists.objected];
      await changeCredentials(tx, seq, session, examined, (held, state) => ({
        ...held,
        examined: null,
        examinedBecause: null,
        decided: lists.accepted.includes(state)
          ? 'accepted'
          : lists.onUnderstanding.includes(state)
            ? 'acceptedOnUnderstanding'
            : held.decided,
      }));
    },
  }),
};
