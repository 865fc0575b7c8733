import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { Queue } from '../door/queue.ts';
import { clockNow } from '../store/clock.ts';
import type { Store, Tx } from '../store/database.ts';
import type { Flight } from '../store/flights.ts';
import { drawSecret, hashOf, isOurs, sealHolds, sealOf } from './secrets.ts';
import { noticeRightsChanged } from './sign-in-notice.ts';
import { noteArrival, noteLeaving } from './visits.ts';

/** A sign-in lasts a day of meetings at most (docs: quality, sessions: absolute 12 h). */
const hours = 12;

/** Open sign-ins of one account: more than anybody has devices. The oldest ends. */
export const mostSignIns = 20;

/** Draws the secret that the browser keeps and stores its hash alone. Throws when the account is not there or is closed. */
export function signIn(store: Store, key: KeyObject, account: string, now: Date): Promise<string> {
  return withinSignIns(store, async (tx) => {
    await lockAccount(tx, account);
    return signInWithin(tx, key, account, now);
  });
}

type Write = (tx: Tx) => Promise<unknown>;

const queues = new WeakMap<Store, Queue<Write, unknown>>();

/**
 * Whatever writes sign-ins and links: few at a time, and none waits long for a lock. Else something that holds one row would
 * take every connection. Throws `LaneBusy`, or the database's own word that a lock was not free.
 */
export async function withinSignIns<T>(store: Store, write: (tx: Tx) => Promise<T>): Promise<T> {
  const queue = queues.get(store) ?? queueOf(store);
  queues.set(store, queue);
  return (await queue.ask(write)) as T;
}

function queueOf(store: Store): Queue<Write, unknown> {
  const width = { batches: Math.max(1, Math.min(3, Math.floor(store.writers / 3))), together: 1 };
  return new Queue(width, async (batch, patience) => {
    const settled = new Map<Write, { readonly outcome: unknown }>();
    for (const write of batch) settled.set(write, { outcome: await writeInTime(store, write, patience) });
    return settled;
  });
}

function writeInTime<T>(store: Store, write: (tx: Tx) => Promise<T>, patience: number): Promise<T> {
  return store.writes.transaction().execute(async (tx) => {
    await sql`select set_config('lock_timeout', ${`${Math.ceil(patience)}ms`}, true)`.execute(tx);
    return write(tx);
  });
}

/** The same in a transaction that has locked the account. */
export async function signInWithin(
  tx: Tx,
  key: KeyObject,
  account: string,
  now: Date,
  /** ISO instant; null: as long as usual */
  stays: string | null = null,
): Promise<string> {
  const { token, hash } = drawSecret(key, 'sign-in');
  const usual = new Date(now.getTime() + hours * 3_600_000).toISOString();
  const until = stays !== null && stays > usual ? stays : usual;
  const away = await noteArrival(tx, account, { at: now.toISOString(), until });
  await tx
    .insertInto('sign_in')
    .values({
      ...away,
      token_hash: hash,
      account,
      created_at: now.toISOString(),
      expires_at: until,
      seal: sealOf(key, 'sign-in', hash, account, until),
    })
    .execute();
  await tx
    .deleteFrom('sign_in')
    .where('account', '=', account)
    .where('token_hash', 'not in', (q) =>
      q
        .selectFrom('sign_in')
        .select('token_hash')
        .where('account', '=', account)
        .orderBy('created_at', 'desc')
        .orderBy('token_hash')
        .limit(mostSignIns),
    )
    .execute();
  await noticeRightsChanged(tx, account);
  return token;
}

/** Who signs in and who ends sign-ins of one account take turns: nothing is made between the two. */
export async function lockAccount(tx: Tx, account: string): Promise<void> {
  const row = await tx
    .selectFrom('account')
    .select('closed_at')
    .where('id', '=', account)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row?.closed_at !== null) throw new Error('nobody signs in to an account that is not there or is closed');
}

/** An open sign-in. */
export interface SignedIn {
  readonly id: string;
  readonly hash: string;
  readonly account: string;
  /** ISO instant at which it ends by itself */
  readonly until: string;
}

/** What a browser's secret stands for now, or null. */
export async function findSignIn(store: Store, key: KeyObject, token: string, now: string): Promise<SignedIn | null> {
  return isOurs(key, 'sign-in', token) ? signInOf(store, key, hashOf(key, 'sign-in', token), now) : null;
}

/** The same of a hash. A row that this program did not write stands for nobody. */
export async function signInOf(store: Store, key: KeyObject, hash: string, now: string): Promise<SignedIn | null> {
  const row = await store.reads
    .selectFrom('sign_in')
    .innerJoin('account', 'account.id', 'sign_in.account')
    .select(['sign_in.id', 'sign_in.account', 'expires_at', 'seal'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
  if (!row || !sealHolds(row.seal, key, 'sign-in', hash, row.account, row.expires_at)) return null;
  return { id: row.id, hash, account: row.account, until: row.expires_at };
}

/** Which of these sign-ins are open, in the transaction of the acts that came with them. */
export async function openSignIns({ tx, send }: Flight, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await send(
    tx
      .selectFrom('sign_in')
      .select('id')
      .where('id', '=', sql<string>`any(${ids}::uuid[])`)
      .where('expires_at', '>', clockNow),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether somebody is signed in to one of these accounts, in the transaction of an act that rests on it. */
export async function someoneSignedIn({ tx, send }: Flight, accounts: readonly string[]): Promise<boolean> {
  const rows = await send(
    tx
      .selectFrom('sign_in')
      .select('id')
      .where('account', '=', sql<string>`any(${accounts}::uuid[])`)
      .where('expires_at', '>', clockNow)
      .limit(1),
  );
  return rows.length > 0;
}

/** Ends the sign-in of one browser, by its secret. */
export async function signOut(store: Store, key: KeyObject, token: string): Promise<void> {
  if (!isOurs(key, 'sign-in', token)) return;
  await withinSignIns(store, async (tx) => {
    const row = await tx
      .deleteFrom('sign_in')
      .where('token_hash', '=', hashOf(key, 'sign-in', token))
      .returning('account')
      .executeTakeFirst();
    if (!row) return;
    await noteLeaving(tx, row.account, store.clock.now());
    await noticeRightsChanged(tx, row.account);
  });
}
