import { createHash, type KeyObject } from 'node:crypto';
import type { Db, Store, Tx } from '../store/database.ts';
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

type SealedLink = Pick<KeptLink, 'hash' | 'account' | 'until' | 'stays'>;

/** What binds a link to its account, and to how long it and its sign-in hold at most. */
const sealedOf = ({ hash, account, until, stays }: SealedLink): readonly string[] => [
  ...[hash, account, new Date(until).toISOString(), stays ? 'stays' : 'usual'],
];

export function linkSeal(key: KeyObject, link: SealedLink): string {
  return sealOf(key, 'link', ...sealedOf(link));
}

/** Whether this program made a link. Where nothing is said of how long its seal lets it hold, it is one of before. */
export function isLinkOurs(
  key: KeyObject,
  { seal, sealed, ...link }: Omit<FoundLink, 'until' | 'used' | 'ended'>,
): boolean {
  const said = sealed === null ? [link.hash, link.account] : sealedOf({ ...link, until: sealed });
  return sealHolds(seal, key, 'link', ...said);
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
    .values({
      token_hash: hash,
      seal,
      account,
      expires_at: until,
      sealed_until: until,
      used_at: null,
      ended_at: null,
      stays,
    })
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

/** Ends one link that was not used: nobody has it. */
export async function withdrawLink(store: Store, key: KeyObject, token: string): Promise<void> {
  await store.writes
    .updateTable('invitation')
    .set({ ended_at: store.clock.now() })
    .where('token_hash', '=', hashOf(key, 'link', token))
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Until when the sign-in of an open link may last, on a device of the person's own; null: as any other. */
export async function staysUntil(store: Store, key: KeyObject, token: string): Promise<string | null> {
  const link = await linkOf(store.reads, key, hashOf(key, 'link', token));
  return link && staysOf(link);
}

/** Nothing lasts for a session by a link whose seal does not say so. */
function staysOf({ stays, sealed, until }: FoundLink): string | null {
  return stays && sealed !== null ? until : null;
}

interface FoundLink extends KeptLink {
  /** until when it holds at most, by its seal */
  readonly sealed: string | null;
  readonly used: string | null;
  readonly ended: string | null;
}

/** A link that this program made. */
async function linkOf(db: Db, key: KeyObject, hash: string): Promise<FoundLink | null> {
  const link = await db
    .selectFrom('invitation')
    .select(['token_hash as hash', 'account', 'expires_at as until', 'sealed_until as sealed', 'stays', 'seal'])
    .select(['used_at as used', 'ended_at as ended'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  if (!link || !isLinkOurs(key, link)) return null;
  return { ...link, until: link.sealed !== null && link.sealed < link.until ? link.sealed : link.until };
}

export async function linkState(store: Store, key: KeyObject, token: string, now: Date): Promise<LinkState> {
  if (!isOurs(key, 'link', token)) return 'unknown';
  const link = await linkOf(store.reads, key, hashOf(key, 'link', token));
  if (!link) return 'unknown';
  if (link.used !== null) return 'used';
  if (link.ended !== null) return 'ended';
  return link.until <= now.toISOString() ? 'old' : 'open';
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
    const link = await linkOf(tx, key, hash);
    if (!link || link.until <= now.toISOString()) return null;
    await lockAccount(tx, link.account);
    const used = await tx
      .updateTable('invitation')
      .set({ used_at: now.toISOString() })
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now.toISOString())
      .returning('account')
      .executeTakeFirst();
    if (!used) return null;
    const until = stay ? staysOf(link) : null;
    return { account: used.account, token: await signInWithin(tx, key, used.account, now, until), until };
  });
}
