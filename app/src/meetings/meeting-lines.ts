import type { Db, Tx } from '../store/database.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** A meeting of the programme of a session. */
export interface MeetingLine {
  readonly meeting: string;
  readonly number: number;
  /** ISO instant */
  readonly startsAt: string;
  /** until when it is called, where that was said */
  readonly endsAt: string | null;
  readonly room: string | null;
  readonly status: MeetingStatus;
}

export async function meetingsOf(tx: Db | Tx, session: string): Promise<readonly MeetingLine[]> {
  return tx
    .selectFrom('meeting')
    .select(['id as meeting', 'number', 'starts_at as startsAt', 'ends_at as endsAt', 'room', 'status'])
    .where('session', '=', session)
    .orderBy('number')
    .execute();
}
