import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Store } from '../store/database.ts';

/** Of a link that can no longer be used this much is kept, so that its page says what became of it. */
const kept = '30 days';

export interface Sweeping {
  close(): Promise<void>;
}

export interface SweepPace {
  readonly every: number;
  /** rows of one statement */
  readonly batch: number;
}

/** Deletes sign-ins, links, kept forms and proposals for delegations whose time is over: at once, then every hour. What fails is tried again the next time. */
export function keepSwept(
  store: Store,
  onError: (error: unknown) => void,
  { every, batch }: SweepPace = { every: 3_600_000, batch: 500 },
): Sweeping {
  const closing = new AbortController();
  let sweeping = Promise.resolve();
  const sweep = (): void => {
    sweeping = sweeping.then(() => sweepSignIns(store, batch, closing.signal)).catch(onError);
  };
  sweep();
  const timer = setInterval(sweep, every).unref();
  return {
    async close() {
      clearInterval(timer);
      closing.abort();
      await sweeping;
    },
  };
}

/** By the clock of the database, in small statements: nobody who signs in waits for it, nor two instances for one another. */
export async function sweepSignIns(store: Store, batch = 500, signal?: AbortSignal): Promise<void> {
  for (const [table, id, age] of [
    ['sign_in', 'token_hash', '0'],
    ['kept_form', 'id', '0'],
    ['delegation_proposal', 'id', '0'],
    ['invitation', 'token_hash', kept],
  ] as const) {
    let deleted = batch;
    while (deleted >= batch && signal?.aborted !== true) {
      const { numAffectedRows } = await sql`
        delete from ${sql.id(table)} where ${sql.id(id)} in (
          select ${sql.id(id)} from ${sql.id(table)} where expires_at <= now() - ${age}::interval
          limit ${batch} for update skip locked)`.execute(store.writes);
      deleted = Number(numAffectedRows ?? 0);
      if (deleted >= batch) await sleep(20);
    }
  }
}
