import { isUnderWay, type ProposalView, proposalsOf, type VoteView, votesOf } from '../decisions/index.ts';
import { type BallotNow, ballotUnder, type ElectionLink, electionsOf } from '../elections/index.ts';
import { type FloorView, floorView } from '../floor/index.ts';
import { stateNames } from '../reference/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** Everything that the pages of a meeting show, the same for every reader. */
export interface MeetingView extends FloorView {
  /** names by State code */
  readonly names: ReadonlyMap<string, LanguageMap>;
  /** proposals under the item before the meeting */
  readonly proposals: readonly ProposalView[];
  /** the vote in progress, else the last one announced or taken back under this item */
  readonly vote: VoteView | null;
  /** under the item; the one that the Assembly is on, or comes to next, is the first */
  readonly elections: readonly ElectionLink[];
  /** of a meeting that is closed: in which it held a ballot, under an item that it left */
  readonly balloted: readonly ElectionLink[];
  /** the ballot in progress, else the one that something was last done about under this item; of any of its elections */
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
  const ballot = floor.item ? await ballotUnder(db, floor.item) : null;
  const elections = floor.item ? await electionsOf(db, { item: floor.item }) : [];
  const held = floor.meeting.status === 'closed' ? await electionsOf(db, { meeting: id }) : [];
  return {
    ...floor,
    names: await stateNames(db),
    proposals,
    vote: vote ?? null,
    elections: elections.toSorted((a, b) => turnOf(a, ballot) - turnOf(b, ballot)),
    balloted: held.filter((one) => !elections.some(({ id }) => id === one.id)),
    ballot,
  };
}

/** An election that has begun is ended before the next one begins. */
function turnOf({ id, status }: ElectionLink, ballot: BallotNow | null): number {
  return (status === 'open' ? 0 : 2) + (id === ballot?.election ? 0 : 1);
}

/** The name of a State in the reader's language; its code when the data do not name it. */
export function nameOf(view: Pick<MeetingView, 'names'>, text: (map: LanguageMap) => string, state: string): string {
  const names = view.names.get(state);
  return names ? text(names) : state;
}
