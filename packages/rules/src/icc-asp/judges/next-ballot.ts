import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { wholeNumber } from '../../threshold.ts';
import { practice } from '../cite.ts';
import type { Region } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { type Candidate, idOf, keysOf, type Requirements, tallyOf } from './candidate.ts';
import { judgesRequirements, type RequirementFacts } from './requirements.ts';

/** Candidates withdrawn, removed and voted for are meant by their ids. */
export interface NextBallotFacts {
  /** The number of the ballot just counted; 0 before the first. */
  readonly ballot: number;
  /** Seats of the election. */
  readonly seats: number;
  readonly inOffice: Requirements;
  readonly groups: Readonly<Record<Region, number>>;
  /** All candidates of the election. */
  readonly candidates: readonly Candidate[];
  readonly electedBefore: readonly { readonly ballot: number; readonly judges: readonly Candidate[] }[];
  readonly withdrawn?: readonly string[];
  /** Removed as lowest after an earlier ballot. */
  readonly removed?: readonly string[];
  /** The votes of the ballot just counted. */
  readonly votes?: readonly { readonly candidate: string; readonly votes: number }[];
  readonly procedure?: RequirementFacts['procedure'];
}

export interface NextBallot {
  readonly ballot: number;
  readonly seats: number;
  /** Ids of those who still stand, before any suggested removal. */
  readonly standing: readonly string[];
  /** The candidate with the fewest votes, when the cut-off applies; the presiding officer decides. */
  readonly suggestedRemoval: string | null;
  readonly requirements: Requirements;
}

interface Removal {
  readonly id: string | null;
  readonly line: Line | null;
}

const guide = practice('informal guide and commentary on the election of judges', 'C20-4');

function kept(code: string, text: string, facts: Line['facts']): Removal {
  return { id: null, line: line(code, text, facts, guide, 'open') };
}

/**
 * INTERPRETATION: the unique lowest leaves after each ballot numbered four or more in which seats remain, provided twice as
 * many candidates as seats stay and no list requirement becomes impossible; on a tie for lowest nobody leaves (U-3).
 */
function removal(
  facts: NextBallotFacts,
  standing: readonly Candidate[],
  seats: number,
  lists: Requirements,
  parameters: Parameters,
): Removal {
  if (facts.ballot < parameterValue('judges.cutoff.from', parameters) || facts.votes === undefined || seats === 0)
    return { id: null, line: null };
  const votes = new Map(facts.votes.map((v) => [v.candidate, v.votes]));
  const withVotes = standing.filter((c) => votes.has(idOf(c)));
  const fewest = Math.min(...withVotes.map((c) => votes.get(idOf(c)) ?? 0));
  const lowest = withVotes.filter((c) => votes.get(idOf(c)) === fewest);
  const [only] = lowest;
  if (only === undefined) return { id: null, line: null };
  if (lowest.length > 1)
    return kept(
      'cutoff.tie',
      `${counted(lowest.length, 'candidate')} are level on ${counted(fewest, 'vote')}: nobody leaves`,
      {
        votes: fewest,
        tied: lowest.length,
      },
    );
  const floor = parameterValue('judges.cutoff.floorFactor', parameters) * seats;
  if (standing.length - 1 < floor)
    return kept(
      'cutoff.floor',
      `${counted(standing.length, 'candidate')} for ${counted(seats, 'seat')}: nobody leaves below ${floor}`,
      {
        standing: standing.length,
        seats,
        floor,
      },
    );
  const left = tallyOf(standing.filter((c) => c !== only));
  const broken = keysOf(only).find((key) => (key === 'listA' || key === 'listB') && left[key] < lists[key]);
  if (broken !== undefined)
    return kept('cutoff.list', `${only.name} stays: the list requirement could not be met`, {
      name: only.name,
      key: broken,
    });
  const text = `${only.name}: fewest votes (${fewest}) after ballot ${facts.ballot}`;
  return {
    id: idOf(only),
    line: line('cutoff.lowest', text, { name: only.name, votes: fewest, ballot: facts.ballot }, guide, 'open'),
  };
}

/** What the next ballot looks like once a ballot has been counted (docs/law.md, section 4.2.5). */
export function nextBallot(facts: NextBallotFacts, parameters: Parameters = {}): Finding<NextBallot> {
  const elected = facts.electedBefore.flatMap((e) => e.judges.map(idOf));
  const gone = new Set([...elected, ...(facts.withdrawn ?? []), ...(facts.removed ?? [])]);
  const standing = facts.candidates.filter((c) => !gone.has(idOf(c)));
  const seats = wholeNumber(facts.seats, 'seats') - elected.length;
  if (seats < 0) throw new RangeError(`${elected.length} elected for ${counted(facts.seats, 'seat')}`);
  const ballot = wholeNumber(facts.ballot, 'ballot') + 1;
  const shared = { inOffice: facts.inOffice, groups: facts.groups, electedBefore: facts.electedBefore };
  const asked = {
    ballot,
    seats: Math.max(1, seats),
    candidates: standing,
    candidatesAtFirst: facts.candidates,
    ...shared,
  };
  const requirements = judgesRequirements(
    facts.procedure === undefined ? asked : { ...asked, procedure: facts.procedure },
    parameters,
  );
  const cut = removal(facts, standing, seats, requirements.value, parameters);
  const text = `Ballot ${ballot}: ${counted(seats, 'seat')}, ${counted(standing.length, 'candidate')}`;
  const opening = line(
    'next.ballot',
    text,
    { ballot, seats, standing: standing.length },
    { provision: 'Rome Statute, article 36(6)(b)', source: 'RS' },
    'sourced',
  );
  return finding(
    'judges.nextBallot',
    {
      ballot,
      seats,
      standing: standing.map(idOf),
      suggestedRemoval: cut.id,
      requirements: requirements.value,
    },
    [opening, ...requirements.lines, ...(cut.line === null ? [] : [cut.line])],
    [...requirements.parameters, ...usesOf(['judges.cutoff.from', 'judges.cutoff.floorFactor'], parameters)],
  );
}
