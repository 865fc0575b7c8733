import { sql } from 'kysely';
import type { Store } from '../../src/store/database.ts';

/** The lock of a transaction that lingers. */
const lingering = 4711;

/** From now on each such statement lingers for so many seconds, and holds a lock that says so: a kill can be aimed at it. */
export async function linger(store: Store, statement: string, seconds: number): Promise<void> {
  await sql
    .raw(`create function linger() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(${lingering}); perform pg_sleep(${seconds}); return null; end $$`)
    .execute(store.writes);
  await sql
    .raw(`create trigger lingers after ${statement} for each statement execute function linger()`)
    .execute(store.writes);
}

export async function lingerNoMore(store: Store): Promise<void> {
  await sql`drop function linger cascade`.execute(store.writes);
}

/** Whether a transaction does so at this moment. */
export async function lingers(store: Store): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from pg_locks join pg_database on oid = database
      where locktype = 'advisory' and objid = ${lingering} and datname = current_database()) as held`.execute(
    store.reads,
  );
  return rows[0]?.held ?? false;
}
