import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../store/database.ts';
import { endAllSignIns } from './open-sign-ins.ts';
import { type Approved, proposalApproved } from './proposals.ts';
import { noticeRightsChanged } from './sign-in-notice.ts';

/** A capacity as it is kept: an office, or a seat at a session. */
type Held =
  | { readonly kind: 'secretariat' | 'president' }
  | { readonly kind: 'delegate' | 'focal-point'; readonly session: string; readonly state: string };

interface NewPerson {
  readonly account: string;
  readonly name: string | undefined;
  readonly salt: string | undefined;
  /** as `unrecordedDetails` has them */
  readonly details?: string | undefined;
  readonly demonstration: boolean;
}

type NewCapacity = Held & { readonly role?: 'head' | 'alternate' | 'adviser' };

/** A person enters: the account, and what it may do from that instant. The name is kept here alone, outside the record. */
export async function openAccount(tx: Tx, person: NewPerson, capacity: NewCapacity, at: string): Promise<void> {
  await accountOpened(person, capacity, at).execute(tx);
}

/** The same as one statement, so that those of a whole list leave together. */
export function accountOpened(
  person: NewPerson,
  capacity: NewCapacity,
  at: string,
  approved: Approved | null = null,
): RawBuilder<unknown> {
  const { account, name, salt, details, demonstration } = person;
  const seat = 'session' in capacity ? capacity : null;
  return sql`with opened as (
      insert into account (id, name, name_salt, demonstration, closed_at, created_at)
      values (${account}::uuid, ${name ?? ''}, ${salt ?? null}, ${demonstration}, null, ${at})
      returning id
    ), held as (
      insert into capacity (account, kind, session, state, role, valid_from, valid_until)
      select id, ${capacity.kind}, ${seat?.session ?? null}, ${seat?.state ?? null}, ${capacity.role ?? null},
        ${at}::timestamptz, null from opened
    )${approved ? sql`, approved as (${proposalApproved(approved, account, at)})` : sql``}
    insert into person_details (account, title, function, email, place, salt)
    select opened.id, given.title, given.function, given.email, given.place, ${salt ?? ''}
    from opened, json_to_record(${details ?? null}::json) as given (title text, function text, email text, place integer)
    where ${details ?? null}::text is not null`;
}

/**
 * The capacity ends at that instant; what was done in it stands. Whoever holds none then has nothing to sign in for: with the
 * last one end the sign-ins and the unused links.
 */
export async function endCapacity(tx: Tx, account: string, capacity: Held, at: string): Promise<void> {
  await tx
    .updateTable('capacity')
    .set({ valid_until: at })
    .where((eb) => eb.and({ account, ...capacity }))
    .where('valid_until', 'is', null)
    .execute();
  const left = await tx
    .selectFrom('capacity')
    .select('id')
    .where('account', '=', account)
    .where('valid_until', 'is', null)
    .executeTakeFirst();
  if (left) await noticeRightsChanged(tx, account);
  else await endAllSignIns(tx, account, at);
}

/** The head of the delegation designates the person to act as the representative (an instant), or ends it (null). */
export async function setDesignation(
  tx: Tx,
  account: string,
  seat: { readonly session: string; readonly state: string },
  at: string | null,
): Promise<void> {
  await tx
    .updateTable('capacity')
    .set({ designated_at: at })
    .where((eb) => eb.and({ account, kind: 'delegate', session: seat.session, state: seat.state }))
    .where('valid_until', 'is', null)
    .execute();
}
