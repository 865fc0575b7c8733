import { type CompiledQuery, Kysely, PostgresDialect, type RawBuilder } from 'kysely';
import type pg from 'pg';
import { commitOn, UncertainCommit } from './commit-guard.ts';
import type { Db, Tx } from './database.ts';
import { askPrepared, isOutdatedPlan } from './prepared.ts';
import type { Tables } from './tables.ts';

/** A statement, built and not yet sent. */
export type Statement<Row> = { compile(): CompiledQuery<Row> } | RawBuilder<Row>;

/** A transaction whose statements leave one behind the other, without waiting for the answers to those before them. */
export interface Flight {
  /** For what rooms ask: questions asked at once leave together. */
  readonly tx: Tx;
  /** Sends a statement behind all that were sent. Nobody has to wait: a failure is met at the end, too. */
  send<Row>(statement: Statement<Row>): Promise<readonly Row[]>;
  /** How many statements were sent. */
  sent(): number;
}

/**
 * Runs `work` in a transaction of its own and keeps it: COMMIT leaves behind the last statement, whether that is answered or not.
 * Throws what failed first; `UncertainCommit` where nobody knows whether it was kept.
 */
export type InFlight = <T>(work: (flight: Flight) => Promise<T>) => Promise<T>;

/** `pool`: of connections with `pipeline`. */
export function flightsOf(pool: pg.Pool): InFlight {
  return async (work) => {
    const first = await pool.connect();
    try {
      return await fly(first, work);
    } catch (error) {
      if (!isOutdatedPlan(error)) throw error;
      return fly(await pool.connect(), work);
    }
  };
}

async function fly<T>(client: pg.PoolClient, work: (flight: Flight) => Promise<T>): Promise<T> {
  const sent: Promise<unknown>[] = [];
  const before = sentOn(client);
  const run = (text: string, values: readonly unknown[]) => ask(client, text, values);
  const tx = txOf(client, run);
  const send = async <Row>(statement: Statement<Row>): Promise<readonly Row[]> => {
    const { sql, parameters } = statement.compile(tx);
    const answer = run(sql, parameters);
    sent.push(answer);
    return (await answer).rows;
  };
  let usable = false;
  try {
    sent.push(run('begin', []));
    const result = await work({
      tx,
      send: (statement) => quietly(send(statement)),
      sent: () => sentOn(client) - before,
    });
    const committed = commitOn(client);
    const [end, ...answers] = await Promise.allSettled([committed, ...sent]);
    usable = !(end.status === 'rejected' && end.reason instanceof UncertainCommit);
    const failed = (usable ? [...answers, end] : [end]).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return result;
  } catch (error) {
    if (!(error instanceof UncertainCommit)) usable = await takenBack(client);
    if (isOutdatedPlan(error)) usable = false;
    throw error;
  } finally {
    client.release(!usable);
  }
}

const counts = new WeakMap<pg.ClientBase, number>();

/** Statements that were ever sent on a connection. */
function sentOn(client: pg.ClientBase): number {
  return counts.get(client) ?? 0;
}

export function ask(client: pg.ClientBase, text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
  counts.set(client, sentOn(client) + 1);
  return quietly(askPrepared(client, text, values));
}

/** Whoever does not wait for it is told by the end of the transaction. */
function quietly<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {});
  return answer;
}

async function takenBack(client: pg.PoolClient): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}

const known = new WeakMap<pg.ClientBase, Tx>();

/** Kysely on one connection that waits for nothing: what it is asked at once is asked at once. */
export function txOf(
  client: pg.ClientBase,
  run: (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>,
): Tx {
  const before = known.get(client);
  if (before !== undefined) return before;
  const asked = { query: run, release: () => {} };
  const pool = { connect: async () => asked, end: async () => {} };
  const tx = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) }) as Db as Tx;
  known.set(client, tx);
  return tx;
}
