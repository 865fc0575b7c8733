import { isPartyOn } from '@plenary/rules';
import { type ProposalView, proposalsOf } from '../decisions/index.ts';
import { type ElectionLink, electionsOf } from '../elections/index.ts';
import { memberships } from '../membership/index.ts';
import { type StateNames, stateNames } from '../reference/index.ts';
import { localDay, type SessionRunHere, sessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';

/** A person accredited for a seat now. */
export interface Accredited {
  readonly account: string;
  readonly name: string;
  readonly role: string;
}

/** Everything the Secretariat prepares of one session. */
export interface SessionOnDesk {
  readonly session: SessionRunHere;
  readonly proposals: readonly ProposalView[];
  readonly elections: readonly (ElectionLink & { readonly candidates: readonly CandidateOnDesk[] })[];
  /** States Parties today, by code */
  readonly parties: readonly string[];
  readonly delegations: ReadonlyMap<string, readonly Accredited[]>;
  readonly names: StateNames;
}

export interface CandidateOnDesk {
  readonly id: string;
  readonly name: string;
  readonly nationality: string;
  readonly list: 'A' | 'B' | null;
  readonly status: 'standing' | 'elected' | 'withdrawn' | 'removed';
}

export async function sessionOnDesk(db: Db, id: string, now: string): Promise<SessionOnDesk | null> {
  const session = await sessionRunHere(db, id);
  if (!session) return null;
  const day = localDay(session.city, now);
  const elections = await electionsOf(db, { session: id });
  return {
    session,
    proposals: await proposalsOf(db, { session: id }),
    elections: await Promise.all(
      elections.map(async (link) => ({ ...link, candidates: await candidatesOf(db, link.id) })),
    ),
    parties: (await memberships(db)).filter((membership) => isPartyOn(membership, day)).map(({ iso3 }) => iso3),
    delegations: await delegationsOf(db, id),
    names: await stateNames(db),
  };
}

async function candidatesOf(db: Db, election: string): Promise<readonly CandidateOnDesk[]> {
  return db
    .selectFrom('candidate')
    .select(['id', 'name', 'nationality', 'list', 'status'])
    .where('election', '=', election)
    .orderBy('name')
    .execute();
}

async function delegationsOf(db: Db, session: string): Promise<ReadonlyMap<string, readonly Accredited[]>> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select(['account.id as account', 'account.name', 'capacity.role', 'capacity.state'])
    .where('capacity.session', '=', session)
    .where('capacity.valid_until', 'is', null)
    .orderBy('capacity.id')
    .execute();
  const found = rows.flatMap(({ state, role, ...person }) => (state && role ? [{ state, role, ...person }] : []));
  return Map.groupBy(found, ({ state }) => state);
}
