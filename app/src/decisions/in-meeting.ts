import type { Db, Tx } from '../store/database.ts';
import { amendmentsView } from './amendments/view.ts';
import { isUnderWay, type ProposalView, proposalsOf, type VoteView, votesOf } from './reads.ts';

/** What a meeting decides without ballot papers. */
export interface DecidedIn {
  /** proposals under the item before the meeting */
  readonly proposals: readonly ProposalView[];
  /** the vote in progress, else the last one announced or taken back under this item */
  readonly vote: VoteView | null;
}

export async function decidedIn(
  db: Db | Tx,
  { meeting, item }: { readonly meeting: { readonly id: string }; readonly item: string | null },
): Promise<DecidedIn> {
  const [proposals, votes] = await Promise.all([
    item ? inTurn(db, await proposalsOf(db, { item })) : [],
    votesOf(db, { meeting: meeting.id }),
  ]);
  const vote = votes.findLast(
    (each) => isUnderWay(each) || proposals.some(({ id: proposal }) => proposal === each.proposal),
  );
  return { proposals, vote: vote ?? null };
}

/** As they are put: the amendments to a draft before it, in the order that was decided. */
async function inTurn(db: Db | Tx, proposals: readonly ProposalView[]): Promise<readonly ProposalView[]> {
  const amended = new Set(proposals.flatMap(({ amends }) => amends ?? []));
  if (amended.size === 0) return proposals;
  const views = new Map(
    await Promise.all([...amended].map(async (draft) => [draft, await amendmentsView(db, draft)] as const)),
  );
  return proposals
    .filter(({ amends }) => amends === null)
    .flatMap((proposal) => {
      const before = views.get(proposal.id)?.amendments ?? [];
      return [...before.flatMap(({ id }) => proposals.find((one) => one.id === id) ?? []), proposal];
    });
}
