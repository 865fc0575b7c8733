import { type SessionRunHere, sessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { MeetingStatus } from './meeting-status.ts';

export interface MeetingOfSession {
  readonly id: string;
  readonly number: number;
  readonly startsAt: string;
  /** until when it is called, where that was said */
  readonly endsAt: string | null;
  readonly room: string | null;
  readonly status: MeetingStatus;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly suspendedAt: string | null;
  readonly resumesAt: string | null;
  /** the reason, of a cancelled meeting only */
  readonly cancelledBecause: string | null;
  /** the item that it is on, or was on last */
  readonly item: string | null;
}

/** The meetings of a session in the order in which they are held. */
export async function meetingsOfSession(db: Db, session: string): Promise<readonly MeetingOfSession[]> {
  return (
    db
      .selectFrom('meeting')
      .select([
        'id',
        'number',
        'starts_at as startsAt',
        'ends_at as endsAt',
        'room',
        'status',
        'opened_at as openedAt',
        'closed_at as closedAt',
        'suspended_at as suspendedAt',
        'resumes_at as resumesAt',
        'cancelled_because as cancelledBecause',
        'item',
      ])
      .where('session', '=', session)
      // The number is the order in which they were planned: a meeting may be moved before one of a lower number.
      .orderBy('starts_at')
      .orderBy('number')
      .execute()
  );
}

/** Ids of the items that an open meeting is on. */
export function itemsNow(meetings: readonly MeetingOfSession[]): ReadonlySet<string> {
  return new Set(meetings.flatMap(({ status, item }) => (status === 'open' && item !== null ? [item] : [])));
}

/** A session that Plenary runs, with its meetings. */
export interface SessionWithMeetings extends Omit<SessionRunHere, 'agenda'> {
  readonly meetings: readonly MeetingOfSession[];
  readonly agenda: readonly (SessionRunHere['agenda'][number] & {
    /** a meeting that is open is on it */
    readonly now: boolean;
  })[];
}

export async function sessionWithMeetings(db: Db, id: string): Promise<SessionWithMeetings | null> {
  const session = await sessionRunHere(db, id);
  if (!session) return null;
  const meetings = await meetingsOfSession(db, id);
  const now = itemsNow(meetings);
  return { ...session, meetings, agenda: session.agenda.map((item) => ({ ...item, now: now.has(item.id) })) };
}
