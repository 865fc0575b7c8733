import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../store/database.ts';

/** A sign-in lasts a day of meetings at most (docs: quality, sessions: absolute 12 h). */
const hours = 12;
const invitationDays = 7;

/** Draws the secret that the browser keeps and stores its hash alone. */
export async function signIn(store: Store, account: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await store.writes
    .insertInto('sign_in')
    .values({
      token_hash: hashOf(token),
      account,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + hours * 3_600_000).toISOString(),
    })
    .execute();
  return token;
}

/** The account a browser's secret stands for now, or null. */
export async function signedInAccount(store: Store, token: string, now: string): Promise<string | null> {
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

/** A letter that lets a person sign in once, within a week. Gives the secret for its link. */
export async function invite(store: Store, account: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await store.writes
    .insertInto('invitation')
    .values({
      token_hash: hashOf(token),
      account,
      expires_at: new Date(now.getTime() + invitationDays * 86_400_000).toISOString(),
      used_at: null,
    })
    .execute();
  return token;
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

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
