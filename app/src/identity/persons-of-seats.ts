import type { DelegationRole } from '@plenary/rules';
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

/** What the right of a person to vote for the seat rests on. */
export interface PersonOfSeat {
  readonly state: string;
  readonly role: DelegationRole;
  readonly designated: boolean;
  readonly presides: boolean;
}

/** Every person accredited now, in the order of the seats' codes. */
export async function personsOfSeats(db: Db, session: Found): Promise<readonly PersonOfSeat[]> {
  const rows = await db
    .selectFrom('capacity')
    .select(['state', 'role', 'designated_at'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('capacity as office')
            .select('office.id')
            .whereRef('office.account', '=', 'capacity.account')
            .where('office.kind', '=', 'president')
            .where('office.valid_until', 'is', null),
        )
        .as('presides'),
    )
    .where('session', '=', session)
    .where('valid_until', 'is', null)
    .orderBy('state')
    .execute();
  return rows.flatMap(({ state, role, designated_at, presides }) =>
    state !== null && isRole(role)
      ? [{ state, role, designated: designated_at !== null, presides: presides === true }]
      : [],
  );
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
