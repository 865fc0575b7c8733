import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { neededOf, twoThirds, wholeNumber } from '../../threshold.ts';
import { resolution, statute } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { quorum } from '../quorum.ts';
import { type Candidate, idOf, type Requirements } from './candidate.ts';

export interface CountedVotes {
  /** Its id. */
  readonly candidate: string;
  readonly votes: number;
}

export interface ElectedFacts {
  /** Valid ballots less abstentions. */
  readonly presentAndVoting: number;
  readonly statesParties: number;
  readonly seats: number;
  readonly votes: readonly CountedVotes[];
  readonly candidates: readonly Candidate[];
  /** Judges in office with those elected in earlier ballots: the list ceilings count them. */
  readonly inOffice: Requirements;
  /** States Parties present, when it was counted; else those that voted are taken. */
  readonly present?: number;
  /** Nationalities of sitting judges, where known. */
  readonly nationalitiesInOffice?: readonly string[];
}

/** Candidates by their ids. */
export interface Elected {
  readonly needed: number;
  readonly elected: readonly string[];
  /** Level on votes across the last seat: none of them is elected yet. */
  readonly tiedForLast: readonly string[];
  /** How a tie for the last seat is broken; null without one. */
  readonly tieBrokenBy: 'restrictedBallot' | 'lot' | null;
  /** With the majority, but their list is full. */
  readonly overCeiling: readonly string[];
  /** With the majority, but of the nationality of a judge with more votes or already sitting. */
  readonly sameNationality: readonly string[];
  readonly quorumMet: boolean;
}

/** Two thirds of the valid ballots (less abstentions), as a whole number. */
export function judgesNeeded(validBallots: number): number {
  return neededOf(validBallots, twoThirds);
}

export interface State {
  readonly elected: Candidate[];
  readonly overCeiling: string[];
  readonly sameNationality: string[];
  readonly lines: Line[];
  tied: readonly string[];
}

export interface Limits {
  readonly room: Record<'A' | 'B', number>;
  readonly nationalities: Set<string>;
  seats: number;
}

/** Why a candidate with the majority cannot take a seat, or null. */
export function bar(candidate: Candidate, limits: Limits): 'ceiling' | 'nationality' | null {
  if (candidate.nationality !== undefined && limits.nationalities.has(candidate.nationality)) return 'nationality';
  if (candidate.list !== null && limits.room[candidate.list] <= 0) return 'ceiling';
  return null;
}

export function setAside(candidate: Candidate, reason: 'ceiling' | 'nationality', state: State): void {
  const { name } = candidate;
  const id = idOf(candidate);
  if (reason === 'nationality') {
    state.sameNationality.push(id);
    const text = `${name} has the majority but the nationality of another judge`;
    state.lines.push(line('elected.nationality', text, { name }, statute('36(7)'), 'sourced'));
    return;
  }
  state.overCeiling.push(id);
  const text = `${name} has the majority but list ${candidate.list ?? ''} is full`;
  state.lines.push(
    line(
      'elected.ceiling',
      text,
      { name, list: candidate.list ?? '' },
      resolution('ICC-ASP/1/Res.3', undefined, 'OHCHR1'),
      'open',
    ),
  );
}

export function seat(candidate: Candidate, limits: Limits, state: State): void {
  state.elected.push(candidate);
  limits.seats -= 1;
  if (candidate.list !== null) limits.room[candidate.list] -= 1;
  if (candidate.nationality !== undefined) limits.nationalities.add(candidate.nationality);
}

/**
 * Seats candidates with the same number of votes: all of them, or, when seats (or places on a list) do not suffice for
 * all, those beyond dispute; the rest are tied. INTERPRETATION: nobody of a tied set is preferred by any order of names.
 */
function seatLevel(level: readonly Candidate[], limits: Limits, state: State, parameters: Parameters): void {
  const eligible = level.filter((candidate) => {
    const reason = bar(candidate, limits);
    if (reason !== null) setAside(candidate, reason, state);
    return reason === null;
  });
  const crowded = (['A', 'B'] as const).some(
    (list) => eligible.filter((c) => c.list === list).length > Math.max(0, limits.room[list]),
  );
  const nationalities = eligible.flatMap((c) => c.nationality ?? []);
  const clash = new Set(nationalities).size < nationalities.length;
  if (eligible.length <= limits.seats && !crowded && !clash) {
    for (const candidate of eligible) seat(candidate, limits, state);
    return;
  }
  state.tied = eligible.map(idOf);
  const how = parameterValue('judges.tieLastSeat', parameters) === 'lot' ? 'a lot among them' : 'a ballot among them';
  const text = `${counted(eligible.length, 'candidate')} level for the last places: ${how}`;
  state.lines.push(
    line(
      'elected.tie',
      text,
      { tied: eligible.length, seats: limits.seats },
      resolution('ICC-ASP/3/Res.6', 'paragraphs on the election'),
      'open',
    ),
  );
}

function quorumOf(facts: ElectedFacts, parameters: Parameters): Finding<{ readonly met: boolean }> {
  const counted = parameterValue('quorum.counts', parameters);
  const present = counted === 'voting' ? facts.presentAndVoting : (facts.present ?? facts.presentAndVoting);
  const { statesParties } = facts;
  return quorum({ purpose: 'substance', statesParties, participating: statesParties, present, counted }, parameters);
}

export interface Seated {
  readonly needed: number;
  readonly quorumMet: boolean;
  readonly state: State;
  /** What is left for a lot among those tied. */
  readonly limits: Limits;
}

/** Seats everybody whom the votes seat beyond dispute. */
export function seated(facts: ElectedFacts, parameters: Parameters): Seated {
  const needed = judgesNeeded(wholeNumber(facts.presentAndVoting, 'presentAndVoting'));
  const ceilings = parameterValue('judges.listCeilings', parameters);
  const quorate = quorumOf(facts, parameters);
  const text = `${facts.presentAndVoting} present and voting, two thirds = ${needed}`;
  const shown = { presentAndVoting: facts.presentAndVoting, needed };
  const state: State = {
    elected: [],
    overCeiling: [],
    sameNationality: [],
    tied: [],
    lines: [line('elected.needed', text, shown, statute('36(6)(a)'), 'sourced'), ...quorate.lines],
  };
  const limits: Limits = {
    room: { A: ceilings.A - facts.inOffice.listA, B: ceilings.B - facts.inOffice.listB },
    nationalities: new Set(facts.nationalitiesInOffice ?? []),
    seats: wholeNumber(facts.seats, 'seats'),
  };
  if (quorate.value.met) seatAll(facts, needed, limits, state, parameters);
  return { needed, quorumMet: quorate.value.met, state, limits };
}

/** Who is elected in a ballot: the highest numbers of votes among those with two thirds (docs/law.md, section 4.2.4). */
export function judgesElected(facts: ElectedFacts, parameters: Parameters = {}): Finding<Elected> {
  const { needed, quorumMet, state } = seated(facts, parameters);
  const elected = state.elected.map(idOf);
  const { tied: tiedForLast, overCeiling, sameNationality } = state;
  const tieBrokenBy = tiedForLast.length > 0 ? parameterValue('judges.tieLastSeat', parameters) : null;
  return finding(
    'judges.elected',
    { needed, elected, tiedForLast, tieBrokenBy, overCeiling, sameNationality, quorumMet },
    state.lines,
    usesOf(['judges.listCeilings', 'judges.tieLastSeat', 'quorum.counts'], parameters),
  );
}

function seatAll(facts: ElectedFacts, needed: number, limits: Limits, state: State, parameters: Parameters): void {
  const known = new Map(facts.candidates.map((c) => [idOf(c), c]));
  const votes = new Map(facts.votes.map((v) => [v.candidate, wholeNumber(v.votes, v.candidate)]));
  const reached = [...votes].filter(([id, n]) => n >= needed && n > 0 && known.has(id));
  const levels = [...new Set(reached.map(([, n]) => n))].sort((a, b) => b - a);
  for (const n of levels) {
    if (limits.seats === 0 || state.tied.length > 0) break;
    const level = reached.filter(([, votesOf]) => votesOf === n).flatMap(([id]) => known.get(id) ?? []);
    seatLevel(level, limits, state, parameters);
    for (const candidate of state.elected.filter((c) => votes.get(idOf(c)) === n)) {
      const shown = { name: candidate.name, votes: n, needed };
      state.lines.push(
        line(
          'elected.name',
          `${candidate.name}: ${counted(n, 'vote')}, elected`,
          shown,
          statute('36(6)(a)'),
          'sourced',
        ),
      );
    }
  }
}
