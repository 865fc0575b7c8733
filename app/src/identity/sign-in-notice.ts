import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';

const topic = 'sign-ins:';

/** Says to every instance, once the transaction holds, that a sign-in of the account began or ended, or that its rights changed. */
export async function noticeRightsChanged(tx: Tx, account: string): Promise<void> {
  await sql`select pg_notify('live', ${topic + account})`.execute(tx);
}

/** The account of such a notice; null when it is about something else. */
export function whoseRightsChanged(notice: string): string | null {
  return notice.startsWith(topic) ? notice.slice(topic.length) : null;
}
