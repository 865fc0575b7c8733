import type { Db, Tx } from '../../store/database.ts';
import type { ProposalStatus } from '../form.ts';

/** An amendment, and where it stands. */
export interface AmendmentStand {
  readonly id: string;
  readonly symbol: string;
  readonly status: ProposalStatus;
}

/** The amendments that go with a proposal: to it, or beside it where it is one itself. */
export interface Amending {
  /** what it amends; null of what is no amendment */
  readonly parent: string | null;
  /** of an amendment, who moves it together with its sponsor */
  readonly cosponsors: readonly string[];
  /** in the order in which they were submitted */
  readonly amendments: readonly AmendmentStand[];
  /** as the President decided to put them; null until then */
  readonly order: readonly string[] | null;
}

export async function amendingOf(tx: Db | Tx, proposal: string): Promise<Amending> {
  const own = await tx
    .selectFrom('amendment')
    .select(['parent', 'cosponsors'])
    .where('proposal', '=', proposal)
    .executeTakeFirst();
  const draft = own?.parent ?? proposal;
  const amendments = await tx
    .selectFrom('amendment')
    .innerJoin('proposal', 'proposal.id', 'amendment.proposal')
    .select(['proposal.id', 'proposal.symbol', 'proposal.status'])
    .where('amendment.parent', '=', draft)
    .orderBy('amendment.seq')
    .execute();
  const order = await tx
    .selectFrom('amendment_order')
    .select('amendments')
    .where('parent', '=', draft)
    .where('set_by', '=', 'chair')
    .executeTakeFirst();
  return {
    parent: own?.parent ?? null,
    cosponsors: own?.cosponsors ?? [],
    amendments: amendments.map(({ symbol, ...rest }) => ({ ...rest, symbol: symbol ?? '' })),
    order: order?.amendments ?? null,
  };
}

/** Those that are still to be put, in the order in which they were submitted. */
export function waitingOf({ amendments }: Pick<Amending, 'amendments'>): readonly AmendmentStand[] {
  return amendments.filter(({ status }) => status === 'submitted');
}

/** Whether it is a draft that was amended. */
export function isAmended({ parent, amendments }: Pick<Amending, 'parent' | 'amendments'>): boolean {
  return parent === null && amendments.some(({ status }) => status === 'adopted');
}

/** Whether voting on the amendments has begun: one is decided, or fell. */
export function amendingBegun({ amendments }: Pick<Amending, 'amendments'>): boolean {
  return amendments.some(({ status }) => status === 'adopted' || status === 'rejected' || status === 'fallen');
}
