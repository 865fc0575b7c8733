import { sql } from 'kysely';
import type { Db, Tx } from '../store/database.ts';

/** When a person was here before this visit, and which entry of the record was the newest then. */
export interface VisitBefore {
  /** ISO instant */
  readonly at: string;
  readonly entry: number;
}

/** null at the first visit. */
export async function visitBefore(db: Db, account: string): Promise<VisitBefore | null> {
  const row = await db
    .selectFrom('visit')
    .select(['before_at as at', 'before_entry as entry'])
    .where('account', '=', account)
    .executeTakeFirst();
  return row && row.at !== null && row.entry !== null ? { at: row.at, entry: row.entry } : null;
}

const newestEntry = sql<number>`coalesce((select max(seq) from entry), -1)`;

/** A person signs in: what was seen last is from now on what was seen before. */
export async function noteArrival(tx: Tx, account: string, at: string): Promise<void> {
  await tx
    .insertInto('visit')
    .values({ account, seen_at: at, seen_entry: newestEntry, before_at: null, before_entry: null })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet((eb) => ({
        before_at: eb.ref('visit.seen_at'),
        before_entry: eb.ref('visit.seen_entry'),
        seen_at: eb.ref('excluded.seen_at'),
        seen_entry: eb.ref('excluded.seen_entry'),
      })),
    )
    .execute();
}

/** A person signs out of a browser: until then it saw what changed. */
export async function noteLeaving(tx: Tx, account: string, at: string): Promise<void> {
  await tx.updateTable('visit').set({ seen_at: at, seen_entry: newestEntry }).where('account', '=', account).execute();
}
