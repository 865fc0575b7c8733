import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { PreparedClient } from './prepared.ts';

/** Whatever the code inside reads is of one moment: the state after one entry of the record, and before the next. */
export type InOneSnapshot = <T>(read: (moment: Moment) => Promise<T>) => Promise<T>;

export interface Moment {
  /** The statements that were asked so far, each once. */
  statements(): ReadonlySet<string>;
}

/**
 * A pool for reading, and the way to read a whole page from one snapshot. Inside, every connection that is asked for is the one
 * that holds the snapshot; it is opened by the first query, so that what reads nothing costs nothing. Outside it is the pool.
 */
export function snapshotsOf(pool: pg.Pool): { readonly pool: PostgresPool; readonly inOneSnapshot: InOneSnapshot } {
  const current = new AsyncLocalStorage<Snapshot>();
  return {
    pool: {
      options: pool.options,
      end: () => pool.end(),
      connect: async () =>
        (await current.getStore()?.client()) ??
        (new PreparedClient(await pool.connect()) as never as PostgresPoolClient),
    },
    async inOneSnapshot(read) {
      const snapshot = new Snapshot(pool);
      try {
        return await current.run(snapshot, () => read(snapshot));
      } finally {
        snapshot.end();
      }
    },
  };
}

/** A page may begin a transaction of its own; it is in one already. */
const boundaries = /^(begin|start transaction|commit|rollback)\b/i;

class Snapshot implements Moment {
  readonly #pool: pg.Pool;
  #opened: Promise<PreparedClient> | null = null;
  /** Queries go one after another: a connection takes no second one while it has a first. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #answers = new Map<string, Promise<pg.QueryResult>>();
  readonly #statements = new Set<string>();
  #over = false;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** The connection of the snapshot; null once it is over, for what a page left running. */
  async client(): Promise<PostgresPoolClient | null> {
    if (this.#over) return null;
    this.#opened ??= this.#open();
    const client = await this.#opened;
    if (this.#over) return null;
    const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
      if (boundaries.test(text)) return { command: '', rowCount: 0, rows: [] };
      const answer = await this.#answer(client, text, values);
      return { ...answer, rows: [...answer.rows] };
    };
    return { query: query as PostgresPoolClient['query'], release: () => {} };
  }

  /** The same question has the same answer in one snapshot, so it is asked once; only the clock goes on. */
  #answer(client: PreparedClient, text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    this.#statements.add(text);
    const question = JSON.stringify([text, values]);
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = this.#last.then(() => client.query(text, values));
    this.#last = answer.catch(() => {});
    if (!text.includes('clock_timestamp')) this.#answers.set(question, answer);
    return answer;
  }

  statements(): ReadonlySet<string> {
    return this.#statements;
  }

  /** Waits for the query under way and gives the connection back; nobody waits for that. */
  end(): void {
    this.#over = true;
    void this.#opened
      ?.then(async (client) => {
        await this.#last;
        // One that does not end its transaction is not used again.
        await client.query('rollback').then(
          () => client.release(),
          () => client.release(true),
        );
      })
      .catch(() => {});
  }

  async #open(): Promise<PreparedClient> {
    const client = new PreparedClient(await this.#pool.connect());
    try {
      await client.query('begin isolation level repeatable read read only');
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
