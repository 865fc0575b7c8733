import { sql } from 'kysely';
import type { Db, Store, Tx } from '../store/database.ts';
import { withinSignIns } from './sign-in.ts';
import { endUnusedLinks } from './sign-in-link.ts';
import { noticeRightsChanged } from './sign-in-notice.ts';
import { noteLeaving } from './visits.ts';

/** One browser in which a person is signed in. Which device or address is not kept. */
export interface OpenSignIn {
  readonly id: string;
  readonly since: string;
  readonly until: string;
}

/** How many ways into an account stand open now. */
export interface OpenWays {
  readonly signIns: number;
  readonly links: number;
}

/** The newest first. */
export function openSignIns(db: Db, account: string, now: string): Promise<readonly OpenSignIn[]> {
  return db
    .selectFrom('sign_in')
    .select(['id', 'created_at as since', 'expires_at as until'])
    .where('account', '=', account)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** By account; who has none is not in it. */
export async function openWays(
  db: Db,
  accounts: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, OpenWays>> {
  if (accounts.length === 0) return new Map();
  const signIns = await db
    .selectFrom('sign_in')
    .select(({ fn }) => ['account', fn.countAll<number>().as('n')])
    .where('account', 'in', accounts)
    .where('expires_at', '>', now)
    .groupBy('account')
    .execute();
  const links = await db
    .selectFrom('invitation')
    .select(({ fn }) => ['account', fn.countAll<number>().as('n')])
    .where('account', 'in', accounts)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .groupBy('account')
    .execute();
  const of = (rows: readonly { account: string; n: number }[], account: string): number =>
    Number(rows.find((row) => row.account === account)?.n ?? 0);
  const found = new Set([...signIns, ...links].map(({ account }) => account));
  return new Map([...found].map((account) => [account, { signIns: of(signIns, account), links: of(links, account) }]));
}

/** Whether a link was made for the account after an instant, or all that it had was ended. */
export async function waysChangedSince(db: Db, account: string, at: string): Promise<boolean> {
  const row = await db
    .selectFrom('entry')
    .select('seq')
    .where('act', 'in', ['sign-in-link.made', 'sign-ins.ended'])
    .where('at', '>', at)
    .where(sql<boolean>`data->>'account' = ${account}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** All sign-ins of an account and its unused links end, as the transaction says so. */
export async function endAllSignIns(tx: Tx, account: string, at: string): Promise<void> {
  // Whoever is signing in at this moment holds the account until that is done; then it ends with the others.
  await tx.selectFrom('account').select('id').where('id', '=', account).forNoKeyUpdate().execute();
  await tx.deleteFrom('sign_in').where('account', '=', account).execute();
  await endUnusedLinks(tx, account, at);
  await noteLeaving(tx, account, at);
  await noticeRightsChanged(tx, account);
}

/** A person ends one of the own sign-ins. That of another account stays as it is. */
export async function endOwnSignIn(store: Store, account: string, id: string): Promise<void> {
  await withinSignIns(store, async (tx) => {
    await tx.deleteFrom('sign_in').where('id', '=', id).where('account', '=', account).execute();
    await noteLeaving(tx, account, store.clock.now());
    await noticeRightsChanged(tx, account);
  });
}

/** A person ends every own sign-in but one, and the own unused links. */
export async function endOtherSignIns(store: Store, account: string, but: string, now: string): Promise<void> {
  await withinSignIns(store, async (tx) => {
    await tx.selectFrom('account').select('id').where('id', '=', account).forNoKeyUpdate().execute();
    await tx.deleteFrom('sign_in').where('account', '=', account).where('id', '<>', but).execute();
    await endUnusedLinks(tx, account, now);
    await noteLeaving(tx, account, now);
    await noticeRightsChanged(tx, account);
  });
}
