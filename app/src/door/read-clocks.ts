import { sql } from 'kysely';
import { type Clock, clockNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { Flight } from '../store/flights.ts';
import type { ClockReading } from './clock-doubt.ts';
import { readStanding } from './standing.ts';

/** The last entry of the record. */
export interface Head {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** The clocks, without what somebody confirmed of them. */
export type Clocks = Omit<ClockReading, 'head' | 'confirmed'> & { readonly head: Head | null };

/**
 * The clocks and the last entry, in one query. In the transaction of an act it is asked behind the lane, and there it also ends
 * the limit on waiting for a lock.
 */
export async function askClocks(db: Db, clock: Clock): Promise<Clocks> {
  const asked = performance.now();
  return clocksOf((await clocksAsked.execute(db)).rows, asked, clock);
}

const clocksAsked = sql<Row>`
    select set_config('lock_timeout', '0', true), ${clockNow} as now, head.seq, head.at, head.hash
    from (select 1) as one left join (select seq, at, hash from entry order by seq desc limit 1) as head on true`;

/** Milliseconds behind which an answer says too little of when the question reached the clock: it had waited for the lane. */
const heardAtOnce = 100;

/** The same behind the statement that takes the lane, without waiting for it. */
export async function sendClocks({ send }: Flight, clock: Clock): Promise<Clocks> {
  const asked = performance.now();
  const rows = await send(clocksAsked);
  return clocksOf(rows, performance.now() - asked < heardAtOnce ? asked : null, clock);
}

function clocksOf(rows: readonly Row[], asked: number | null, clock: Clock): Clocks {
  const [row] = rows;
  if (!row) throw new Error('the database did not say its time');
  if (asked !== null) clock.learn(row.now, asked);
  return {
    database: row.now,
    machine: new Date(clock.machine()).toISOString(),
    head: row.seq === null ? null : { seq: row.seq, at: row.at, hash: row.hash },
  };
}

/** The same with what was confirmed: enough to say whether the clock is in doubt. */
export async function readClocks(db: Db, clock: Clock): Promise<ClockReading> {
  return { ...(await askClocks(db, clock)), confirmed: (await readStanding(db)).confirmed };
}

interface Row {
  readonly now: string;
  readonly seq: number | null;
  readonly at: string;
  readonly hash: string;
}

/** The part of it that stands in the record, for deciding an act again: the last entry, and what was confirmed last. */
export async function readHead(db: Db): Promise<Pick<ClockReading, 'head' | 'confirmed'>> {
  const head = await db.selectFrom('entry').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return { head: head ?? null, confirmed: (await readStanding(db)).confirmed };
}
