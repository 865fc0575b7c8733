import type { ColumnType } from 'kysely';
import { act, itsSubject } from '../door/acts.ts';
import { writesAtOnce } from '../door/writes.ts';

/** A lot that is begun: of everything it is drawn from, all but the secret is public. */
export interface BegunLot {
  /** SHA-256 of the secret */
  readonly commitment: string;
  /** the delegations that give a seed each */
  readonly states: readonly string[];
  /** the States whose names are in the bowl, by code */
  readonly among: readonly string[];
  /** in the order in which they came */
  readonly given: readonly { readonly state: string; readonly seed: string }[];
}

declare module '../store/tables.ts' {
  interface Tables {
    /** of no page, before the lot is drawn nor after: what was drawn says it */
    roll_call_secret: { vote: string; secret: ColumnType<string, string, string> };
  }
}

/** What the record can say of the lot of a roll call before it is drawn. Subject: `vote:<id>`. */
export const lotActs = {
  'roll-call.lot-begun': act<{
    readonly vote: string;
    readonly meeting: string;
    readonly commitment: string;
    readonly states: readonly string[];
    readonly among: readonly string[];
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    ...writesAtOnce((tx, { data: { vote, commitment, states, among } }) =>
      tx
        .updateTable('vote')
        .set({ lot: JSON.stringify({ commitment, states, among, given: [] } satisfies BegunLot) })
        .where('id', '=', vote),
    ),
  }),

  /** sealed until the lot is drawn: what was laid down */
  'roll-call.secret-laid-down': act<{ readonly vote: string; readonly secret: string }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'sealed',
    within: itsSubject,
    ...writesAtOnce((tx, { data: { vote, secret } }) =>
      tx
        .insertInto('roll_call_secret')
        .values({ vote, secret })
        .onConflict((on) => on.column('vote').doUpdateSet({ secret })),
    ),
  }),

  'roll-call.seed-given': act<{
    readonly vote: string;
    readonly meeting: string;
    readonly state: string;
    readonly seed: string;
  }>({
    about: ({ vote }) => `vote:${vote}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { vote, state, seed } }) {
      const { lot } = await tx.selectFrom('vote').select('lot').where('id', '=', vote).executeTakeFirstOrThrow();
      if (!lot) throw new Error(`no lot in vote ${vote}`);
      const given = [...lot.given, { state, seed }];
      await tx
        .updateTable('vote')
        .set({ lot: JSON.stringify({ ...lot, given }) })
        .where('id', '=', vote)
        .execute();
    },
  }),
};
