import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';

/** A wrong clock is found out: no capacity began or ended after `at`, which is now. */
export async function capacitiesNoLaterThan(tx: Tx, at: string): Promise<void> {
  await sql`update capacity set valid_from = least(valid_from, ${at}::timestamptz), 
      valid_until = case when valid_until > ${at} then ${at}::timestamptz else valid_until end
    where valid_from > ${at} or valid_until > ${at}`.execute(tx);
}

/** Nobody signed in after now: such sign-ins would last for as long as the clock was wrong. Their links last no longer than any; for a session they last until its end, whatever the clock said. */
export async function signInsNoLaterThan(tx: Tx, at: string): Promise<void> {
  await sql`delete from sign_in where created_at > ${at}`.execute(tx);
  await sql`update invitation set expires_at = ${at}::timestamptz + interval '7 days'
    where expires_at > ${at}::timestamptz + interval '7 days' and not stays`.execute(tx);
}
