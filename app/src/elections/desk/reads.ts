import { randomUUID } from 'node:crypto';
import type { Desk } from '../../desk/index.ts';
import { actorOf } from '../../door/actor.ts';
import type { Objection } from '../../door/objection.ts';
import { openMeetingOf } from '../../meetings/index.ts';
import { partiesOn } from '../../membership/index.ts';
import { type StateNames, stateNames } from '../../reference/index.ts';
import { preparedOn, type SessionRunHere } from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import type { Site } from '../../web/site.ts';
import type { LanguageMap } from '../../words/languages.ts';
import { type BallotStage, ballotStage, type ElectionLink, electionsOf, lastBallot } from '../ballot-now.ts';
import { type ElectionStep, nextElectionSteps } from '../next-steps.ts';
import { mendingOf, type PendingLot, pendingLot } from '../reads.ts';

/** The elections of a session, and what a new one and its nominations need. */
export interface ElectionsOnDesk extends Desk {
  readonly session: SessionRunHere;
  readonly elections: readonly (ElectionLink & { readonly candidates: readonly CandidateOnDesk[] })[];
  /** States Parties on the first day, and today once the session has begun; by code */
  readonly parties: readonly string[];
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

export async function electionsOnDesk(
  db: Db,
  { session, tabs }: Pick<ElectionsOnDesk, 'session' | 'tabs'>,
  now: string,
): Promise<ElectionsOnDesk> {
  const elections = await electionsOf(db, { session: session.id });
  return {
    session,
    tabs,
    elections: await Promise.all(
      elections.map(async (link) => ({ ...link, candidates: await candidatesOf(db, link.id) })),
    ),
    parties: await partiesOn(db, preparedOn(session, now)),
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
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
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
  const meeting = await openMeetingOf(db, row.session);
  const actor = await db.transaction().execute((tx) => actorOf(tx, account, now));
  // Changes of candidates do not depend on the meeting; without one the steps are asked for a meeting that is none.
  const steps = await nextElectionSteps(db, { election: id, meeting: meeting ?? randomUUID() }, { actor, now, filled });
  return {
    id,
    title: row.title,
    meeting,
    candidates: await candidatesOf(db, id),
    steps: steps ?? [],
    lot: await pendingLot(db, id, now),
    seats: row.seats,
    stage: ballotStage({ ballot: await lastBallot(db, id), status: row.status }),
    mending: await mendingOf(db, id, actor, now),
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
