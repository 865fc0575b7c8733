import type { Line, Requirements } from '@plenary/rules';
import { awaitingLot, ballotResult, nextRound, noLongerLevel } from '@plenary/rules/published';
import { sql } from 'kysely';
import type { Actor } from '../door/actor.ts';
import { isUuid } from '../door/input.ts';
import type { Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import type { DatedElection, ElectionView } from '../election-archive/index.ts';
import { type Paper, paperAbout } from '../log/index.ts';
import { memberships } from '../membership/index.ts';
import { groupsForElection } from '../parameters/index.ts';
import { type StateNames, stateNames } from '../reference/index.ts';
import { type InPlaces, sessions } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { BallotCount, BallotResult, ElectionAct } from './acts.ts';
import { type BallotNow, ballotState } from './ballot-now.ts';
import { mendingObjection } from './before-first-ballot.ts';
import {
  ballotInProgress,
  type ElectionFacts,
  electionFacts,
  electionOfBallot,
  factsOfElections,
  lastAnnounced,
  noSuchElection,
} from './facts.ts';
import { electionFactsAt } from './facts-at.ts';
import { recordLot } from './record-lot.ts';
import { type Mended, runningView, type Surroundings } from './running-view.ts';

/** An election run here as its page shows it; null when there is none of that id. */
export async function electionView(db: Db, id: string): Promise<ElectionView | null> {
  if (!isUuid(id)) return null;
  return (await electionViews(db, [id]))[0] ?? null;
}

/** Elections run here, of these ids, in whatever order; however many there are, as many questions. */
export async function electionViews(db: Db, ids: readonly string[]): Promise<readonly ElectionView[]> {
  const elections = await factsOfElections(db, ids, await databaseNow(db));
  if (elections.length === 0) return [];
  const around = await surroundingsOf(db, elections);
  return elections.map((facts) => runningView(facts, around(facts)));
}

/** What held around an election at an entry of the record. */
export interface AtEntry {
  readonly entry: { readonly seq: number; readonly at: string };
  readonly session: InPlaces & {
    readonly number: number | null;
    readonly title: LanguageMap;
    readonly demonstration: boolean;
  };
  readonly names: StateNames;
}

/** The same as it was at an entry; what is said beside its tables is of its own page. */
export async function electionViewAt(
  db: Db,
  id: string,
  { entry, session, names }: AtEntry,
): Promise<ElectionView | null> {
  const facts = await electionFactsAt(db, id, entry, session);
  return (
    facts && runningView(facts, { session: { id: facts.session, ...session }, names, reasons: new Map(), mended: [] })
  );
}

/** What its page says of the record when it is printed: every ballot announced, and its end. */
export async function electionPaper(db: Db, view: ElectionView): Promise<Paper | null> {
  if (view.origin === 'archive') return null;
  return paperAbout(db, [`election:${view.id}`, ...view.ballots.map(({ id }) => `ballot:${id}`)]);
}

/** Every election run here, open and completed. */
export async function datedElections(db: Db): Promise<readonly DatedElection[]> {
  const rows = await db
    .selectFrom('election')
    .leftJoin('ballot', 'ballot.election', 'election.id')
    .select(({ fn }) => ['election.id', 'election.status', fn.min('opened_at').as('first')])
    .groupBy('election.id')
    .execute();
  return rows.map(({ id, status, first }) => ({ id, from: first ?? (status === 'completed' ? '' : '9999') }));
}

/** Judges are what is elected here. */
export async function bodiesElected(db: Db): Promise<readonly { readonly session: string; readonly body: string }[]> {
  const rows = await db
    .selectFrom('election')
    .innerJoin('candidate', 'candidate.election', 'election.id')
    .select(({ fn }) => ['election.session', fn.countAll<number>().as('elected')])
    .where('candidate.status', '=', 'elected')
    .groupBy('election.session')
    .execute();
  return rows.map(({ session, elected }) => ({ session, body: `Judges (${elected})` }));
}

/** What stands around each of several elections. */
async function surroundingsOf(
  db: Db,
  elections: readonly ElectionFacts[],
): Promise<(facts: ElectionFacts) => Surroundings> {
  const ids = elections.map(({ election }) => election);
  const held = await db
    .selectFrom(sessions)
    .select(['id', 'number', 'title', 'city', 'places'])
    .where('id', 'in', [...new Set(elections.map(({ session }) => session))])
    .execute();
  const names = await stateNames(db);
  const told = await toldOf(db, ids);
  const reasons = new Map([...told.flatMap(removalIn), ...(await annulments(db, ids))]);
  const sessionOf = new Map(held.map((session) => [session.id, session]));
  return (facts) => {
    const session = sessionOf.get(facts.session);
    if (session === undefined) throw new Error(`no session ${facts.session}`);
    const mended = told.filter((one): one is Mended => isMended(one) && one.data.election === facts.election);
    return { session, names, reasons, mended };
  };
}

const mending: readonly Mended['act'][] = [
  'lot.taken-back',
  'candidate.corrected',
  'election.changed',
  'candidate.withdrawn',
];

type Told = Mended | Extract<ElectionAct, { act: 'candidate.removed' }>;

/** What the record alone keeps of elections; data that were erased say nothing. */
async function toldOf(db: Db, elections: readonly string[]): Promise<readonly Told[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['act', 'data'])
    .where('act', 'in', [...mending, 'candidate.removed'])
    .where(sql<string>`data->>'election'`, 'in', elections)
    .orderBy('seq')
    .execute();
  return rows.map(({ act, data }) => ({ act, data }) as Told);
}

function isMended(told: Told): told is Mended {
  return told.act !== 'candidate.removed';
}

/** Why the President removed a candidate. */
function removalIn(told: Told): readonly (readonly [string, string])[] {
  return isMended(told) ? [] : [[told.data.candidate, told.data.reason]];
}

/** An annulled ballot has its reason in its row. */
async function annulments(db: Db, elections: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const rows = await db
    .selectFrom('ballot')
    .select(['id', 'annulled_because'])
    .where('election', 'in', elections)
    .where('status', '=', 'annulled')
    .execute();
  return rows.map(({ id, annulled_because }) => [id, annulled_because ?? '']);
}

/** Why the person cannot correct the election and its nominations now; [] when the person can. */
export async function mendingOf(db: Db, election: string, actor: Actor, now: string): Promise<readonly Objection[]> {
  const facts = await electionFacts(db, election, now);
  const found = facts ? mendingObjection(facts, actor) : noSuchElection;
  return found ? [found] : [];
}

/** What a lot would do that is not recorded yet. */
export interface LotReview {
  /** ids of candidates */
  readonly elected: readonly string[];
  readonly objections: readonly Objection[];
}

/** By the command itself, nothing written. */
export async function lotReview(
  db: Db,
  input: { readonly meeting: string; readonly ballot: string; readonly order: string[]; readonly how: string },
  { actor, now, filled }: { readonly actor: Actor; readonly now: string; readonly filled: Filled },
): Promise<LotReview> {
  return db.transaction().execute(async (tx) => {
    const found = recordLot.decide(await recordLot.load(tx, input, actor, now, filled), input, actor, now);
    if (!found.ok) return { elected: [], objections: found.objections };
    const drawn = found.acts.find((act) => act.act === 'lot.drawn');
    return { elected: drawn?.data.elected ?? [], objections: [] };
  });
}

/** The lot that must be drawn before anything else: among whom, after which ballot. Null when none is. */
export interface PendingLot {
  readonly ballot: string;
  readonly number: number;
  readonly among: readonly { readonly id: string; readonly name: string }[];
}

export async function pendingLot(db: Db, election: string, now: string): Promise<PendingLot | null> {
  const facts = await electionFacts(db, election, now);
  const last = facts && lastAnnounced(facts);
  const among = facts ? awaitingLot(facts) : [];
  return last && among.length > 0
    ? { ballot: last.ballot, number: last.number, among: among.map(({ id, name }) => ({ id, name })) }
    : null;
}

/** What the next ballot is about, before its papers go out; the same that its opening fixes. */
export interface NextBallot {
  readonly election: string;
  readonly number: number;
  /** how many names a paper may bear */
  readonly seats: number;
  readonly restricted: boolean;
  readonly requirements: Requirements;
  readonly standing: readonly { readonly name: string; readonly nationality: string }[];
  /** level for the last seat: a lot is drawn among them first; empty when none is */
  readonly lot: readonly { readonly name: string; readonly nationality: string }[];
  /** no longer level, because seats suffice for them: they are declared elected first; empty when nobody is */
  readonly declared: readonly { readonly name: string; readonly nationality: string }[];
}

/** Null when the election is complete, or a ballot is in progress. */
export async function nextBallotOf(db: Db | Tx, election: string, now: string): Promise<NextBallot | null> {
  const facts = await electionFacts(db, election, now);
  if (!facts || facts.status === 'completed' || ballotInProgress(facts)) return null;
  const counted = { election: facts.day, memberships: await memberships(db) };
  const round = nextRound(facts, groupsForElection(counted, facts.parameters).value);
  const { number, seats, restricted, requirements, standing } = round;
  return {
    election,
    number,
    seats,
    restricted,
    requirements,
    standing,
    lot: awaitingLot(facts),
    declared: noLongerLevel(facts),
  };
}

/** What the Secretariat and the President see of a ballot before it is announced. */
export interface CountSheet {
  readonly ballot: BallotNow;
  /** as entered last; null until then */
  readonly count: BallotCount | null;
  /** what its announcement would say; null without a count */
  readonly result: (BallotResult & { readonly lines: readonly Line[] }) | null;
}

/** Not for the public: it holds the count before the announcement. */
export async function countSheet(db: Db | Tx, id: string): Promise<CountSheet | null> {
  const ballot = await ballotState(db, id);
  const election = await electionOfBallot(db, id, await databaseNow(db));
  const facts = election?.ballots.find((each) => each.ballot === id);
  if (!ballot || !election || !facts) return null;
  if (!facts.count) return { ballot, count: null, result: null };
  if (facts.result) return { ballot, count: facts.count, result: { ...facts.result, lines: [] } };
  const { result, finding } = ballotResult(election, facts, facts.count);
  return { ballot, count: facts.count, result: { ...result, lines: finding.lines } };
}

/** Whom the President declares elected without a lot, and after which ballot; null when nobody is to be. */
export async function toBeDeclared(
  db: Db | Tx,
  election: string,
  now: string,
): Promise<{ readonly ballot: string; readonly names: readonly string[] } | null> {
  const facts = await electionFacts(db, election, now);
  const last = facts && lastAnnounced(facts);
  const names = facts ? noLongerLevel(facts).map(({ name }) => name) : [];
  return last && names.length > 0 ? { ballot: last.ballot, names } : null;
}
