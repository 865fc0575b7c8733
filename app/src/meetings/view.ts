import { isUnderWay, type ProposalView, proposalsOf, type VoteView, votesOf } from '../decisions/index.ts';
import { type BallotNow, ballotNow, type ElectionLink, electionsOf } from '../elections/index.ts';
import { type FloorView, floorView } from '../floor/index.ts';
import { stateNames } from '../reference/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../web/languages.ts';

/** Everything that the pages of a meeting show, the same for every reader. */
export interface MeetingView extends FloorView {
  /** names by State code */
  readonly names: ReadonlyMap<string, LanguageMap>;
  /** proposals under the item before the meeting */
  readonly proposals: readonly ProposalView[];
  /** the vote in progress, else the last one announced or taken back under this item */
  readonly vote: VoteView | null;
  readonly elections: readonly ElectionLink[];
  /** the ballot in progress, else the last one announced under this item */
  readonly ballot: BallotNow | null;
}

export async function meetingView(db: Db | Tx, id: string, now: string): Promise<MeetingView | null> {
  const floor = await floorView(db, id, now);
  if (!floor) return null;
  const proposals = floor.item ? await proposalsOf(db, { item: floor.item }) : [];
  const votes = await votesOf(db, { meeting: id });
  const vote = votes.findLast(
    (each) => isUnderWay(each) || proposals.some(({ id: proposal }) => proposal === each.proposal),
  );
  const elections = floor.item ? await electionsOf(db, { item: floor.item }) : [];
  return {
    ...floor,
    names: await stateNames(db),
    proposals,
    vote: vote ?? null,
    elections,
    ballot: elections[0] ? await ballotNow(db, elections[0].id) : null,
  };
}

/** The name of a State in the reader's language; its code when the data do not name it. */
export function nameOf(view: Pick<MeetingView, 'names'>, text: (map: LanguageMap) => string, state: string): string {
  const names = view.names.get(state);
  return names ? text(names) : state;
}
