import { isUnderWay, proposalsOf, votesOf } from '../decisions/index.ts';
import { ballotState, electionsOf } from '../elections/index.ts';
import { lastTurn, type Turn } from '../hall/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { type MeetingView, meetingView } from './view.ts';

/** What a screen in the hall shows. */
export type Screen = 'vote' | 'ballot' | 'speaker' | 'speakers' | 'agenda' | 'blank' | 'standing';

/** A meeting with what its screens show. A vote or ballot in it is the one to be shown, with its proposal or election. */
export interface HallView extends MeetingView {
  readonly screen: Screen;
  /** the act that the screens follow; null before the first */
  readonly turn: Turn | null;
}

export async function hallView(db: Db | Tx, id: string, now: string): Promise<HallView | null> {
  const view = await meetingView(db, id, now);
  if (!view) return null;
  const turn = await lastTurn(db, id);
  const seen: HallView = { ...view, turn, screen: screenOf(view, turn) };
  const called = seen.screen === 'ballot' && turn?.called === 'result' ? turn.of : null;
  return called === null ? seen : withResult(db, seen, called);
}

/** Acts after which the sheet of the ballot is shown. */
const ofBallot: readonly string[] = ['ballot.announced', 'lot.drawn', 'tie.ended'];

/**
 * The screens follow the meeting: what is voted on, a result just announced, else who speaks. A result of before comes back only
 * when the chair calls it, and what the chair called stays until the meeting goes on.
 */
export function screenOf(view: MeetingView, turn: Turn | null): Screen {
  if (view.meeting.status !== 'open') return 'standing';
  const voting = view.vote !== null && isUnderWay(view.vote);
  const balloting = view.ballot?.status === 'open' || view.ballot?.status === 'counted';
  switch (turn?.called) {
    case 'agenda':
    case 'blank':
    case 'speakers':
      return turn.called;
    case 'item':
      return voting ? 'vote' : 'standing';
    case 'result':
      return 'ballot';
  }
  if (voting) return 'vote';
  if (balloting) return 'standing';
  if (turn?.act === 'vote.announced' && view.vote?.id === turn.of) return 'vote';
  if (turn && ofBallot.includes(turn.act) && view.ballot?.id === turn.of) return 'ballot';
  return view.speaking ? 'speaker' : 'standing';
}

/** A result that the chair called again, with what it was about. */
async function withResult(db: Db | Tx, view: HallView, id: string): Promise<HallView> {
  const [vote] = await votesOf(db, { id });
  if (vote) return { ...view, screen: 'vote', vote, proposals: await proposalsOf(db, { id: vote.proposal }) };
  const elections = await electionsOf(db, { session: view.session.id });
  return { ...view, ballot: await ballotState(db, id), elections };
}
