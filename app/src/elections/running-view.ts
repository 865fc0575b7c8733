import { judgesNeeded, type Requirements, requirementKeys, tallyOf } from '@plenary/rules';
import { stateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../web/languages.ts';
import { type BallotFacts, type CandidateFacts, type ElectionFacts, electionFacts } from './facts.ts';
import type { BallotView, CandidateView, CellView, ElectedView, ElectionView, Figure, StateRef } from './view.ts';

type Names = ReadonlyMap<string, LanguageMap>;

/** Every election run here, the newest last. */
export async function runningElections(db: Db): Promise<readonly ElectionView[]> {
  const rows = await db.selectFrom('election').select('id').orderBy('created_at').execute();
  const views = await Promise.all(rows.map(({ id }) => runningElection(db, id)));
  return views.filter((view) => view !== null);
}

/** An election run here as its page shows it; every figure from the record. null when none has that id. */
export async function runningElection(db: Db, id: string): Promise<ElectionView | null> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) return null;
  const facts = await electionFacts(db, id, new Date().toISOString());
  if (!facts) return null;
  const session = await db
    .selectFrom('session')
    .select(['id', 'title', 'city'])
    .where('id', '=', facts.session)
    .executeTakeFirstOrThrow();
  const days = await ballotDays(db, id);
  const names = await stateNames(db);
  const last = facts.ballots.findLast(({ status }) => status === 'announced');
  return {
    id,
    origin: 'plenary',
    demonstration: facts.demonstration,
    kind: 'judges',
    title: facts.title,
    session: { id: session.id, number: null, title: session.title, resumption: null },
    city: session.city,
    dates: datesOf(days),
    seats: facts.seats,
    status: facts.status,
    elected: electedOf(facts, names),
    ballots: facts.ballots.map((ballot) => ballotView(ballot, days.get(ballot.ballot) ?? null)),
    candidates: facts.candidates.map((candidate) => candidateView(facts, candidate, names)),
    candidateCount: facts.candidates.length,
    majority: {
      rule: 'twoThirdsPresentAndVoting',
      members: null,
      provision: 'Rome Statute, article 36(6)(a)',
      example: last?.result
        ? { ballot: last.ballot, base: last.result.presentAndVoting, needed: last.result.needed }
        : null,
    },
    requirements: await requirementRows(db, facts),
    bench: {
      inOffice: facts.inOffice,
      elected: benchOfElected(facts),
      incomplete: 0,
      standing: 'published',
      source: [],
      notes: [],
    },
    acclamations: [],
    notes: [],
    sources: [],
    live: [`election:${id}`],
  };
}

async function ballotDays(db: Db, election: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('ballot').select(['id', 'opened_at']).where('election', '=', election).execute();
  return new Map(rows.map(({ id, opened_at }) => [id, opened_at.slice(0, 10)]));
}

function datesOf(days: ReadonlyMap<string, string>): ElectionView['dates'] {
  const sorted = [...days.values()].toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  return first && last ? { first, last } : null;
}

function electedOf(facts: ElectionFacts, names: Names): readonly ElectedView[] {
  return facts.candidates
    .filter(({ status }) => status === 'elected')
    .toSorted((a, b) => (a.afterBallot ?? 0) - (b.afterBallot ?? 0))
    .map((candidate) => ({
      candidate: candidate.id,
      name: candidate.name,
      state: stateOf(candidate.nationality, names),
      ballot: facts.ballots.find(({ result }) => result?.elected.includes(candidate.id))?.ballot ?? null,
      by: 'ballot',
      certain: true,
      term: null,
    }));
}

function stateOf(iso3: string, names: Names): StateRef {
  return { iso3, name: names.get(iso3) ?? { en: iso3 } };
}

/** Figures of a ballot are public when it is announced, not before. */
function ballotView(ballot: BallotFacts, date: string | null): BallotView {
  const count = ballot.status === 'announced' ? ballot.count : null;
  const base = count ? count.valid - count.abstentions : null;
  return {
    id: ballot.ballot,
    from: ballot.number,
    to: ballot.number,
    numberCertain: true,
    status: ballot.status,
    group: null,
    date,
    dateCertain: true,
    papers: figure(count?.papers),
    invalid: figure(count?.invalid),
    valid: figure(count?.valid),
    abstentions: figure(count?.abstentions),
    presentAndVoting: figure(base),
    needed: figure(count ? ballot.result?.needed : null),
    seats: figure(ballot.seats),
    recomputed: base === null ? null : { base, needed: judgesNeeded(base) },
  };
}

function figure(value: number | null | undefined): Figure | null {
  return value === null || value === undefined ? null : { value, standing: 'published' };
}

function candidateView(facts: ElectionFacts, candidate: CandidateFacts, names: Names): CandidateView {
  const { status } = candidate;
  return {
    id: candidate.id,
    name: candidate.name,
    nationality: stateOf(candidate.nationality, names),
    nominatedBy: stateOf(candidate.nominatedBy, names),
    list: candidate.list,
    region: candidate.region,
    gender: candidate.gender,
    unverified: [],
    assessment: null,
    outcome:
      status === 'withdrawn'
        ? 'withdrew'
        : status === 'standing' && facts.status === 'completed'
          ? 'not-elected'
          : status,
    left: null,
    cells: facts.ballots.map((ballot) => cellOf(ballot, candidate)),
  };
}

function cellOf(ballot: BallotFacts, candidate: CandidateFacts): CellView {
  if (!ballot.standing.includes(candidate.id)) {
    if (candidate.status === 'elected') return { kind: 'after' };
    if (candidate.status === 'standing') return { kind: 'elsewhere' };
    return { kind: 'out', why: candidate.status === 'withdrawn' ? 'withdrew' : 'removed' };
  }
  if (ballot.status === 'annulled') return { kind: 'annulled' };
  if (ballot.status !== 'announced') return { kind: 'pending' };
  const votes = figure(ballot.count?.votes.find((one) => one.candidate === candidate.id)?.votes);
  return ballot.result?.elected.includes(candidate.id) ? { kind: 'won', votes, certain: true } : { kind: 'votes', votes };
}

function benchOfElected(facts: ElectionFacts): Requirements {
  return tallyOf(facts.candidates.filter(({ status }) => status === 'elected'));
}

async function requirementRows(db: Db, facts: ElectionFacts): Promise<ElectionView['requirements']> {
  const rows = await db
    .selectFrom('ballot')
    .select(['id', 'explanation'])
    .where('election', '=', facts.election)
    .execute();
  const lines = new Map(rows.map(({ id, explanation }) => [id, explanation]));
  return facts.ballots
    .filter(({ status }) => status !== 'annulled')
    .map(({ ballot, number, requirements }) => ({
      ballot: number,
      by: 'computed',
      values: requirements,
      lifted: number > 1 && requirementKeys.slice(2).every((key) => requirements[key] === 0),
      lines: lines.get(ballot) ?? [],
      source: [],
    }));
}
