import { databaseNow } from '../../store/clock.ts';
import type { Db } from '../../store/database.ts';
import { playKept } from './kept.ts';
import type { MeetingToPlay } from './meeting-to-play.ts';
import { players } from './players.ts';
import type { PlayedSeat } from './still-free.ts';
import { isTaken } from './taken.ts';

/** Why nothing can be played: people hold the meeting, or it is over and a person has the Secretariat, which schedules the next one. */
export type Unplayable = 'presided' | 'secretariat-taken';

/** Null where it can, or another one after it. */
export async function unplayable(db: Db, meeting: MeetingToPlay): Promise<Unplayable | null> {
  if (meeting.status === 'closed') return (await schedulerAfter(db, meeting)) === null ? 'secretariat-taken' : null;
  if (meeting.status !== 'open' || (await playKept(db))?.meeting === meeting.id) return null;
  return (await isTaken(db, meeting.session, { kind: 'president' }, await databaseNow(db))) ? 'presided' : null;
}

/** The simulated Secretariat, which schedules another meeting after one that is over; null where a person has it. */
export async function schedulerAfter(
  db: Db,
  { id, session }: Pick<MeetingToPlay, 'id' | 'session'>,
): Promise<{ readonly account: string; readonly seat: PlayedSeat } | null> {
  const kept = await playKept(db);
  const without = kept?.meeting === id ? kept.without : { president: null, secretariat: null };
  const { secretariat, seats } = await players(db, session, await databaseNow(db), without);
  const seat = secretariat === null ? undefined : seats.get(secretariat);
  return secretariat === null || seat === undefined ? null : { account: secretariat, seat };
}
