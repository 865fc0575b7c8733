import type { DecisionId } from '@plenary/rules';
import { type ActOf, act, itsSubject, sayingOf } from '../../door/acts.ts';
import type { Tx } from '../../store/database.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { Change, OrderBy } from './tables.ts';

interface Order {
  /** the draft that they amend */
  readonly proposal: string;
  readonly amendments: readonly string[];
  readonly reason: string;
}

async function setOrder(tx: Tx, { proposal, amendments, reason }: Order, by: OrderBy): Promise<void> {
  const row = { parent: proposal, set_by: by, amendments: JSON.stringify(amendments), reason };
  await tx
    .insertInto('amendment_order')
    .values(row)
    .onConflict((conflict) => conflict.columns(['parent', 'set_by']).doUpdateSet(row))
    .execute();
}

/** What the record can say of amendments. Subject: `proposal:<id>`, of the amendment, or of the draft where it is of all of them. */
export const amendmentActs = {
  /** Decided as any proposal is from here on; its title is made by the program of its time. */
  'amendment.submitted': act<{
    readonly proposal: string;
    /** the draft that it amends */
    readonly parent: string;
    readonly session: string;
    readonly item: string;
    readonly symbol: string;
    readonly kind: DecisionId;
    readonly title: LanguageMap;
    /** its words; none of what deletes */
    readonly body: LanguageMap | Readonly<Record<string, never>>;
    readonly paragraph: number;
    readonly change: Change;
    readonly sponsor: string;
    readonly cosponsors: readonly string[];
  }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ parent }) => [`proposal:${parent}`],
    async apply(tx, { data, seq }) {
      const { proposal, parent, session, item, symbol, kind, title, body, sponsor } = data;
      await tx
        .insertInto('proposal')
        .values({
          ...{ id: proposal, form: 'amendment', session, item, symbol, kind, sponsor },
          ...{ title: JSON.stringify(title), body: JSON.stringify(body) },
          ...{ decided_symbol: null, decided_by: null, decided_at: null, meeting: null, last_seq: seq },
        })
        .execute();
      const { paragraph, change, cosponsors } = data;
      await tx
        .insertInto('amendment')
        .values({ proposal, parent, paragraph, change, cosponsors: JSON.stringify(cosponsors), seq })
        .execute();
    },
  }),

  /** How far each is from the draft in substance, the furthest first. */
  'amendments.ranked': act<Order>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data }) => setOrder(tx, data, 'secretariat'),
  }),

  'amendments.ordered': act<Order & { readonly meeting: string }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { data }) => setOrder(tx, data, 'chair'),
  }),

  /** It is not put: the adoption of another one implies its rejection. */
  'amendment.fell': act<{
    readonly proposal: string;
    readonly meeting: string;
    readonly session: string;
    /** the adopted amendment */
    readonly adopted: string;
    readonly reason: string;
  }>({
    about: ({ proposal }) => `proposal:${proposal}`,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    async apply(tx, { data: { proposal, adopted, reason }, seq }) {
      await tx.updateTable('proposal').set({ status: 'fallen', last_seq: seq }).where('id', '=', proposal).execute();
      await tx
        .updateTable('amendment')
        .set({ fell_by: adopted, fell_because: reason })
        .where('proposal', '=', proposal)
        .execute();
    },
  }),
};

export type AmendmentAct = ActOf<typeof amendmentActs>;
export const say = sayingOf(amendmentActs);

/** With a draft that is withdrawn the amendments to it that wait are at an end. */
export async function endWaiting(tx: Tx, parent: string, seq: number): Promise<void> {
  await tx
    .updateTable('proposal')
    .set({ status: 'fallen', last_seq: seq })
    .where('status', '=', 'submitted')
    .where('id', 'in', (eb) => eb.selectFrom('amendment').select('proposal').where('parent', '=', parent))
    .execute();
}
