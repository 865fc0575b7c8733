import { sql } from 'kysely';
import type { Db, Tx } from '../src/store/database.ts';

/** Rows of tables that PostgreSQL looks at for what the task reads, by whatever plan. */
export async function rowsLookedAt(db: Db, task: (tx: Tx) => Promise<unknown>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const before = await counted(tx);
    await task(tx);
    return (await counted(tx)) - before;
  });
}

/** Of this connection: it counts on over transactions until PostgreSQL takes the figures over. */
async function counted(tx: Tx): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables`.execute(tx);
  return rows[0]?.rows ?? Number.NaN;
}
