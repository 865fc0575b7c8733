import { capacities, demonstrationAccountIds } from '../../identity/index.ts';
import { sessionWithMeetings } from '../../meetings/index.ts';
import type { Db } from '../../store/database.ts';

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
