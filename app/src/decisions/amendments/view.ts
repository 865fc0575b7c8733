import { putNext } from '@plenary/rules';
import type { Db, Tx } from '../../store/database.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { ProposalStatus } from '../form.ts';
import type { OrderBy } from './tables.ts';

/** An amendment as pages show it. */
export interface AmendmentShown {
  readonly id: string;
  readonly symbol: string;
  readonly title: LanguageMap;
  readonly status: ProposalStatus;
  /** the sponsor first */
  readonly sponsors: readonly string[];
  /** symbol of the adopted one that implies its rejection, and why */
  readonly fell: { readonly by: string; readonly because: string } | null;
}

export interface OrderShown {
  readonly by: OrderBy;
  readonly amendments: readonly string[];
  readonly reason: string;
}

/** The amendments to a draft, in the order in which they are put as far as that is known. */
export interface AmendmentsView {
  readonly draft: string;
  readonly amendments: readonly AmendmentShown[];
  readonly orders: readonly OrderShown[];
  /** what is put next: one of them, the question of their order, or the draft */
  readonly next: ReturnType<typeof putNext>['value'];
}

export async function amendmentsView(db: Db | Tx, draft: string): Promise<AmendmentsView> {
  const [rows, orders] = await Promise.all([
    db
      .selectFrom('amendment')
      .innerJoin('proposal', 'proposal.id', 'amendment.proposal')
      .leftJoin('proposal as other', 'other.id', 'amendment.fell_by')
      .select(['proposal.id', 'proposal.symbol', 'proposal.title', 'proposal.status', 'proposal.sponsor'])
      .select(['amendment.cosponsors', 'amendment.fell_because', 'other.symbol as fell_by'])
      .where('amendment.parent', '=', draft)
      .orderBy('amendment.seq')
      .execute(),
    db.selectFrom('amendment_order').selectAll().where('parent', '=', draft).orderBy('set_by').execute(),
  ]);
  const all = rows.map(
    (row): AmendmentShown => ({
      id: row.id,
      symbol: row.symbol ?? '',
      title: row.title,
      status: row.status,
      sponsors: [...(row.sponsor ? [row.sponsor] : []), ...row.cosponsors],
      fell: row.fell_by && row.fell_because ? { by: row.fell_by, because: row.fell_because } : null,
    }),
  );
  const shown = orders.map(({ set_by, amendments, reason }): OrderShown => ({ by: set_by, amendments, reason }));
  const order = shown.find(({ by }) => by === 'chair') ?? shown[0];
  const waiting = all.filter(({ status }) => status === 'submitted').map(({ id }) => id);
  return {
    draft,
    amendments: order ? sorted(all, order.amendments) : all,
    orders: shown,
    next: putNext({ waiting, order: shown.find(({ by }) => by === 'chair')?.amendments ?? null }).value,
  };
}

/** What came after the order was set stands last. */
function sorted<One extends { readonly id: string }>(all: readonly One[], order: readonly string[]): readonly One[] {
  const place = ({ id }: One) => (order.includes(id) ? order.indexOf(id) : order.length);
  return all.toSorted((a, b) => place(a) - place(b));
}
