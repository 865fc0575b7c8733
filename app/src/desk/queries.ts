import { randomUUID } from 'node:crypto';
import { isPartyOn } from '@plenary/rules';
import {
  type Choice,
  callQueue,
  type ProposalView,
  proposalsOf,
  type RollCall,
  waitingIn,
} from '../decisions/index.ts';
import { actorOf } from '../door/actor.ts';
import type { Objection } from '../door/objection.ts';
import {
  type BallotStage,
  ballotStage,
  type ElectionLink,
  type ElectionStep,
  electionsOf,
  lastBallot,
  mendingOf,
  nextElectionSteps,
  type PendingLot,
  pendingLot,
} from '../elections/index.ts';
import { type OpenWays, openWays } from '../identity/open-sign-ins.ts';
import { memberships } from '../membership/index.ts';
import { type StateNames, stateNames } from '../reference/index.ts';
import { type Seat, seatsOf } from '../right-to-vote/index.ts';
import {
  type AnnouncedSession,
  announceable,
  localDay,
  type SessionRunHere,
  sessionRunHere,
} from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

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

/** Everything the Secretariat prepares of one session. */
export interface SessionOnDesk {
  readonly session: SessionRunHere;
  /** the sessions of the reference data that it may be said to be */
  readonly announced: readonly AnnouncedSession[];
  readonly proposals: readonly ProposalView[];
  readonly elections: readonly (ElectionLink & { readonly candidates: readonly CandidateOnDesk[] })[];
  /** States Parties on the first day, and today once the session has begun; by code */
  readonly parties: readonly string[];
  readonly delegations: ReadonlyMap<string, readonly Accredited[]>;
  /** whose accreditation for the session has ended and who can be erased, by name */
  readonly former: readonly Former[];
  /** every seat with its right to vote: on the first day, and today once the session has begun */
  readonly seats: readonly Seat[];
  /** States with a statement of contributions on file */
  readonly statements: number;
  readonly names: StateNames;
}

export interface CandidateOnDesk {
  readonly id: string;
  readonly name: string;
  readonly nationality: string;
  readonly nominatedBy: string;
  readonly list: 'A' | 'B' | null;
  readonly gender: 'F' | 'M' | null;
  readonly status: 'standing' | 'elected' | 'withdrawn' | 'removed';
}

/** "L.10" after "L.9", also when an older draft was revised last. */
const bySymbol = new Intl.Collator('en', { numeric: true });

export async function sessionOnDesk(db: Db, id: string, now: string): Promise<SessionOnDesk | null> {
  const session = await sessionRunHere(db, id);
  if (!session) return null;
  const today = localDay(session.city, now);
  const day = today < session.starts ? session.starts : today;
  const statements = await db
    .selectFrom('contribution_statement')
    .select('iso3')
    .distinct()
    .where('session', '=', id)
    .execute();
  const elections = await electionsOf(db, { session: id });
  return {
    session,
    announced: await announceable(db, now, id),
    proposals: (await proposalsOf(db, { session: id })).toSorted((a, b) => bySymbol.compare(a.symbol, b.symbol)),
    elections: await Promise.all(
      elections.map(async (link) => ({ ...link, candidates: await candidatesOf(db, link.id) })),
    ),
    parties: (await memberships(db)).filter((membership) => isPartyOn(membership, day)).map(({ iso3 }) => iso3),
    delegations: await delegationsOf(db, id),
    former: await formerOf(db, id),
    seats: await seatsOf(db, id, day),
    statements: statements.length,
    names: await stateNames(db),
  };
}

/** The candidates of an election, and what the person may do with each, before the first ballot and between two. */
export interface CandidatesOnDesk {
  readonly id: string;
  readonly title: LanguageMap;
  /** the meeting that is open now, where the ballots are held; null when none is */
  readonly meeting: string | null;
  readonly candidates: readonly CandidateOnDesk[];
  readonly steps: readonly ElectionStep[];
  /** the lot to be drawn for the last seat; null when none is */
  readonly lot: PendingLot | null;
  readonly seats: number;
  readonly stage: BallotStage;
  /** why the nominations and the number of seats cannot be corrected by this person now; empty when they can */
  readonly mending: readonly Objection[];
  readonly names: StateNames;
}

export async function candidatesOnDesk(
  db: Db,
  id: string,
  account: string,
  now: string,
): Promise<CandidatesOnDesk | null> {
  const row = await db
    .selectFrom('election')
    .select(['title', 'session', 'seats', 'status'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const open = await db
    .selectFrom('meeting')
    .select('id')
    .where('session', '=', row.session)
    .where('status', '=', 'open')
    .executeTakeFirst();
  const actor = await db.transaction().execute((tx) => actorOf(tx, account, now));
  // Changes of candidates do not depend on the meeting; without one the steps are asked for a meeting that is none.
  const steps = await nextElectionSteps(db, { election: id, meeting: open?.id ?? randomUUID() }, actor, now);
  return {
    id,
    title: row.title,
    meeting: open?.id ?? null,
    candidates: await candidatesOf(db, id),
    steps: steps ?? [],
    lot: await pendingLot(db, id, now),
    seats: row.seats,
    stage: ballotStage({ ballot: await lastBallot(db, id), status: row.status }),
    mending: await mendingOf(db, id, actor, now),
    names: await stateNames(db),
  };
}

/** A recorded vote as the Secretariat enters it: who may still answer, who has answered; what, of the last answer alone and to whom entered it. */
export interface VoteOnDesk {
  readonly id: string;
  readonly status: 'open' | 'closed' | 'announced' | 'taken-back';
  readonly meeting: string;
  readonly proposal: string;
  readonly symbol: string;
  readonly title: LanguageMap;
  /** seats that are present, may vote and have not voted; in a roll call in the order of the calling */
  readonly waiting: readonly string[];
  /** null until the State from which a roll call begins is drawn */
  readonly rollCall: RollCall | null;
  /** States that take part in the session: one of them is drawn */
  readonly called: readonly string[];
  readonly voted: readonly string[];
  /** an answer was entered: the State drawn stands */
  readonly begun: boolean;
  /** the seat whose answer this person entered last, and may mend while no other seat was called */
  readonly mends: { readonly state: string; readonly choice: Choice } | null;
  readonly names: StateNames;
}

export async function voteOnDesk(db: Db, id: string, account: string): Promise<VoteOnDesk | null> {
  const row = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'vote.status', 'vote.meeting', 'vote.proposal', 'vote.entitled', 'vote.not_entitled'])
    .select(['vote.opened_at', 'vote.roll_call as rollCall', 'proposal.session', 'proposal.symbol', 'proposal.title'])
    .where('vote.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const cast = await db
    .selectFrom('vote_cast')
    .select(['iso3', 'choice', 'entered', 'entered_by'])
    .where('vote', '=', id)
    .orderBy('iso3')
    .execute();
  const last = cast.find(({ iso3, entered }) => entered && iso3 === row.rollCall?.last);
  const waiting = await waitingIn(db, row);
  const delegations = await delegationsOf(db, row.session);
  const parties = [...row.entitled, ...row.not_entitled.map(({ state }) => state)];
  return {
    ...row,
    waiting: row.rollCall ? callQueue(row.rollCall, waiting) : waiting,
    called: parties.filter((state) => delegations.has(state)),
    voted: cast.map(({ iso3 }) => iso3),
    begun: cast.some(({ entered_by }) => entered_by !== null),
    mends: row.status === 'open' && last?.entered_by === account ? { state: last.iso3, choice: last.choice } : null,
    names: await stateNames(db),
  };
}

async function candidatesOf(db: Db, election: string): Promise<readonly CandidateOnDesk[]> {
  return db
    .selectFrom('candidate')
    .select(['id', 'name', 'nationality', 'nominated_by as nominatedBy', 'list', 'gender', 'status'])
    .where('election', '=', election)
    .orderBy('name')
    .execute();
}

async function delegationsOf(db: Db, session: string): Promise<ReadonlyMap<string, readonly Accredited[]>> {
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
export function waysOnDesk(db: Db, desk: SessionOnDesk, now: string): Promise<ReadonlyMap<string, OpenWays>> {
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

export async function sessionOfMeeting(db: Db, meeting: string): Promise<string | null> {
  const row = await db.selectFrom('meeting').select('session').where('id', '=', meeting).executeTakeFirst();
  return row?.session ?? null;
}
