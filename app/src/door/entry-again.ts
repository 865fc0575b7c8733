import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';

/**
 * Puts entries into the copy of the record that a replay fills, as they were when they were made: data that were erased since had
 * been there.
 */
export async function entriesAgain(tx: Tx, from: number, to: number): Promise<void> {
  await sql`insert into pg_temp.entry (seq, at, act, subject, audience, actor, capacity, cites, data, salt, commitment,
      previous, hash, request, seal)
    select seq, at, act, subject, audience, actor, capacity, cites, coalesce(data, '{}'), salt, commitment,
      previous, hash, request, seal
    from public.entry where seq between ${from} and ${to}`.execute(tx);
}
