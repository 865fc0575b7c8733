import { sql } from 'kysely';
import { type Clock, clockNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { ClockReading } from './clock-doubt.ts';

/** The act that says with which key acts are sealed; see the room `seal`. */
export const sealKeyIntroduced = 'seal-key.introduced';

/** The act that says in which edition commands are; see the room `editions`. */
const editionsRaised = 'editions.raised';

/** The act that says which clock is right; see the room `clock`. */
export const clockConfirmed = 'clock.confirmed';

const confirmedDifference = sql<number | null>`
  (select (data->>'difference')::float8 from entry where act = ${clockConfirmed} order by seq desc limit 1)`;

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
export async function readClocks(db: Db, clock: Clock): Promise<Clocks> {
  return (await readBeforeAct(db, clock, '')).clocks;
}

type Clocks = Omit<ClockReading, 'head'> & { readonly head: Head | null };

/** What the door looks at before every act. */
export interface BeforeAct {
  readonly clocks: Clocks;
  /** public key of the seals; null: the record has none */
  readonly sealKey: string | null;
  /** the edition in which the record says that the command is */
  readonly edition: number;
}

/** The same, with what the record says of its seals and of the command, in the same query. */
export async function readBeforeAct(db: Db, clock: Clock, command: string): Promise<BeforeAct> {
  const asked = performance.now();
  const { rows } = await sql<Row>`
    select (select data->>'key' from entry where act = ${sealKeyIntroduced} order by seq desc limit 1) as seal_key,
      (select (data->'editions'->>${command})::int from entry
        where act = ${editionsRaised} and data->'editions' ? ${command} order by seq desc limit 1) as edition,
      set_config('lock_timeout', '0', true), ${clockNow} as now, head.seq, head.at, head.hash,
      ${confirmedDifference} as confirmed
    from (select 1) as one left join (select seq, at, hash from entry order by seq desc limit 1) as head on true`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('the database did not say its time');
  clock.learn(row.now, asked);
  return {
    clocks: {
      database: row.now,
      machine: new Date(clock.machine()).toISOString(),
      head: row.seq === null ? null : { seq: row.seq, at: row.at, hash: row.hash },
      confirmed: row.confirmed,
    },
    sealKey: row.seal_key,
    edition: row.edition ?? 1,
  };
}

interface Row {
  readonly now: string;
  readonly seq: number | null;
  readonly at: string;
  readonly hash: string;
  readonly confirmed: number | null;
  readonly seal_key: string | null;
  readonly edition: number | null;
}

/** The part of it that stands in the record, for deciding an act again: the last entry, and what was confirmed last. */
export async function readHead(db: Db): Promise<Pick<ClockReading, 'head' | 'confirmed'>> {
  const { rows } = await sql<{ seq: number | null; at: string; confirmed: number | null }>`
    select head.seq, head.at, ${confirmedDifference} as confirmed
    from (select 1) as one left join (select seq, at from entry order by seq desc limit 1) as head on true`.execute(db);
  const [row] = rows;
  return { head: row?.seq ? { seq: row.seq, at: row.at } : null, confirmed: row?.confirmed ?? null };
}
