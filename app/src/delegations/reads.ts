import type { DelegationRole, Finding, WhoVotes } from '@plenary/rules';
import { accreditedAt, capacities } from '../identity/index.ts';
import { sessionParameters, whoVotes } from '../parameters/index.ts';
import { namedStates } from '../reference/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** A delegation as its own members see it: who is accredited, and who of them votes. */
export interface OwnDelegation {
  readonly session: string;
  readonly title: LanguageMap;
  readonly demonstration: boolean;
  readonly state: string;
  readonly stateName: LanguageMap;
  /** the reader is its head */
  readonly headed: boolean;
  readonly persons: readonly PersonOfSeat[];
}

export interface PersonOfSeat {
  readonly account: string;
  readonly name: string;
  readonly role: DelegationRole;
  readonly designated: boolean;
  readonly votes: Finding<WhoVotes>;
}

/** The delegations that the person belongs to now, the newest session first. */
export async function ownDelegations(db: Db, account: string): Promise<readonly OwnDelegation[]> {
  const seats = await db
    .selectFrom(capacities)
    .innerJoin(sessions, 'session.id', 'capacity.session')
    .leftJoin(namedStates, 'state_name.iso3', 'capacity.state')
    .select(['session.id as session', 'session.title', 'session.demonstration', 'capacity.state', 'capacity.role'])
    .select('state_name.names')
    .where('capacity.account', '=', account)
    .where('capacity.valid_until', 'is', null)
    .orderBy('session.starts', 'desc')
    .execute();
  return Promise.all(
    seats.flatMap(({ state, names, role, ...seat }) =>
      state === null
        ? []
        : [delegationOf(db, { ...seat, state, stateName: names ?? { en: state }, headed: role === 'head' })],
    ),
  );
}

const rank: Readonly<Record<DelegationRole, number>> = { head: 0, alternate: 1, adviser: 2 };

async function delegationOf(db: Db, seat: Omit<OwnDelegation, 'persons'>): Promise<OwnDelegation> {
  const parameters = await sessionParameters(db, seat.session);
  const accredited = await accreditedAt(db, seat.session, seat.state);
  const persons = accredited.map(({ account, name, role, designated }): PersonOfSeat => {
    return { account, name, role, designated, votes: whoVotes({ role, designated, presides: false }, parameters) };
  });
  return { ...seat, persons: persons.toSorted((a, b) => rank[a.role] - rank[b.role]) };
}
