import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { wholeNumber } from '../../threshold.ts';
import { practice, resolution } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { type Candidate, idOf, type RequirementKey, type Requirements, requirementKeys, tallyOf } from './candidate.ts';
import { requirementNames } from './requirement-names.ts';

export interface BallotPaper {
  /** Ids of those whom the paper names. */
  readonly chosen: readonly string[];
  /** The candidates standing in this ballot. */
  readonly candidates: readonly Candidate[];
  readonly seats: number;
  readonly requirements: Requirements;
}

export interface BallotValidity {
  readonly valid: boolean;
  /** How many candidates are missing for each requirement that the paper does not meet. */
  readonly missing: Partial<Record<RequirementKey, number>>;
  /** Names beyond the number of seats. */
  readonly surplus: number;
  /** A blank paper: valid, but an abstention. */
  readonly blank: boolean;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

const paragraph = resolution('ICC-ASP/3/Res.6', 'paragraph 20');

function blankPaper(parameters: Parameters): Finding<BallotValidity> {
  const valid = parameterValue('ballot.blank', parameters) === 'abstention';
  const text = valid ? 'A blank paper is an abstention' : 'A blank paper is an invalid ballot';
  return finding(
    'judges.ballot',
    { valid, missing: {}, surplus: 0, blank: true, unknown: [], repeated: [] },
    [
      line(
        'ballot.blank',
        text,
        { valid: valid ? 1 : 0 },
        practice('blank papers, as in the United Nations'),
        'unverified',
      ),
    ],
    usesOf(['ballot.blank'], parameters),
  );
}

/** Whether a ballot paper counts. A paper that misses one requirement is invalid as a whole (docs/law.md, section 4.2.3). */
export function ballotValidity(facts: BallotPaper, parameters: Parameters = {}): Finding<BallotValidity> {
  wholeNumber(facts.seats, 'seats');
  if (facts.chosen.length === 0) return blankPaper(parameters);
  const standing = new Map(facts.candidates.map((c) => [idOf(c), c]));
  const distinct = [...new Set(facts.chosen)];
  const unknown = distinct.filter((id) => !standing.has(id));
  const repeated = distinct.filter((id) => facts.chosen.filter((other) => other === id).length > 1);
  const named = (id: string) => standing.get(id)?.name ?? id;
  const surplus = Math.max(0, facts.chosen.length - facts.seats);
  const tally = tallyOf(distinct.flatMap((id) => standing.get(id) ?? []));
  const missing: Partial<Record<RequirementKey, number>> = {};
  const lines: Line[] = [];
  for (const key of requirementKeys) {
    const wanted = facts.requirements[key];
    if (tally[key] >= wanted) continue;
    missing[key] = wanted - tally[key];
    const shown = { key, wanted, named: tally[key] };
    lines.push(
      line(
        'ballot.missing',
        `${requirementNames[key]}: ${wanted} required, ${tally[key]} named`,
        shown,
        paragraph,
        'unverified',
      ),
    );
  }
  if (surplus > 0) {
    const shown = { names: facts.chosen.length, seats: facts.seats };
    lines.push(
      line(
        'ballot.surplus',
        `${counted(shown.names, 'name')} for ${counted(shown.seats, 'seat')}`,
        shown,
        resolution('ICC-ASP/3/Res.6', 'paragraph on the ballot', 'SCOOP1'),
        'sourced',
      ),
    );
  }
  for (const name of unknown)
    lines.push(line('ballot.unknown', `${name} is not a candidate in this ballot`, { name }, paragraph, 'unverified'));
  for (const name of repeated.map(named))
    lines.push(line('ballot.repeated', `${name} is named more than once`, { name }, paragraph, 'unverified'));
  const valid = lines.length === 0;
  if (valid) {
    lines.push(
      line(
        'ballot.valid',
        `${counted(distinct.length, 'name')}, every requirement met`,
        { names: distinct.length },
        paragraph,
        'unverified',
      ),
    );
  }
  return finding('judges.ballot', { valid, missing, surplus, blank: false, unknown, repeated }, lines);
}
