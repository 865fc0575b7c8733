import { type Membership, noRequirements } from '@plenary/rules';
import type { Actor, Capacity } from '../../src/door/actor.ts';
import type { Decision } from '../../src/door/command.ts';
import type { ElectionAct } from '../../src/elections/acts.ts';
import type { HeldBallot } from '../../src/elections/ballot-facts.ts';
import type { BallotFacts, CandidateFacts, ElectionFacts } from '../../src/elections/facts.ts';
import { defaults } from '../../src/parameters/index.ts';
import type { Seat } from '../../src/right-to-vote/index.ts';
import type { WholeMeeting } from './meeting.ts';

/** Facts for the tests of this folder: an assembly of twelve States, a bench that requires nothing, invented candidates. */

export function uid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const now = '2026-12-08T10:00:00.000Z';
export const ids = { election: uid(1), item: uid(2), meeting: uid(3), ballot: uid(4) };

const states: Readonly<Record<string, Membership['group']>> = {
  ARG: 'grulac',
  BEN: 'african',
  BRA: 'grulac',
  CHE: 'weog',
  FRA: 'weog',
  GHA: 'african',
  JPN: 'asiaPacific',
  KEN: 'african',
  KOR: 'asiaPacific',
  LVA: 'easternEuropean',
  POL: 'easternEuropean',
  URY: 'grulac',
};
export const codes: readonly string[] = Object.keys(states);

export const members: readonly Membership[] = Object.entries(states).map(([iso3, group]) => ({
  iso3,
  group,
  entryIntoForce: '2002-07-01',
  partyUntil: null,
}));

export const groupSizes = { african: 3, asiaPacific: 2, easternEuropean: 2, grulac: 3, weog: 2 };

function actor(...capacities: readonly Capacity[]): Actor {
  return { id: 'somebody', demonstration: true, capacities };
}
export const secretariat = actor({ kind: 'secretariat' });
export const president = actor({ kind: 'president' });
export const nobody = actor();
export const outsider: Actor = { ...actor({ kind: 'secretariat' }, { kind: 'president' }), demonstration: false };
export function delegate(state: string, session = 'demo-1'): Actor {
  return actor({ kind: 'delegate', session, state, role: 'head', designated: false });
}

export const bench = {
  listA: 9,
  listB: 7,
  african: 4,
  asiaPacific: 3,
  easternEuropean: 3,
  grulac: 3,
  weog: 3,
  female: 8,
  male: 8,
};

export function candidate(n: number, part: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    id: uid(n),
    name: `Candidate ${n}`,
    list: 'A',
    region: 'african',
    gender: 'F',
    nationality: 'KEN',
    nominatedBy: 'KEN',
    status: 'standing',
    afterBallot: null,
    ...part,
  };
}

/** Four who share no nationality: 11 and 13 of list A, 12 and 14 of list B. */
export const four: readonly CandidateFacts[] = [
  candidate(11),
  candidate(12, { list: 'B', region: 'asiaPacific', gender: 'M', nationality: 'JPN', nominatedBy: 'JPN' }),
  candidate(13, { region: 'weog', nationality: 'FRA', nominatedBy: 'FRA' }),
  candidate(14, { list: 'B', region: 'grulac', gender: 'M', nationality: 'URY', nominatedBy: 'URY' }),
];

export function election(part: Partial<ElectionFacts> = {}): ElectionFacts {
  return {
    election: ids.election,
    session: 'demo-1',
    item: ids.item,
    demonstration: true,
    parameters: defaults,
    day: '2026-12-08',
    title: { en: 'Election of judges' },
    seats: 2,
    inOffice: bench,
    nationalitiesInOffice: [],
    groupSizes,
    status: 'open',
    candidates: four,
    ballots: [],
    ...part,
  };
}

export function ballot(part: Partial<BallotFacts> = {}): BallotFacts {
  return {
    ballot: ids.ballot,
    meeting: ids.meeting,
    number: 1,
    attempt: 1,
    status: 'open',
    seats: 2,
    standing: four.map(({ id }) => id),
    restricted: false,
    groupSizes,
    requirements: noRequirements,
    explanation: [],
    present: 12,
    issued: 12,
    statesParties: 12,
    parameters: null,
    openedAt: now,
    announcedAt: null,
    count: null,
    result: null,
    lot: null,
    lastSeq: 40,
    ...part,
  };
}

export function votes(figures: Readonly<Record<number, number>>) {
  return Object.entries(figures).map(([n, votes]) => ({ candidate: uid(Number(n)), votes }));
}

export function count(
  figures: Readonly<Record<number, number>>,
  part: Partial<NonNullable<BallotFacts['count']>> = {},
) {
  return { papers: 12, invalid: 0, valid: 12, abstentions: 0, votes: votes(figures), ...part };
}

export const nobodyElected = {
  presentAndVoting: 12,
  needed: 8,
  elected: [],
  tiedForLast: [],
  overCeiling: [],
  sameNationality: [],
};

/** A ballot that is over, with its figures. */
export function announced(number: number, figures: Readonly<Record<number, number>>, part: Partial<BallotFacts> = {}) {
  return ballot({
    ballot: uid(100 + number),
    number,
    status: 'announced',
    announcedAt: now,
    count: count(figures),
    result: nobodyElected,
    ...part,
  });
}

export function meeting(part: Partial<WholeMeeting> = {}): WholeMeeting {
  return {
    meeting: ids.meeting,
    session: 'demo-1',
    demonstration: true,
    parameters: defaults,
    status: 'open',
    suspended: false,
    day: '2026-12-08',
    item: { id: ids.item, number: 3 },
    listClosed: false,
    closesAt: null,
    limitSeconds: 300,
    statesParties: codes,
    participating: codes,
    represented: codes,
    present: codes,
    speaking: null,
    interposed: null,
    otherOpen: false,
    voteInProgress: false,
    ballotInProgress: null,
    opened: [],
    ...part,
  };
}

export function held(
  part: Partial<BallotFacts> = {},
  of: Partial<ElectionFacts> = {},
  at: Partial<WholeMeeting> = {},
): HeldBallot {
  const one = ballot(part);
  return { election: election({ ballots: [one], ...of }), ballot: one, meeting: meeting(at) };
}

export function seatsOfAll(without: readonly string[] = []): readonly Seat[] {
  return codes.map((state) => {
    const mayVote = !without.includes(state);
    const value = { mayVote, reason: mayVote ? ('party' as const) : ('arrears' as const) };
    return { state, mayVote, finding: { rule: 'vote.right', value, lines: [], parameters: [] } };
  });
}

/** The codes of the objections, or 'ok'. */
export function codesOf(decision: Decision): readonly string[] | 'ok' {
  return decision.ok ? 'ok' : decision.objections.map(({ code }) => code);
}

/** The acts of a decision that must be a yes. */
export function actsOf(decision: Decision<ElectionAct>): readonly ElectionAct[] {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.objections)}`);
  return decision.acts;
}
