import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { guardCommits } from './commit-guard.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** Two pools on one database, so that pages never wait behind the door, nor the door behind pages. */
export interface Store {
  /** For pages and API. Decisions never read here. */
  readonly reads: Db;
  /** For the door and the migrations. */
  readonly writes: Db;
  /** Where it is connected to: for LISTEN, which needs a connection of its own. May hold a password: never print it. */
  readonly url: string;
  close(): Promise<void>;
}

/** Connects at once. Throws the error of `pg` when the database does not answer. */
export async function openStore(url: string, options: { readonly poolSize?: number } = {}): Promise<Store> {
  const max = options.poolSize ?? 10;
  const reads = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, max, 'plenary reads') }) });
  const writes = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: guardCommits(openPool(url, max, 'plenary writes')) }),
  });
  const store: Store = {
    reads,
    writes,
    url,
    async close() {
      await Promise.all([reads.destroy(), writes.destroy()]);
    },
  };
  try {
    await sql`select 1`.execute(writes);
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

function openPool(url: string, max: number, name: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    types: columnTypes,
    keepAlive: true,
    onConnect: settle,
  });
  // An idle connection that breaks is replaced at the next use. Without a listener the process would end.
  pool.on('error', () => {});
  return pool;
}

/** The time zone is said as a statement and not as a start-up option, which connection poolers refuse. */
async function settle(client: pg.ClientBase): Promise<void> {
  // The pool listens to idle connections only. One that breaks while in use fails its query; it must not end the process.
  client.on('error', () => {});
  await client.query("set time zone 'UTC'; set datestyle to iso");
}
