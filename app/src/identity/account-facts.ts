import { ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Db } from '../store/database.ts';

export const accountId = ref('account', 'input.account');

/** A person's account as commands about it see it: what it holds now, and what it once held. */
export interface AccountFacts {
  readonly name: string;
  readonly demonstration: boolean;
  /** capacities that have not ended */
  readonly holds: readonly HeldCapacity[];
  /** it held an office at some time, or holds one */
  readonly everOffice: boolean;
}

export type HeldCapacity =
  | { readonly kind: 'secretariat' | 'president' }
  | { readonly kind: 'delegate'; readonly session: string; readonly state: string }
  | { readonly kind: 'focal-point'; readonly session: string; readonly state: string };

/** null when there is no such account, or the person was erased. */
export async function accountFacts(db: Db, id: string): Promise<AccountFacts | null> {
  const person = await db
    .selectFrom('account')
    .select(['name', 'demonstration'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!person) return null;
  const rows = await db
    .selectFrom('capacity')
    .select(['kind', 'session', 'state', 'valid_until'])
    .where('account', '=', id)
    .orderBy('id')
    .execute();
  return {
    ...person,
    holds: rows.filter(({ valid_until }) => valid_until === null).map(heldCapacity),
    everOffice: rows.some(({ kind }) => kind === 'secretariat' || kind === 'president'),
  };
}

function heldCapacity({ kind, session, state }: { kind: string; session: string | null; state: string | null }) {
  if (kind === 'secretariat' || kind === 'president') return { kind } as const;
  if ((kind === 'delegate' || kind === 'focal-point') && session && state) return { kind, session, state } as const;
  throw new Error(`unknown capacity ${kind}`);
}

export const noSuchAccount: Objection = no('no-such-account');

/** The name in the table itself, whatever a replay has made of the names so far: the record does not hold it. */
export async function nameKept(db: Db, account: string): Promise<string | null> {
  const row = await db
    .withSchema('public')
    .selectFrom('account')
    .select('name')
    .where('id', '=', account)
    .executeTakeFirst();
  return row?.name ?? null;
}
