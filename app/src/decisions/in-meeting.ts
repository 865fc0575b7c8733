import type { Db, Tx } from '../store/database.ts';
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
    item ? proposalsOf(db, { item }) : [],
    votesOf(db, { meeting: meeting.id }),
  ]);
  const vote = votes.findLast(
    (each) => isUnderWay(each) || proposals.some(({ id: proposal }) => proposal === each.proposal),
  );
  return { proposals, vote: vote ?? null };
}
