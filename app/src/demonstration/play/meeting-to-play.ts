import { capacities, demonstrationAccountIds } from '../../identity/index.ts';
import { presentSeats, sessionWithMeetings } from '../../meetings/index.ts';
import type { Db } from '../../store/database.ts';
import { playKept } from './kept.ts';
import { unplayable } from './unplayable.ts';

/** A meeting that can be played, and where it is. */
export interface MeetingToPlay {
  readonly session: string;
  readonly id: string;
  readonly status: 'scheduled' | 'open' | 'closed';
}

/** Of a session with delegations that anybody may play: the meeting that is open, else the next one, else the last. */
export async function meetingToPlay(db: Db, id: string): Promise<MeetingToPlay | null> {
  if (!(await playedSessions(db)).includes(id)) return null;
  const session = await sessionWithMeetings(db, id);
  const meetings = session?.meetings ?? [];
  const found =
    meetings.find(({ status }) => status === 'open') ??
    meetings.find(({ status }) => status === 'scheduled') ??
    meetings.findLast(({ status }) => status === 'closed');
  if (!session || !found || found.status === 'cancelled') return null;
  return { session: id, id: found.id, status: found.status };
}

/**
 * Of the sessions that can be played the first whose meeting is not held by people, as nobody plays into that uninvited, and where
 * another one can be scheduled if that is over.
 */
export async function offeredSession(db: Db): Promise<string | null> {
  for (const session of await playedSessions(db)) {
    const found = await meetingToPlay(db, session);
    if (found !== null && !(await isHeldByHand(db, found)) && (await unplayable(db, found)) === null) return session;
  }
  return null;
}

/** The meeting that is being played; null where none is. */
export async function playedNow(db: Db): Promise<string | null> {
  const play = await playKept(db);
  return play !== null && play.pace !== 'paused' ? play.meeting : null;
}

/** Somebody was registered as present, or it was opened, and no play was begun in it. */
async function isHeldByHand(db: Db, { id, status }: MeetingToPlay): Promise<boolean> {
  if (status === 'closed' || (await playKept(db))?.meeting === id) return false;
  return status === 'open' || (await presentSeats(db, id)).length > 0;
}

/** Sessions with delegations that anybody may play, those with the most of them first. */
export async function playedSessions(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(capacities)
    .select(({ fn }) => ['session', fn.count('state').distinct().as('seats')])
    .where('kind', '=', 'delegate')
    .where('valid_until', 'is', null)
    .where('account', 'in', demonstrationAccountIds)
    .groupBy('session')
    .orderBy('seats', 'desc')
    .orderBy('session')
    .execute();
  return rows.flatMap(({ session }) => session ?? []);
}
