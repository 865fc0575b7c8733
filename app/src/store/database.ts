import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { Clock, databaseNow, type Machine } from './clock.ts';
import { columnTypes } from './column-types.ts';
import { guardCommits } from './commit-guard.ts';
import { flightsOf, type InFlight } from './flights.ts';
import { type InOneSnapshot, type Snapshots, snapshotsOf } from './snapshots.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** Pools on one database, so that pages never wait behind the door, nor the door behind pages. */
export interface Store {
  /** For pages and API. Decisions never read here. A query that takes too long is ended. */
  readonly reads: Db;
  /** What is read by `reads` inside is of one moment. */
  readonly inOneSnapshot: InOneSnapshot;
  readonly know: Snapshots['know'];
  /** For the migrations, for signing in, and whatever else writes beside the door. Nothing on these connections is ever cut off. */
  readonly writes: Db;
  /** For the door, on one connection: it has one lane. Never cut off either. */
  readonly inFlight: InFlight;
  /** Connections of `writes`. */
  readonly writers: number;
  /** The time of the database. */
  readonly clock: Clock;
  /** Where it is connected to: for LISTEN, which needs a connection of its own. May hold a password: never print it. */
  readonly url: string;
  /** Within some seconds, also while the database does not answer. */
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly poolSize?: number;
  /** The clocks of this machine, where a test has others. */
  readonly machine?: Machine;
  readonly limits?: Partial<StoreLimits>;
}

/** Milliseconds. */
export interface StoreLimits {
  /** that a page's query may take */
  readonly read: number;
  /** that a page waits for a connection */
  readonly readConnection: number;
  /** that whoever writes waits for a connection */
  readonly writeConnection: number;
  /** that a connection in use gets when the program stops */
  readonly closing: number;
  /** between two looks at the database's clock */
  readonly clock: number;
}

const usualLimits: StoreLimits = {
  read: 10_000,
  readConnection: 5_000,
  writeConnection: 2_000,
  closing: 3_000,
  clock: 10_000,
};

/** Connects at once. Throws the error of `pg` when the database does not answer. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const writers = options.poolSize ?? 10;
  const limits = { ...usualLimits, ...options.limits };
  const clock = new Clock(options.machine);
  const { closing } = limits;
  const readsPool = openPool(url, writers, 'plenary reads', {
    settings: `set statement_timeout = ${limits.read}`,
    connection: limits.readConnection,
    closing,
    pipeline: true,
  });
  const writesPool = openPool(url, writers, 'plenary writes', {
    settings: withoutLimits,
    connection: limits.writeConnection,
    closing,
  });
  const lanePool = openPool(url, 1, 'plenary writes', {
    settings: withoutLimits,
    connection: limits.writeConnection,
    closing,
    pipeline: true,
    stays: true,
  });
  const snapshots = snapshotsOf(readsPool.pool);
  const reads = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: snapshots.pool }) });
  const writes = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guardCommits(writesPool.pool) }) });
  const look = async (db: Db): Promise<void> => {
    const asked = performance.now();
    clock.learn(await databaseNow(db), asked);
  };
  // When the database is away the clock counts on; whoever reads or writes is told.
  const looking = setInterval(() => void look(reads).catch(() => {}), limits.clock);
  looking.unref();
  let closed: Promise<unknown> | null = null;
  const store: Store = {
    reads,
    inOneSnapshot: snapshots.inOneSnapshot,
    know: snapshots.know,
    writes,
    inFlight: flightsOf(lanePool.pool),
    writers,
    clock,
    url,
    close() {
      clearInterval(looking);
      closed ??= Promise.all([
        readsPool.ending(reads.destroy()),
        writesPool.ending(writes.destroy()),
        lanePool.ending(lanePool.pool.end()),
      ]);
      return closed.then(() => {});
    },
  };
  try {
    await look(writes);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** A value for a jsonb column. Without it `pg` would send a list as a PostgreSQL array. */
export function jsonb<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}

/**
 * A COMMIT that is cut off while it waits for a standby answers with success, and the row may vanish. So no limit of the
 * database or of its role holds here; the deadline belongs to the request that waits. (The last one is known from PostgreSQL 17 on.)
 */
export const withoutLimits = `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = 0;
  select set_config(name, '0', false) from pg_settings where name = 'transaction_timeout'`;

interface Pool {
  readonly pool: pg.Pool;
  /** Waits for the end of the pool, and cuts off what keeps it too long. */
  ending(end: Promise<void>): Promise<void>;
}

interface PoolRules {
  /** said on each new connection */
  readonly settings: string;
  readonly connection: number;
  readonly closing: number;
  /** statements leave without waiting for the answers of those before them */
  readonly pipeline?: true;
  /** the connection stays open while nobody uses it */
  readonly stays?: true;
}

function openPool(
  url: string,
  max: number,
  name: string,
  { settings, connection, closing, pipeline, stays }: PoolRules,
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    types: columnTypes,
    keepAlive: true,
    connectionTimeoutMillis: connection,
    ...(pipeline ? { pipeline } : {}),
    ...(stays ? { idleTimeoutMillis: 0 } : {}),
    onConnect: (client) => settle(client, settings),
  });
  const open = new Set<pg.PoolClient>();
  pool.on('connect', (client) => open.add(client));
  pool.on('remove', (client) => open.delete(client));
  // An idle connection that breaks is replaced at the next use. Without a listener the process would end.
  pool.on('error', () => {});
  return {
    pool,
    async ending(end) {
      const ended = end.then(() => true);
      if (await Promise.race([ended, sleep(closing, false, { ref: false })])) return;
      // A connection that is busy is broken off by this: its query fails, and what it had not committed is not kept.
      for (const client of open) cutOff(client as unknown as pg.Client);
      await Promise.race([ended, sleep(1_000, false, { ref: false })]);
    },
  };
}

/** One that pipelines would wait for all that it was asked. */
function cutOff(client: pg.Client & { readonly connection?: { readonly stream: { destroy(): void } } }): void {
  void client.end().catch(() => {});
  client.connection?.stream.destroy();
}

/** The time zone is said as a statement and not as a start-up option, which connection poolers refuse. */
export async function settle(client: pg.ClientBase, settings: string): Promise<void> {
  // The pool listens to idle connections only. One that breaks while in use fails its query; it must not end the process.
  client.on('error', () => {});
  await client.query(`set time zone 'UTC'; set datestyle to iso; ${settings}`);
}
