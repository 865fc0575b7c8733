import { sql } from 'kysely';
import { sessionParameters } from '../parameters/index.ts';
import { localDay } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { type ElectionAct, electionActs } from './acts.ts';
import { type BallotFacts, type CandidateFacts, type ElectionFacts, inEnglishOrder } from './facts.ts';

/** What the election's own entries say of it. */
type Told = Omit<ElectionFacts, 'demonstration' | 'parameters' | 'day'>;

type Entry = ElectionAct & { readonly seq: number; readonly at: string };

/** Of the session, as it was then: the election's own entries do not say it. */
interface SessionThen {
  readonly city: 'The Hague' | 'New York';
  readonly demonstration: boolean;
}

/**
 * An election as the record says it up to an entry, that one included; null when it was not created by then. What its acts
 * write into tables is said here a second time, for a page that nothing of later may change; a test compares both after every act.
 */
export async function electionFactsAt(
  db: Db,
  election: string,
  { seq, at }: { readonly seq: number; readonly at: string },
  session: SessionThen,
): Promise<ElectionFacts | null> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'data'])
    .where('act', 'in', Object.keys(electionActs))
    .where('seq', '<=', seq)
    .where('data', 'is not', null)
    .where(sql<boolean>`data->>'election' = ${election}`)
    .orderBy('seq')
    .execute();
  let facts: Told | null = null;
  for (const entry of rows as unknown as readonly Entry[]) facts = after(facts, entry);
  if (!facts) return null;
  return {
    ...facts,
    demonstration: session.demonstration,
    parameters: await sessionParameters(db, facts.session, at),
    day: localDay(session.city, at),
    candidates: inEnglishOrder(facts.candidates),
    ballots: facts.ballots.toSorted((a, b) => a.number - b.number || a.attempt - b.attempt),
  };
}

function after(before: Told | null, entry: Entry): Told | null {
  if (before === null) return createdBy(entry);
  return { ...before, ...changedBy(before, entry), ...ballotsAfter(before, entry) };
}

function createdBy(entry: Entry): Told | null {
  if (entry.act !== 'election.created') return null;
  const { election, session, item, title, seats, inOffice, nationalitiesInOffice, groupSizes } = entry.data;
  return {
    ...{ election, session, item, title, seats, inOffice, nationalitiesInOffice, groupSizes },
    ...{ status: 'open', candidates: [], ballots: [] },
  };
}

/** What an act does to the election and its candidates. */
function changedBy({ candidates }: Told, { act, data }: Entry): Partial<Told> {
  const change = (ids: readonly string[], to: Partial<CandidateFacts>): Partial<Told> => ({
    candidates: candidates.map((each) => (ids.includes(each.id) ? { ...each, ...to } : each)),
  });
  switch (act) {
    case 'election.changed':
      return { seats: data.seats };
    case 'candidate.nominated': {
      const { candidate: id, name, list, region, gender, nationality, nominatedBy } = data;
      const nominated = { id, name, list, region, gender, nationality, nominatedBy };
      return { candidates: [...candidates, { ...nominated, status: 'standing', afterBallot: null }] };
    }
    case 'candidate.corrected': {
      const { candidate, name, list, region, gender, nationality } = data;
      return change([candidate], { name, list, region, gender, nationality });
    }
    case 'candidate.withdrawn':
      return change([data.candidate], { status: 'withdrawn', afterBallot: data.afterBallot });
    case 'candidate.removed':
      return change([data.candidate], { status: 'removed', afterBallot: data.afterBallot });
    case 'ballot.announced':
      return change(data.result.elected, { status: 'elected', afterBallot: data.number });
    case 'lot.drawn':
    case 'tie.ended':
      return change(data.elected, { status: 'elected', afterBallot: data.number });
    case 'lot.taken-back':
      return { ...change(data.elected, { status: 'standing', afterBallot: null }), status: 'open' };
    case 'election.completed':
      return { status: 'completed' };
    default:
      return {};
  }
}

/** What an act does to the ballots. */
function ballotsAfter({ ballots }: Told, entry: Entry): Pick<Told, 'ballots'> {
  const { act, data, seq, at } = entry;
  const change = (id: string, to: Partial<BallotFacts>) => ({
    ballots: ballots.map((each) => (each.ballot === id ? { ...each, ...to, lastSeq: seq } : each)),
  });
  switch (act) {
    case 'ballot.opened': {
      const { ballot, meeting, number, attempt, seats, standing, restricted, groupSizes, requirements } = data;
      const { explanation, present, issued, statesParties, parameters = null } = data;
      const opened: BallotFacts = {
        ...{ ballot, meeting, number, attempt, seats, standing, restricted, groupSizes, requirements },
        ...{ explanation, present, issued, statesParties, parameters, openedAt: at, lastSeq: seq },
        ...{ status: 'open', announcedAt: null, count: null, result: null, lot: null },
      };
      return { ballots: [...ballots, opened] };
    }
    case 'ballot.counted':
      return change(data.ballot, { status: 'counted', count: data.count });
    case 'ballot.announced':
      return change(data.ballot, { status: 'announced', announcedAt: at, count: data.count, result: data.result });
    case 'lot.drawn':
      return change(data.ballot, { lot: { order: data.order, elected: data.elected, how: data.how } });
    case 'tie.ended':
      return change(data.ballot, { lot: { order: [], elected: data.elected, how: '', drawn: false } });
    case 'lot.taken-back':
      return change(data.ballot, { lot: null });
    case 'ballot.annulled':
      return change(data.ballot, { status: 'annulled' });
    default:
      return { ballots };
  }
}
