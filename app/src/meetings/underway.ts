import type { Tx } from '../store/database.ts';
import { openMeetingOf } from './meetings-of.ts';

/** Whether a meeting of the session is open. */
export async function meetingUnderway(tx: Tx, session: string): Promise<{ readonly meetingOpen: boolean }> {
  return { meetingOpen: (await openMeetingOf(tx, session)) !== null };
}
