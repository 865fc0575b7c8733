import { createHash, type KeyObject } from 'node:crypto';
import type { Store, Tx } from '../store/database.ts';
import { hashOf, isOurs, sealHolds, sealOf } from './secrets.ts';
import { lockAccount, signInWithin, withinSignIns } from './sign-in.ts';

export interface KeptLink {
  readonly hash: string;
  readonly seal: string;
  readonly account: string;
  /** ISO instant */
  readonly until: string;
  readonly stays: boolean;
}

/** What a link is worth now. `unknown`: never made here, or so old that nothing is kept of it. */
export type LinkState = 'open' | 'used' | 'ended' | 'old' | 'unknown';

export function linkSeal(key: KeyObject, hash: string, account: string): string {
  return sealOf(key, 'link', hash, account);
}

/** What the act that made a link says of it, so that no other can be put in its place: nothing that opens or is kept anywhere. */
export function linkNamed(tokenHash: string): string {
  return createHash('sha256').update(`sign-in link ${tokenHash}`).digest('hex');
}

/** A link that signs a person in once, until an instant. An older one that was not used ends with it. */
export async function keepInvitation(tx: Tx, link: KeptLink, at: string): Promise<void> {
  await endUnusedLinks(tx, link.account, at);
  const { hash, seal, account, until, stays } = link;
  await tx
    .insertInto('invitation')
    .values({ token_hash: hash, seal, account, expires_at: until, used_at: null, ended_at: null, stays })
    .execute();
}

export async function endUnusedLinks(tx: Tx, account: string, at: string): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Until when the sign-in of an open link may last, on a device of the person's own; null: as any other. */
export async function staysUntil(store: Store, key: KeyObject, token: string): Promise<string | null> {
  const row = await store.reads
    .selectFrom('invitation')
    .select('expires_at')
    .where('token_hash', '=', hashOf(key, 'link', token))
    .where('stays', '=', true)
    .executeTakeFirst();
  return row?.expires_at ?? null;
}

export async function linkState(store: Store, key: KeyObject, token: string, now: Date): Promise<LinkState> {
  if (!isOurs(key, 'link', token)) return 'unknown';
  const hash = hashOf(key, 'link', token);
  const row = await store.reads
    .selectFrom('invitation')
    .select(['account', 'expires_at', 'used_at', 'ended_at', 'seal'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  if (!row || !sealHolds(row.seal, key, 'link', hash, row.account)) return 'unknown';
  if (row.used_at !== null) return 'used';
  if (row.ended_at !== null) return 'ended';
  return row.expires_at <= now.toISOString() ? 'old' : 'open';
}

/**
 * Uses a link: signs its account in, once; null when it is unknown, used, ended or too old. `stay`: for as long as the link would hold, where it
 * says that it may.
 */
export async function acceptInvitation(
  store: Store,
  key: KeyObject,
  token: string,
  now: Date,
  stay = false,
): Promise<{ readonly account: string; readonly token: string; readonly until: string | null } | null> {
  if (!isOurs(key, 'link', token)) return null;
  const hash = hashOf(key, 'link', token);
  return withinSignIns(store, async (tx) => {
    const link = await tx
      .selectFrom('invitation')
      .select(['account', 'seal'])
      .where('token_hash', '=', hash)
      .executeTakeFirst();
    if (!link || !sealHolds(link.seal, key, 'link', hash, link.account)) return null;
    await lockAccount(tx, link.account);
    const used = await tx
      .updateTable('invitation')
      .set({ used_at: now.toISOString() })
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now.toISOString())
      .returning(['account', 'expires_at', 'stays'])
      .executeTakeFirst();
    if (!used) return null;
    const until = stay && used.stays ? used.expires_at : null;
    return { account: used.account, token: await signInWithin(tx, key, used.account, now, until), until };
  });
}
