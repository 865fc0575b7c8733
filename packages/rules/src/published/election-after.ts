import type { Line, Region, Requirements } from '../index.ts';
import {
  type BallotCount,
  type BallotFacts,
  type BallotLot,
  type BallotResult,
  type CandidateFacts,
  type ElectionHeld,
  type GroupSizes,
  inEnglishOrder,
} from './election.ts';
import type { SessionParameters } from './session-parameters.ts';

interface Nominated {
  readonly candidate: string;
  readonly name: string;
  readonly list: 'A' | 'B' | null;
  readonly region: Region;
  readonly gender: 'F' | 'M' | null;
  readonly nationality: string;
}

interface Opened {
  readonly ballot: string;
  readonly meeting: string;
  readonly number: number;
  readonly attempt: number;
  readonly seats: number;
  readonly standing: readonly string[];
  readonly restricted: boolean;
  readonly groupSizes: GroupSizes;
  readonly requirements: Requirements;
  readonly explanation: readonly Line[];
  readonly present: number;
  readonly issued: number;
  readonly statesParties: number;
  readonly parameters?: SessionParameters;
}

interface OfBallot {
  readonly ballot: string;
  readonly number: number;
}

type Changes<Act extends string, Data> = { readonly act: Act; readonly data: Data };

/** An entry about an election, as far as it changes the election, its candidates or its ballots. */
export type ElectionEntry = { readonly seq: number; readonly at: string } & (
  | Changes<'election.created' | 'election.completed', object>
  | Changes<'election.changed', { readonly seats: number }>
  | Changes<'candidate.nominated', Nominated & { readonly nominatedBy: string }>
  | Changes<'candidate.corrected', Nominated>
  | Changes<'candidate.withdrawn' | 'candidate.removed', { readonly candidate: string; readonly afterBallot: number }>
  | Changes<'ballot.opened', Opened>
  | Changes<'ballot.counted', { readonly ballot: string; readonly count: BallotCount }>
  | Changes<'ballot.announced', OfBallot & { readonly count: BallotCount; readonly result: BallotResult }>
  | Changes<'lot.drawn', OfBallot & BallotLot>
  | Changes<'tie.ended', OfBallot & { readonly elected: readonly string[] }>
  | Changes<'lot.taken-back', { readonly ballot: string; readonly elected: readonly string[] }>
  | Changes<'ballot.annulled', { readonly ballot: string }>
);

type Told = Pick<ElectionHeld, 'seats' | 'status' | 'candidates' | 'ballots'>;

/** The election once the entry is recorded; candidates and ballots in the order of the record. */
export function electionAfter<T extends Told>(before: T, entry: ElectionEntry): T {
  return { ...before, ...changedBy(before, entry), ...ballotsAfter(before, entry) };
}

/** In the order in which the rules take candidates and ballots. */
export function inOrder<T extends Pick<Told, 'candidates' | 'ballots'>>(facts: T): T {
  return {
    ...facts,
    candidates: inEnglishOrder(facts.candidates),
    ballots: facts.ballots.toSorted((a, b) => a.number - b.number || a.attempt - b.attempt),
  };
}

/** What an act does to the election and its candidates. */
function changedBy({ candidates }: Told, { act, data }: ElectionEntry): Partial<Told> {
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
function ballotsAfter({ ballots }: Told, entry: ElectionEntry): Pick<Told, 'ballots'> {
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
