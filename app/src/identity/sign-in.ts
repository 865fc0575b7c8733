import { createHash, randomBytes } from 'node:crypto';
import type { RawBuilder } from 'kysely';
import { clockNow } from '../store/clock.ts';
import type { Store, Tx } from '../store/database.ts';

/** A sign-in lasts a day of meetings at most (docs: quality, sessions: absolute 12 h). */
const hours = 12;

/** Draws the secret that the browser keeps and stores its hash alone. */
export async function signIn(store: Store, account: string, now: Date): Promise<string> {
  const { token, hash } = drawSecret();
  await store.writes
    .insertInto('sign_in')
    .values({
      token_hash: hash,
      account,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + hours * 3_600_000).toISOString(),
    })
    .execute();
  return token;
}

/** The account a browser's secret stands for now, by the database's clock; or null. */
export async function signedInAccount(
  store: Store,
  token: string,
  now: string | RawBuilder<string> = clockNow,
): Promise<string | null> {
  const row = await store.reads
    .selectFrom('sign_in')
    .innerJoin('account', 'account.id', 'sign_in.account')
    .select('sign_in.account')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst();
  return row?.account ?? null;
}

export async function signOut(store: Store, token: string): Promise<void> {
  await store.writes.deleteFrom('sign_in').where('token_hash', '=', hashOf(token)).execute();
}

/** A link that signs a person in once, until an instant. */
export async function keepInvitation(
  tx: Tx,
  { hash, account, until }: { readonly hash: string; readonly account: string; readonly until: string },
): Promise<void> {
  await tx.insertInto('invitation').values({ token_hash: hash, account, expires_at: until, used_at: null }).execute();
}

/** Uses an invitation: the account, once; null when it is unknown, used or too old. */
export async function acceptInvitation(store: Store, token: string, now: Date): Promise<string | null> {
  const row = await store.writes
    .updateTable('invitation')
    .set({ used_at: now.toISOString() })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .returning('account')
    .executeTakeFirst();
  return row?.account ?? null;
}

/** What the browser or the letter holds, and the hash that is kept of it. */
export function drawSecret(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
