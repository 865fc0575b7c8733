import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';

/**
 * Puts an entry into the copy of the record that a replay fills, as it was when it was made: data that were erased since had
 * been there.
 */
export async function entryAgain(tx: Tx, seq: number): Promise<void> {
  await sql`insert into pg_temp.entry (seq, at, act, subject, audience, actor, capacity, cites, data, salt, commitment,
      previous, hash, request, seal)
    select seq, at, act, subject, audience, actor, capacity, cites, coalesce(data, '{}'), salt, commitment,
      previous, hash, request, seal
    from public.entry where seq = ${seq}`.execute(tx);
}
