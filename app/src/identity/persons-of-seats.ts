import type { DelegationRole } from '@plenary/rules';
import { sql } from 'kysely';
import { isRole } from '../door/actor.ts';
import type { Db } from '../store/database.ts';
import type { Found } from '../store/found.ts';

/** A person accredited for a seat now. */
export interface Accredited {
  readonly account: string;
  readonly name: string;
  readonly state: string;
  readonly role: DelegationRole;
  /** by the head of the delegation, to act as the representative */
  readonly designated: boolean;
}

/** Who is accredited now for the seats of a session, or for one of them; in the order in which they were. */
export async function accreditedAt(db: Db, session: Found, state?: string): Promise<readonly Accredited[]> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select(['account.id as account', 'account.name', 'capacity.role', 'capacity.state', 'capacity.designated_at'])
    .where('capacity.session', '=', session)
    .$if(state !== undefined, (query) => query.where('capacity.state', '=', state ?? ''))
    .where('capacity.valid_until', 'is', null)
    .orderBy('capacity.id')
    .execute();
  return rows.flatMap(({ state, role, designated_at, ...person }) =>
    state !== null && isRole(role) ? [{ ...person, state, role, designated: designated_at !== null }] : [],
  );
}

/** The seat for which an account is accredited now; null when for none. */
export async function seatOf(db: Db, session: string, account: string): Promise<string | null> {
  const row = await db
    .selectFrom('capacity')
    .select('state')
    .where('account', '=', account)
    .where('session', '=', session)
    .where('kind', '=', 'delegate')
    .where('valid_until', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
  return row?.state ?? null;
}

/** Whose accreditation for a session has ended and who was not erased, by name. */
export async function formerlyAccredited(
  db: Db,
  session: string,
): Promise<readonly { readonly account: string; readonly name: string; readonly state: string }[]> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select(['account.id as account', 'account.name', 'capacity.state'])
    .where('capacity.session', '=', session)
    .where('capacity.kind', '=', 'delegate')
    .where('capacity.valid_until', 'is not', null)
    .where('account.closed_at', 'is', null)
    .orderBy('account.name')
    .execute();
  return rows.flatMap(({ state, ...person }) => (state ? [{ state, ...person }] : []));
}

/** Seats with an accreditation that has not ended, in the order of their codes. */
export async function accreditedSeats(db: Db, session: Found): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('capacity')
    .select('state')
    .distinct()
    .where('session', '=', session)
    .where('kind', '=', 'delegate')
    .where('valid_until', 'is', null)
    .orderBy('state')
    .execute();
  return rows.flatMap(({ state }) => (state === null ? [] : [state]));
}

/** Persons who are alike in all that the right to vote for a seat rests on, and the seats that have such a person now. */
export interface PersonsAlike {
  readonly role: DelegationRole;
  readonly designated: boolean;
  readonly presides: boolean;
  readonly seats: readonly string[];
}

const designated = sql<boolean>`capacity.designated_at is not null`;
const presides = sql<boolean>`exists (select from capacity as office
  where office.account = capacity.account and office.kind = 'president' and office.valid_until is null)`;

/** A row for each kind of person, however many are accredited. */
export async function personsAlike(db: Db, session: Found): Promise<readonly PersonsAlike[]> {
  const rows = await db
    .selectFrom('capacity')
    .select(['capacity.role', sql<string[]>`array_agg(distinct capacity.state)`.as('seats')])
    .select([designated.as('designated'), presides.as('presides')])
    .where('capacity.session', '=', session)
    .where('capacity.valid_until', 'is', null)
    .where('capacity.state', 'is not', null)
    .groupBy(sql`1, 3, 4`)
    .execute();
  return rows.flatMap(({ role, ...alike }) => (isRole(role) ? [{ role, ...alike }] : []));
}

/** Every seat for which the account was ever accredited. */
export async function seatsEverHeld(
  db: Db,
  account: string,
): Promise<readonly { readonly session: string; readonly state: string }[]> {
  const rows = await db
    .selectFrom('capacity')
    .select(['session', 'state'])
    .distinct()
    .where('account', '=', account)
    .where('kind', '=', 'delegate')
    .execute();
  return rows.flatMap(({ session, state }) => (session !== null && state !== null ? [{ session, state }] : []));
}
