import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Statements that are kept prepared at most; what is asked with ever other lists must not fill the server. */
const mostNamed = 400;

const seen = new Set<string>();
const names = new Map<string, string>();

/** The name under which a statement is kept prepared on its connection, from the second time on; undefined for the others. */
export function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNamed) return undefined;
  if (!seen.has(text)) {
    if (seen.size > 4 * mostNamed) seen.clear();
    seen.add(text);
    return undefined;
  }
  seen.delete(text);
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

/** Whether a table was changed since a statement was prepared: it is prepared anew on another connection. */
export function isOutdatedPlan(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === '0A000' && error.message.startsWith('cached plan must')
  );
}

/** Asks a statement, under its name where it has one. */
export function askPrepared(client: pg.ClientBase, text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
  const name = preparedName(text);
  return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
}

/** A connection of a pool that keeps prepared what is asked again and again. */
export class PreparedClient {
  readonly #client: pg.PoolClient;
  #outdated = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async query(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    try {
      return await askPrepared(this.#client, text, values);
    } catch (error) {
      this.#outdated ||= isOutdatedPlan(error);
      throw error;
    }
  }

  /** One that is of no use, or knows a plan of a table as it was, is not used again. */
  release(isOfNoUse = false): void {
    this.#client.release(isOfNoUse || this.#outdated);
  }
}
