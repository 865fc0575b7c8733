import { type MeetingView, meetingView } from '../business/index.ts';
import { isUnderWay, proposalsOf, votesOf } from '../decisions/index.ts';
import { ballotState, electionsOf } from '../elections/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { lastTurn, type Turn } from './index.ts';

/** What a screen in the hall shows. */
export type Screen = 'vote' | 'ballot' | 'undone' | 'speaker' | 'speakers' | 'agenda' | 'blank' | 'standing';

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
  if (!turn?.of) return seen;
  if (seen.screen === 'undone') return { ...seen, ...(await thingOf(db, seen, turn.of)) };
  return seen.screen === 'ballot' && turn.called === 'result' ? withResult(db, seen, turn.of) : seen;
}

/** Acts after which the sheet of the ballot is shown. */
const ofBallot: readonly string[] = ['ballot.announced', 'lot.drawn', 'tie.ended'];

/** Acts after which the hall is told that what it saw or waited for is decided by nothing. */
const undoing = ['vote.taken-back', 'ballot.annulled', 'lot.taken-back'] as const;

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
  if (undoing.some((act) => act === turn?.act)) return 'undone';
  if (turn?.act === 'vote.announced' && view.vote?.id === turn.of) return 'vote';
  if (turn && ofBallot.includes(turn.act) && view.ballot?.id === turn.of) return 'ballot';
  return view.speaking ? 'speaker' : 'standing';
}

/** A result that the chair called again. */
async function withResult(db: Db | Tx, view: HallView, id: string): Promise<HallView> {
  const thing = await thingOf(db, view, id);
  return { ...view, ...thing, ...('vote' in thing ? { screen: 'vote' as const } : {}) };
}

/** A vote or ballot with what it was about, which the meeting may have left. */
async function thingOf(
  db: Db | Tx,
  { session }: HallView,
  id: string,
): Promise<Pick<HallView, 'vote' | 'proposals'> | Pick<HallView, 'ballot' | 'elections'>> {
  const [vote] = await votesOf(db, { id });
  if (vote) return { vote, proposals: await proposalsOf(db, { id: vote.proposal }) };
  return { ballot: await ballotState(db, id), elections: await electionsOf(db, { session: session.id }) };
}
