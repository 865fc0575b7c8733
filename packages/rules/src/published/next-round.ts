import { type Line, noRequirements, parameter, type Region, type Requirements } from '../index.ts';
import {
  type BallotFacts,
  type CandidateFacts,
  type ElectionHeld,
  electedOf,
  lastAnnounced,
  standingOf,
} from './election.ts';
import { nextBallot, parameterInSession } from './in-session.ts';
import { noLongerLevel } from './no-longer-level.ts';
import type { SessionParameters } from './session-parameters.ts';

/** The ballot that comes next, as the rules see it. */
export interface NextRound {
  readonly number: number;
  /** grows each time a ballot of this number was annulled */
  readonly attempt: number;
  /** how many names a paper may bear */
  readonly seats: number;
  readonly standing: readonly CandidateFacts[];
  readonly restricted: boolean;
  readonly requirements: Requirements;
  readonly suggestedRemoval: CandidateFacts | null;
  readonly lines: readonly Line[];
}

/**
 * What `packages/rules` makes of the election so far. `groups`: States Parties of each group on the day of the ballot;
 * INTERPRETATION: the groups of the first ballot stay, because all judges of one election count as elected at the same
 * meeting.
 */
export function nextRound(facts: ElectionHeld, groups: Readonly<Record<Region, number>>): NextRound {
  const last = lastAnnounced(facts);
  const about = {
    ballot: last?.number ?? 0,
    seats: facts.seats,
    inOffice: facts.inOffice,
    groups: groupsOfElection(facts, groups),
    candidates: facts.candidates,
    electedBefore: electedBefore(facts),
    withdrawn: thoseOf(facts, 'withdrawn'),
    removed: thoseOf(facts, 'removed'),
    ...(last?.count && !last.restricted ? { votes: last.count.votes } : {}),
  };
  const found = nextBallot(about, facts.parameters);
  const { ballot: number, seats, requirements, suggestedRemoval } = found.value;
  const standing = standingOf(facts);
  const tied = lotDecides(facts) ? [] : tiedNow(facts, last);
  const shared = { number, attempt: facts.ballots.filter((b) => b.number === number).length + 1 };
  if (tied.length === 0)
    return {
      ...shared,
      seats,
      standing,
      restricted: false,
      requirements,
      suggestedRemoval: standing.find(({ id }) => id === suggestedRemoval) ?? null,
      lines: found.lines,
    };
  const places = Math.min(seats, tied.length - 1);
  return {
    ...shared,
    seats: places,
    standing: tied,
    restricted: true,
    requirements: noRequirements,
    suggestedRemoval: null,
    lines: [restrictedLine(number, tied.length, places)],
  };
}

/** The first ballot with papers out fixes the groups for all that follow. */
export function groupsOfElection(
  facts: ElectionHeld,
  today: Readonly<Record<Region, number>>,
): Readonly<Record<Region, number>> {
  return facts.ballots.find(({ status }) => status !== 'annulled')?.groupSizes ?? today;
}

/**
 * Those the next ballot is restricted to. INTERPRETATION: after a tie across the last seat, those tied, until one of them
 * is elected or fewer than two of them still stand.
 */
function tiedNow(facts: ElectionHeld, last: BallotFacts | null): readonly CandidateFacts[] {
  if (!last?.result) return [];
  const { tiedForLast, elected } = last.result;
  const named = tiedForLast.length > 0 ? tiedForLast : last.restricted && elected.length === 0 ? last.standing : [];
  const still = standingOf(facts).filter(({ id }) => named.includes(id));
  return still.length > 1 ? still : [];
}

function lotDecides(facts: ElectionHeld): boolean {
  return parameterInSession('judges.tieLastSeat', lastParameters(facts)).value === 'lot';
}

/** The parameters that what follows from the last ballot rests on: those it was held under. */
export function lastParameters(facts: ElectionHeld): SessionParameters {
  return lastAnnounced(facts)?.parameters ?? facts.parameters;
}

/**
 * Those among whom the President draws a lot before anything else; empty when none is to be drawn, also because seats suffice
 * for all who still are level.
 */
export function awaitingLot(facts: ElectionHeld): readonly CandidateFacts[] {
  return noLongerLevel(facts).length > 0 ? [] : awaitingLotBefore(facts);
}

/** As it was before seats were asked again after a withdrawal: older lots are decided again by it. */
export function awaitingLotBefore(facts: ElectionHeld): readonly CandidateFacts[] {
  const last = lastAnnounced(facts);
  return lotDecides(facts) && last?.lot === null ? tiedNow(facts, last) : [];
}

function restrictedLine(ballot: number, tied: number, places: number): Line {
  const { cite, confidence } = parameter('judges.tieLastSeat');
  const text = `Ballot ${ballot} is among the ${tied} candidates level for the last seat: at most ${places} names, no requirement`;
  return { code: 'next.restricted', text, facts: { ballot, tied, places }, cite, confidence };
}

function electedBefore(facts: ElectionHeld) {
  const judges = electedOf(facts);
  const numbers = [...new Set(judges.map(({ afterBallot }) => afterBallot ?? 0))].toSorted((a, b) => a - b);
  return numbers.map((ballot) => ({ ballot, judges: judges.filter((judge) => judge.afterBallot === ballot) }));
}

function thoseOf(facts: ElectionHeld, status: CandidateFacts['status']): readonly string[] {
  return facts.candidates.filter((candidate) => candidate.status === status).map(({ id }) => id);
}
