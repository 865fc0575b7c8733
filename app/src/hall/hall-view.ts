import type { Filled } from '../door/slot.ts';
import { type FloorView, floorView, type LedgerLine, ledgerOf } from '../floor/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { lastTurn } from './last-turn.ts';
import { announcedResults } from './results.ts';
import { type HallScreen, hallPart, type Turn } from './slots.ts';

/** A meeting with what its screens show. */
export interface HallView extends FloorView {
  /** null where the meeting itself is shown: who speaks, the agenda, the list */
  readonly shown: HallScreen | null;
  /** the act that the screens follow; null before the first */
  readonly turn: Turn | null;
  /** the time that was spoken in the meeting, while the list is called: it is shown when nobody waits any more */
  readonly spokenTime: readonly LedgerLine[];
}

export async function hallView(db: Db | Tx, id: string, now: string, filled: Filled): Promise<HallView | null> {
  const [floor, turn] = await Promise.all([floorView(db, id, now), lastTurn(db, id, filled)]);
  if (!floor) return null;
  const calls = turn?.called === 'speakers' && floor.waiting.length === 0;
  const spokenTime = calls ? await ledgerOf(db, { meeting: id }) : [];
  return { ...floor, turn, spokenTime, shown: goesOn(floor) ? await shownIn(db, floor, turn, filled) : null };
}

/**
 * The screens follow the meeting: what is voted on, a result just announced, else who speaks. A result of before comes back only
 * when the chair calls it, and what the chair called stays until the meeting goes on.
 */
async function shownIn(db: Db | Tx, floor: FloorView, turn: Turn | null, filled: Filled): Promise<HallScreen | null> {
  switch (turn?.called) {
    case 'agenda':
    case 'blank':
    case 'speakers':
      return null;
    case 'result':
      return calledAgain(db, floor, turn, filled);
  }
  const parts = await Promise.all(filled(hallPart).map(({ at }) => at(db, floor, turn)));
  const [goingOn] = parts.flatMap((part) => part.goingOn ?? []);
  if (goingOn || turn?.called === 'item') return goingOn ?? null;
  return parts.flatMap((part) => part.said ?? [])[0] ?? null;
}

async function calledAgain(db: Db | Tx, floor: FloorView, turn: Turn, filled: Filled): Promise<HallScreen | null> {
  const { of } = turn;
  if (of === null) return null;
  for (const { result } of filled(hallPart)) {
    const found = await result(db, floor, { ...turn, of });
    if (found) return found;
  }
  return null;
}

/** What is voted on, else what was said of it last, else the newest result; null where the meeting has none. */
export async function votingScreen(
  db: Db | Tx,
  { turn, ...floor }: HallView,
  filled: Filled,
): Promise<HallScreen | null> {
  if (!goesOn(floor)) return null;
  const parts = await Promise.all(filled(hallPart).map(({ at }) => at(db, floor, turn)));
  const now = parts.flatMap((part) => part.goingOn ?? [])[0] ?? parts.flatMap((part) => part.said ?? [])[0];
  if (now) return now;
  const [newest] = await announcedResults(db, floor.meeting.id, filled);
  return newest
    ? calledAgain(db, floor, { act: 'screen.shown', called: 'result', of: newest.id, at: newest.announcedAt }, filled)
    : null;
}

/** It is held, and does not pause. */
function goesOn({ meeting: { status, suspendedAt } }: FloorView): boolean {
  return status === 'open' && suspendedAt === null;
}
