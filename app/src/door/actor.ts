import type { DelegationRole } from '@plenary/rules';
import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';

/** What a person is, from a date to a date. Rights follow from this and from nothing else. */
export type Capacity =
  | { readonly kind: 'secretariat' }
  | { readonly kind: 'president' }
  | Delegate
  | FocalPoint
  | { readonly kind: 'system' };

/** A person of a delegation. What the person may do for the seat beside speaking follows from role and designation. */
export interface Delegate {
  readonly kind: 'delegate';
  readonly session: string;
  readonly state: string;
  readonly role: DelegationRole;
  /** by the head of the delegation, to act as the representative */
  readonly designated: boolean;
}

/** Who proposes, for a delegation, whom to accredit. It neither votes nor speaks nor sits in a meeting. */
export interface FocalPoint {
  readonly kind: 'focal-point';
  readonly session: string;
  readonly state: string;
}

export interface Actor {
  /** account id; null is the system itself (loading data, jobs) */
  readonly id: string | null;
  /** a demonstration account may act in demonstrations only */
  readonly demonstration: boolean;
  readonly capacities: readonly Capacity[];
  /** by which the browser is told from another one from which this person acts; absent where an entry is decided again */
  readonly browser?: string;
}

export const system: Actor = { id: null, demonstration: false, capacities: [{ kind: 'system' }] };

/** The name under which the record keeps the capacity a person acted in. */
export function capacityName(capacity: Capacity): string {
  return 'state' in capacity ? `${capacity.kind}:${capacity.state}@${capacity.session}` : capacity.kind;
}

/** The first of the wanted capacities that the actor holds, or null. */
export function acting(actor: Actor, ...kinds: readonly Capacity['kind'][]): Capacity | null {
  for (const kind of kinds) {
    const held = actor.capacities.find((capacity) => capacity.kind === kind);
    if (held) return held;
  }
  return null;
}

/** The capacity to act for a seat at a session, or null. */
export function delegateOf(actor: Actor, session: string, state: string): Delegate | null {
  return (
    actor.capacities.find((c): c is Delegate => c.kind === 'delegate' && c.session === session && c.state === state) ??
    null
  );
}

/** Reads, in the transaction of the act, what the person is at that instant. */
export async function actorOf(tx: Tx, account: string | null, now: string): Promise<Actor> {
  if (account === null) return system;
  return actorAt(account, await heldBy(tx, [account]).execute(), now);
}

/** The same of many at once, each at its own instant. */
export async function actorsOf(
  tx: Tx,
  asked: readonly { readonly account: string | null; readonly at: string }[],
): Promise<readonly Actor[]> {
  const held = await heldBy(tx, [...new Set(asked.flatMap(({ account }) => account ?? []))]).execute();
  const byAccount = Map.groupBy(held, ({ account }) => account);
  return asked.map(({ account, at }) => actorAt(account, byAccount.get(account ?? '') ?? [], at));
}

/** What accounts are and were, as a statement: for `actorAt`. */
export function heldBy(tx: Tx, accounts: readonly string[]) {
  return tx
    .selectFrom('account')
    .leftJoin('capacity', 'capacity.account', 'account.id')
    .select(['account.id as account', 'account.demonstration', 'kind', 'session', 'state', 'role', 'designated_at'])
    .select(['valid_from', 'valid_until'])
    .where('account.id', '=', sql<string>`any(${accounts}::uuid[])`)
    .where('account.closed_at', 'is', null)
    .orderBy('capacity.id');
}

export type Held = Awaited<ReturnType<ReturnType<typeof heldBy>['execute']>>[number];

/** What the account is at an instant, of what it is and was. */
export function actorAt(account: string | null, held: readonly Held[], now: string): Actor {
  if (account === null) return system;
  const own = held.filter((row) => row.account === account);
  const at = Date.parse(now);
  const lasts = ({ valid_from: from, valid_until: until }: Held) =>
    from !== null && Date.parse(from) <= at && (until === null || Date.parse(until) > at);
  return {
    id: account,
    demonstration: own[0]?.demonstration ?? false,
    capacities: own.flatMap((row) =>
      row.kind === null || !lasts(row) ? [] : [capacityOf({ ...row, kind: row.kind })],
    ),
  };
}

function capacityOf(row: {
  kind: string;
  session: string | null;
  state: string | null;
  role: string | null;
  designated_at: string | null;
}): Capacity {
  switch (row.kind) {
    case 'secretariat':
    case 'president':
      return { kind: row.kind };
    case 'delegate':
      if (row.session && row.state && isRole(row.role))
        return {
          kind: 'delegate',
          session: row.session,
          state: row.state,
          role: row.role,
          designated: row.designated_at !== null,
        };
      throw new Error('a delegate needs a session, a State and a role');
    case 'focal-point':
      if (row.session && row.state) return { kind: 'focal-point', session: row.session, state: row.state };
      throw new Error('a focal point needs a session and a State');
    default:
      throw new Error(`unknown capacity ${row.kind}`);
  }
}

export function isRole(role: string | null): role is DelegationRole {
  return role === 'head' || role === 'alternate' || role === 'adviser';
}
