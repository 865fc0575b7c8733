import { sql } from 'kysely';
import { type Clock, clockNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { ClockReading } from './clock-doubt.ts';

/** The act that says which clock is right; see the room `clock`. */
export const clockConfirmed = 'clock.confirmed';

/** The last entry of the record. */
export interface Head {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/**
 * The clocks and the last entry, in one query. In the transaction of an act it is asked once the lane is taken, and there it
 * also ends the limit on waiting for a lock.
 */
export async function readClocks(
  db: Db,
  clock: Clock,
): Promise<Omit<ClockReading, 'head'> & { readonly head: Head | null }> {
  const asked = performance.now();
  const { rows } = await sql<{ now: string; seq: number | null; at: string; hash: string; confirmed: number | null }>`
    select set_config('lock_timeout', '0', true), ${clockNow} as now, head.seq, head.at, head.hash,
      (select (data->>'difference')::float8 from entry where act = ${clockConfirmed} order by seq desc limit 1) as confirmed
    from (select 1) as one left join (select seq, at, hash from entry order by seq desc limit 1) as head on true`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('the database did not say its time');
  clock.learn(row.now, asked);
  return {
    database: row.now,
    machine: new Date(clock.machine()).toISOString(),
    head: row.seq === null ? null : { seq: row.seq, at: row.at, hash: row.hash },
    confirmed: row.confirmed,
  };
}
