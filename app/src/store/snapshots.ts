import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { KnownAnswers, Told } from './known-answers.ts';
import { PreparedClient } from './prepared.ts';
import { headStatement, type RecordHead } from './record-head.ts';

/** Whatever the code inside reads is of one moment: the state after one entry of the record, and before the next. */
export type InOneSnapshot = <T>(read: (moment: Moment) => Promise<T>) => Promise<T>;

export interface Moment {
  /** The statements that were asked so far, each once. */
  statements(): ReadonlySet<string>;
}

export interface Snapshots {
  readonly pool: PostgresPool;
  readonly inOneSnapshot: InOneSnapshot;
  /** From here on what is known is not asked again. */
  know(answers: KnownAnswers): void;
}

/**
 * A pool for reading, and the way to read a whole page from one snapshot. Inside, every connection that is asked for is the one
 * that holds the snapshot; it is opened by the first query, so that what reads nothing costs nothing. What is asked at once leaves
 * at once. Outside it is the pool.
 */
export function snapshotsOf(pool: pg.Pool): Snapshots {
  const current = new AsyncLocalStorage<Snapshot>();
  let known: KnownAnswers | null = null;
  return {
    know(answers) {
      known = answers;
    },
    pool: {
      options: pool.options,
      end: () => pool.end(),
      connect: async () =>
        (await current.getStore()?.client()) ??
        (new PreparedClient(await pool.connect()) as never as PostgresPoolClient),
    },
    async inOneSnapshot(read) {
      const snapshot = new Snapshot(pool, known);
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

const begin = 'begin isolation level repeatable read read only';

class Snapshot implements Moment {
  readonly #pool: pg.Pool;
  #opened: Promise<PreparedClient> | null = null;
  readonly #answers = new Map<string, Promise<pg.QueryResult>>();
  readonly #statements = new Set<string>();
  readonly #known: KnownAnswers | null;
  /** What was told of the very state that it shows; null where that is not known. */
  #told: Told | null = null;
  #over = false;

  constructor(pool: pg.Pool, known: KnownAnswers | null) {
    this.#pool = pool;
    this.#known = known;
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
    const before = this.#answers.get(question);
    if (before !== undefined) return before;
    const answer = this.#fromKnown(question) ?? this.#fromDatabase(client, question, text, values);
    if (!text.includes('clock_timestamp')) this.#answers.set(question, answer);
    return answer;
  }

  #fromKnown(question: string): Promise<pg.QueryResult> | null {
    const known = this.#told && this.#known?.find(question, this.#told.turn);
    return known ? Promise.resolve(known) : null;
  }

  #fromDatabase(
    client: PreparedClient,
    question: string,
    text: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult> {
    const asked = client.query(text, values);
    const told = this.#told;
    if (told === null) return asked;
    return asked.then((answer) => {
      this.#known?.keep(question, text, told.turn, answer);
      return answer;
    });
  }

  statements(): ReadonlySet<string> {
    return this.#statements;
  }

  /** Gives the connection back after the queries that are under way; nobody waits for that. */
  end(): void {
    this.#over = true;
    void this.#opened
      ?.then(async (client) => {
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
    const told = this.#known?.told() ?? null;
    try {
      const [, head] = await client.together([begin, headStatement]);
      if (head === undefined) throw new Error('a snapshot was begun without its head');
      this.#answers.set(JSON.stringify([headStatement, []]), Promise.resolve(head));
      const [{ seq }] = head.rows as [RecordHead];
      if (seq !== null && seq === told?.seq) this.#told = told;
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
