import type { Desk } from '../../desk/index.ts';
import {
  type Accredited,
  accreditedAt,
  type Details,
  detailsOf,
  formerlyAccredited,
  noDetails,
  type OpenWays,
  openWays,
} from '../../identity/index.ts';
import { partiesOn } from '../../membership/index.ts';
import { type StateNames, stateNames } from '../../reference/index.ts';
import { preparedOn, type SessionRunHere } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import { inOrder } from '../in-order.ts';

/** A person whose accreditation for a seat has ended. */
export interface Former {
  readonly account: string;
  readonly name: string;
  readonly state: string;
}

/** A person accredited, with what is known beside the name. */
export interface PersonOnDesk extends Accredited, Details {}

/** Who acts for the seats of a session. */
export interface DelegationsOnDesk extends Desk {
  readonly session: SessionRunHere;
  /** States Parties on the first day, and today once the session has begun; by code */
  readonly parties: readonly string[];
  readonly delegations: ReadonlyMap<string, readonly PersonOnDesk[]>;
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
    former: await formerlyAccredited(db, session.id),
    names: await stateNames(db),
  };
}

/** By seat: representative, alternates, advisers. */
export async function delegationsOf(db: Db, session: string): Promise<ReadonlyMap<string, readonly PersonOnDesk[]>> {
  const persons = await accreditedAt(db, session);
  const details = await detailsOf(
    db,
    persons.map(({ account }) => account),
  );
  const known = persons.map((person) => ({ ...(details.get(person.account) ?? noDetails), ...person }));
  return Map.groupBy(inOrder(known), ({ state }) => state);
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
