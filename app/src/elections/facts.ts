import { type BallotFacts, type CandidateFacts, type ElectionHeld, inEnglishOrder } from '@plenary/rules/published';
import type { Actor } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';

import { parametersOfSessions } from '../parameters/index.ts';
import { localDay, sessions, wrongWorld } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

export { electedOf, lastAnnounced, standingOf } from '@plenary/rules/published';
export type { BallotFacts, CandidateFacts };

export interface ElectionFacts extends ElectionHeld {
  readonly demonstration: boolean;
  /** the day in the city of the session */
  readonly day: string;
  readonly title: LanguageMap;
}

export async function electionFacts(db: Db, election: string, now: string): Promise<ElectionFacts | null> {
  return (await factsOfElections(db, [election], now))[0] ?? null;
}

/** Of several elections, in whatever order; however many there are, as many questions. */
export async function factsOfElections(
  db: Db,
  elections: readonly string[],
  now: string,
): Promise<readonly ElectionFacts[]> {
  const rows = await db
    .selectFrom('election')
    .innerJoin(sessions, 'session.id', 'election.session')
    .selectAll('election')
    .select(['session.demonstration', 'session.city'])
    .where('election.id', 'in', elections)
    .execute();
  if (rows.length === 0) return [];
  const [parameters, candidates, ballots] = await Promise.all([
    parametersOfSessions(db, [...new Set(rows.map(({ session }) => session))]),
    candidatesOf(db, elections),
    ballotsOf(db, elections),
  ]);
  return rows.map((row) => ({
    election: row.id,
    session: row.session,
    item: row.item,
    demonstration: row.demonstration,
    parameters: parameters(row.session),
    day: localDay(row.city, now),
    title: row.title,
    seats: row.seats,
    inOffice: row.in_office,
    nationalitiesInOffice: row.nationalities_in_office,
    groupSizes: row.group_sizes,
    status: row.status,
    candidates: candidates.get(row.id) ?? [],
    ballots: ballots.get(row.id) ?? [],
  }));
}

/** The election that a ballot belongs to, whole. */
export async function electionOfBallot(db: Db, ballot: string, now: string): Promise<ElectionFacts | null> {
  const row = await db.selectFrom('ballot').select('election').where('id', '=', ballot).executeTakeFirst();
  return row ? electionFacts(db, row.election, now) : null;
}

export async function electionOfCandidate(db: Db, candidate: string, now: string): Promise<ElectionFacts | null> {
  const row = await db.selectFrom('candidate').select('election').where('id', '=', candidate).executeTakeFirst();
  return row ? electionFacts(db, row.election, now) : null;
}

async function candidatesOf(
  db: Db,
  elections: readonly string[],
): Promise<ReadonlyMap<string, readonly CandidateFacts[]>> {
  const rows = await db.selectFrom('candidate').selectAll().where('election', 'in', elections).execute();
  const candidate = ({ nominated_by, after_ballot, election: _election, ...row }: (typeof rows)[number]) => ({
    ...row,
    nominatedBy: nominated_by,
    afterBallot: after_ballot,
  });
  const found = Map.groupBy(rows, ({ election }) => election);
  return new Map([...found].map(([election, own]) => [election, inEnglishOrder(own.map(candidate))]));
}

async function ballotsOf(db: Db, elections: readonly string[]): Promise<ReadonlyMap<string, readonly BallotFacts[]>> {
  const rows = await db
    .selectFrom('ballot')
    .selectAll()
    .where('election', 'in', elections)
    .orderBy('number')
    .orderBy('attempt')
    .execute();
  const ballot = (row: (typeof rows)[number]): BallotFacts => ({
    ballot: row.id,
    meeting: row.meeting,
    number: row.number,
    attempt: row.attempt,
    status: row.status,
    seats: row.seats,
    standing: row.standing,
    restricted: row.restricted,
    groupSizes: row.group_sizes,
    requirements: row.requirements,
    explanation: row.explanation,
    present: row.present,
    issued: row.issued,
    statesParties: row.states_parties,
    parameters: row.parameters,
    openedAt: row.opened_at,
    announcedAt: row.announced_at,
    count: row.count,
    result: row.result,
    lot: row.lot,
    lastSeq: row.last_seq,
  });
  const found = Map.groupBy(rows, ({ election }) => election);
  return new Map([...found].map(([election, own]) => [election, own.map(ballot)]));
}

/** The ballot in progress: opened or counted, not yet announced. */
export function ballotInProgress(facts: ElectionFacts): BallotFacts | null {
  return facts.ballots.find(({ status }) => status === 'open' || status === 'counted') ?? null;
}

export const noSuchElection: Objection = no('no-such-election');
export const noSuchBallot: Objection = no('no-such-ballot');
export const noSuchCandidate: Objection = no('no-such-candidate');

/** The objections that meet every change of an election; null when none does. */
export function electionObjection(facts: ElectionFacts, actor: Actor): Objection | null {
  const wrong = wrongWorld(facts, actor);
  if (wrong) return wrong;
  if (facts.status === 'completed') return no('election-completed');
  return null;
}

/** Nobody joins or leaves the candidates while papers are out. */
export function betweenBallots(facts: ElectionFacts): Objection | null {
  const ballot = ballotInProgress(facts);
  return ballot && no('ballot-in-progress', { ballot: ballot.number });
}
