import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type pg from 'pg';

/** Statements that are kept prepared at most; what is asked with ever other lists must not fill the server. */
const mostNamed = 400;

/** The names under which statements are kept prepared. */
export class PreparedNames {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();

  /** From the second time that it is asked; undefined for the others. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= mostNamed) return undefined;
    if (!this.#seen.has(text)) {
      if (this.#seen.size > 4 * mostNamed) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    this.#seen.delete(text);
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    this.#names.set(text, name);
    return name;
  }
}

/** Of all connections of the program. */
const programNames = new PreparedNames();

/** Whether a table was changed since a statement was prepared: it is prepared anew on another connection. */
export function isOutdatedPlan(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === '0A000' && error.message.startsWith('cached plan must')
  );
}

const leaving = new WeakSet<pg.ClientBase>();

/** What is asked in the same moment is written to the connection at once. */
function leaveTogether(client: pg.ClientBase): void {
  const stream = (client as unknown as { readonly connection?: { readonly stream: Writable } }).connection?.stream;
  if (stream === undefined || leaving.has(client)) return;
  leaving.add(client);
  stream.cork();
  process.nextTick(() => {
    leaving.delete(client);
    stream.uncork();
  });
}

/** Asks a statement, under its name where it has one. */
export function askPrepared(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
  names = programNames,
): Promise<pg.QueryResult> {
  leaveTogether(client);
  const name = names.of(text);
  return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
}

/** A connection of a pool that keeps prepared what is asked again and again. */
export class PreparedClient {
  readonly #client: pg.PoolClient;
  readonly #names: PreparedNames;
  #outdated = false;

  constructor(client: pg.PoolClient, names = programNames) {
    this.#client = client;
    this.#names = names;
  }

  async query(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    try {
      return await askPrepared(this.#client, text, values, this.#names);
    } catch (error) {
      this.#outdated ||= isOutdatedPlan(error);
      throw error;
    }
  }

  /** Several statements at once, without values, in one round trip: an answer for each. */
  async together(statements: readonly string[]): Promise<readonly pg.QueryResult[]> {
    return (await this.#client.query(statements.join('; '))) as unknown as readonly pg.QueryResult[];
  }

  /** One that is of no use, or knows a plan of a table as it was, is not used again. */
  release(isOfNoUse = false): void {
    this.#client.release(isOfNoUse || this.#outdated);
  }
}
