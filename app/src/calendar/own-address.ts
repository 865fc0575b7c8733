import type { KeyObject } from 'node:crypto';
import { drawSecret, hashOf, isOurs, lockAccount, withinSignIns } from '../identity/index.ts';
import type { Db, Store, Tx } from '../store/database.ts';

/** What is known of the address of a person's calendar of a session; its secret is not. */
export interface OwnAddress {
  readonly session: string;
  /** beside the plenary */
  readonly bodies: readonly string[];
  readonly madeAt: string;
}

/** A new address for the person's calendar of the session; the one of before is dead at once. Answers with its secret, which is kept nowhere. */
export async function makeOwnAddress(
  store: Store,
  key: KeyObject,
  {
    account,
    session,
    bodies,
  }: { readonly account: string; readonly session: string; readonly bodies: readonly string[] },
): Promise<string> {
  const { token, hash } = drawSecret(key, 'calendar');
  const row = { bodies: [...bodies], token_hash: hash, made_at: store.clock.now() };
  await withinSignIns(store, async (tx) => {
    // A person who is erased at the same moment gets none.
    await lockAccount(tx, account);
    await tx
      .insertInto('calendar_address')
      .values({ account, session, ...row })
      .onConflict((conflict) => conflict.columns(['account', 'session']).doUpdateSet(row))
      .execute();
  });
  return token;
}

export async function endOwnAddress(store: Store, account: string, session: string): Promise<void> {
  await store.writes
    .deleteFrom('calendar_address')
    .where('account', '=', account)
    .where('session', '=', session)
    .execute();
}

/** Everything that is kept of a person's addresses. */
export async function ownAddresses(db: Db | Tx, account: string): Promise<readonly OwnAddress[]> {
  return db
    .selectFrom('calendar_address')
    .select(['session', 'bodies', 'made_at as madeAt'])
    .where('account', '=', account)
    .orderBy('session')
    .execute();
}

/** Whose calendar a secret opens. A guess is seen as one without asking the database; who asks, asks the writer: what was ended opens nothing. */
export async function addressOpened(store: Store, key: KeyObject, token: string): Promise<OwnAddress | null> {
  if (!isOurs(key, 'calendar', token)) return null;
  const row = await store.writes
    .selectFrom('calendar_address')
    .select(['session', 'bodies', 'made_at as madeAt'])
    .where('token_hash', '=', hashOf(key, 'calendar', token))
    .executeTakeFirst();
  return row ?? null;
}

/** The person was erased: no address opens anything any more. */
export async function forgetOwnAddresses(tx: Tx, account: string): Promise<void> {
  await tx.deleteFrom('calendar_address').where('account', '=', account).execute();
}
