import type { Desk } from '../../desk/index.ts';
import { type OpenWays, openWays } from '../../identity/open-sign-ins.ts';
import { partiesOn } from '../../membership/index.ts';
import { type StateNames, stateNames } from '../../reference/index.ts';
import { preparedOn, type SessionRunHere } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';

/** A person accredited for a seat now. */
export interface Accredited {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  /** by the head of the delegation, to act as the representative */
  readonly designated: boolean;
}

/** A person whose accreditation for a seat has ended. */
export interface Former {
  readonly account: string;
  readonly name: string;
  readonly state: string;
}

/** Who acts for the seats of a session. */
export interface DelegationsOnDesk extends Desk {
  readonly session: SessionRunHere;
  /** States Parties on the first day, and today once the session has begun; by code */
  readonly parties: readonly string[];
  readonly delegations: ReadonlyMap<string, readonly Accredited[]>;
  /** whose accreditation for the session has ended and who can be erased, by name */
  readonly former: readonly Former[];
  readonly names: StateNames;
}

export async function delegationsOnDesk(
  db: Db,
  { session, tabs }: Pick<DelegationsOnDesk, 'session' | 'tabs'>,
  now: string,
): Promise<DelegationsOnDesk> {
  return {
    session,
    tabs,
    parties: await partiesOn(db, preparedOn(session, now)),
    delegations: await delegationsOf(db, session.id),
    former: await formerOf(db, session.id),
    names: await stateNames(db),
  };
}

/** By seat, in the order in which they were accredited. */
export async function delegationsOf(db: Db, session: string): Promise<ReadonlyMap<string, readonly Accredited[]>> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select(['account.id as account', 'account.name', 'capacity.role', 'capacity.state'])
    .select('capacity.designated_at')
    .where('capacity.session', '=', session)
    .where('capacity.valid_until', 'is', null)
    .orderBy('capacity.id')
    .execute();
  const found = rows.flatMap(({ state, role, designated_at, ...person }) =>
    state && role ? [{ state, role, designated: designated_at !== null, ...person }] : [],
  );
  return Map.groupBy(found, ({ state }) => state);
}

/** By account, of the persons accredited: where they are signed in, and links that were not used. */
export function waysOnDesk(db: Db, desk: DelegationsOnDesk, now: string): Promise<ReadonlyMap<string, OpenWays>> {
  const persons = [...desk.delegations.values()].flat();
  return openWays(
    db,
    persons.map(({ account }) => account),
    now,
  );
}

async function formerOf(db: Db, session: string): Promise<readonly Former[]> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select(['account.id as account', 'account.name', 'capacity.state'])
    .where('capacity.session', '=', session)
    .where('capacity.valid_until', 'is not', null)
    .where('account.closed_at', 'is', null)
    .orderBy('account.name')
    .execute();
  return rows.flatMap(({ state, ...person }) => (state ? [{ state, ...person }] : []));
}
