import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/**
 * Nobody knows whether the transaction is kept: the connection broke while COMMIT ran, or the server warned.
 * PostgreSQL answers a cancelled wait for its standby with success and a WARNING, and the row may yet vanish.
 * Whoever meets this says "unknown, checking" and asks again with the same request id; it is never an acknowledgement.
 */
export class UncertainCommit extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`It is not known whether the transaction was kept: ${reason}`, { cause });
    this.name = 'UncertainCommit';
  }
}

/** A transaction in which a statement had failed was ended, and taken back. */
class NothingKept extends Error {
  constructor() {
    super('The transaction was taken back: a statement in it had failed.');
    this.name = 'NothingKept';
  }
}

/** The same pool, whose COMMIT succeeds only when the server said so without a warning. */
export function guardCommits(pool: pg.Pool): PostgresPool {
  const guarded = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = guarded.get(client);
      if (known !== undefined) return known;
      const fresh = guardClient(client);
      guarded.set(client, fresh);
      return fresh;
    },
  };
}

function guardClient(client: pg.PoolClient): PostgresPoolClient {
  let uncertain: UncertainCommit | null = null;
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    // Kysely rolls back after a failed commit. Its failure would hide what happened; and the connection is not used again.
    if (uncertain !== null) throw uncertain;
    if (text !== 'commit') return client.query(text, [...values]);
    try {
      return await commitOn(client);
    } catch (error) {
      if (error instanceof UncertainCommit) uncertain = error;
      throw error;
    }
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || uncertain !== null),
  };
}

/** Ends the transaction of a connection. A server that says ROLLBACK has kept nothing: a statement before it had failed. */
export async function commitOn(client: pg.PoolClient): Promise<unknown> {
  const warnings: string[] = [];
  const hear = (notice: { severity?: string | undefined; message?: string | undefined }) => {
    // The severity arrives in the server's own language: everything that is not plainly harmless counts.
    if (!harmless.has(notice.severity ?? '')) warnings.push(notice.message ?? 'a warning without words');
  };
  client.on('notice', hear);
  try {
    const result = await client.query('commit');
    if (result.command === 'ROLLBACK') throw new NothingKept();
    if (warnings.length > 0) throw new UncertainCommit(warnings.join('; '));
    return result;
  } catch (error) {
    if (error instanceof UncertainCommit || error instanceof NothingKept || isRefusal(error)) throw error;
    throw new UncertainCommit(error instanceof Error ? error.message : String(error), error);
  } finally {
    client.off('notice', hear);
  }
}

const harmless = new Set(['NOTICE', 'INFO', 'LOG', 'DEBUG']);

/** A deferred constraint or a serialisation failure: the server says that nothing was kept. */
function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(2[0-9A-Z]|40|44|P0)[0-9A-Z]{3}$/.test(code);
}
