import type { Tx } from '../store/database.ts';

/** Whether a meeting of the session is open. */
export async function meetingUnderway(tx: Tx, session: string): Promise<{ readonly meetingOpen: boolean }> {
  const open = await tx
    .selectFrom('meeting')
    .select('id')
    .where('session', '=', session)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return { meetingOpen: open !== undefined };
}
