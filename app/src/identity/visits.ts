import { sql } from 'kysely';
import type { Db, Tx } from '../store/database.ts';

/** From the end of the last visit until this sign-in began, and the entries of the record that were made meanwhile. */
export interface Away {
  /** ISO instants */
  readonly since: string;
  readonly until: string;
  /** numbers of entries: after the first, up to the second */
  readonly after: number;
  readonly last: number;
}

/** What stays the same for as long as the sign-in lasts; null where it was the first visit. */
export async function awayBefore(db: Db, signIn: string): Promise<Away | null> {
  const row = await db
    .selectFrom('sign_in')
    .select(['away_since as since', 'created_at as until', 'away_entry as after', 'until_entry as last'])
    .where('id', '=', signIn)
    .executeTakeFirst();
  if (!row || row.since === null || row.after === null || row.last === null) return null;
  return { since: row.since, until: row.until, after: row.after, last: row.last };
}

const newestEntry = sql<number>`coalesce((select max(seq) from entry), -1)`;

/** What the row of a sign-in says of the time before it. */
interface AwayColumns {
  readonly away_since: string | null;
  readonly away_entry: number | null;
  readonly until_entry: number | null;
}

/**
 * A person, whose account the transaction has locked, signs in until then: how long it had been away. A visit ends when the person
 * signs out, or when its sign-in runs out; of one that is still open elsewhere no more is known than when it began.
 */
export async function noteArrival(
  tx: Tx,
  account: string,
  { at, until }: { readonly at: string; readonly until: string },
): Promise<AwayColumns> {
  const before = await tx.selectFrom('visit').selectAll().where('account', '=', account).executeTakeFirst();
  const { newest } = await tx.selectNoFrom(newestEntry.as('newest')).executeTakeFirstOrThrow();
  const seen = { seen_at: at, seen_entry: newest, open_until: until };
  await tx
    .insertInto('visit')
    .values({ account, ...seen })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(seen))
    .execute();
  if (!before) return { away_since: null, away_entry: null, until_entry: null };
  const ranOut = before.open_until !== null && before.open_until <= at ? before.open_until : null;
  return {
    away_since: ranOut ?? before.seen_at,
    away_entry: ranOut === null ? before.seen_entry : await newestAt(tx, ranOut),
    until_entry: newest,
  };
}

/** The newest entry that there was at an instant, gone back to from the newest of all. */
async function newestAt(tx: Tx, at: string): Promise<number> {
  const row = await tx
    .selectFrom('entry')
    .select('seq')
    .where('at', '<=', at)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? -1;
}

/** Sign-ins of a person were ended: until then it saw what changed. */
export async function noteLeaving(tx: Tx, account: string, at: string): Promise<void> {
  await tx
    .updateTable('visit')
    .set({
      seen_at: at,
      seen_entry: newestEntry,
      open_until: (q) =>
        q
          .selectFrom('sign_in')
          .select(({ fn }) => fn.max('expires_at').as('until'))
          .where('account', '=', account),
    })
    .where('account', '=', account)
    .execute();
}
