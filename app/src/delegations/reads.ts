import type { DelegationRole, Finding, WhoVotes } from '@plenary/rules';
import { sessionParameters, whoVotes } from '../parameters/index.ts';
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
    .selectFrom('capacity')
    .innerJoin('session', 'session.id', 'capacity.session')
    .leftJoin('state_name', 'state_name.iso3', 'capacity.state')
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
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select(['account.id as account', 'account.name', 'capacity.role', 'capacity.designated_at'])
    .where((eb) => eb.and({ session: seat.session, state: seat.state }))
    .where('capacity.valid_until', 'is', null)
    .orderBy('capacity.id')
    .execute();
  const persons = rows.map(({ account, name, role: kept, designated_at }): PersonOfSeat => {
    const role = kept as DelegationRole;
    const designated = designated_at !== null;
    return { account, name, role, designated, votes: whoVotes({ role, designated, presides: false }, parameters) };
  });
  return { ...seat, persons: persons.toSorted((a, b) => rank[a.role] - rank[b.role]) };
}
