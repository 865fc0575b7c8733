import { type Finding, finding, type Line, line } from '../../finding.ts';
import { wholeNumber } from '../../threshold.ts';
import { statute } from '../cite.ts';
import { type Region, regions } from '../groups.ts';
import type { ParameterKey, Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { adjustForCandidates } from './adjust.ts';
import { type Candidate, idOf, mapRequirements, type Requirements, requirementKeys, tallyOf } from './candidate.ts';
import { settleJointly } from './joint.ts';
import { type ElectionProcedure, procedureResolution, quotasOf } from './quotas.ts';
import { requirementNames } from './requirement-names.ts';

export interface RequirementFacts {
  /** 1 for the first ballot. */
  readonly ballot: number;
  /** Judges in office once the outgoing ones have left, before this election. */
  readonly inOffice: Requirements;
  /** States Parties of each group on the day of the election. */
  readonly groups: Readonly<Record<Region, number>>;
  /** Seats still open in this ballot. */
  readonly seats: number;
  /** The candidates standing; without them nothing is reduced for few candidates. */
  readonly candidates?: readonly Candidate[];
  readonly electedBefore?: readonly { readonly ballot: number; readonly judges: readonly Candidate[] }[];
  /** The candidates of ballot 1, needed only when the reduction is made once, before ballot 1. */
  readonly candidatesAtFirst?: readonly Candidate[];
  readonly procedure?: ElectionProcedure;
}

const used: readonly ParameterKey[] = [
  'judges.region.base',
  'judges.region.bigGroupMin',
  'judges.region.bigGroupQuota',
  'judges.gender.quota',
  'judges.genderCap.below',
  'judges.genderCap.table',
  'judges.regionAdjust',
  'judges.regionAdjust.single',
  'judges.adjust.when',
  'judges.mvrLastBallot',
  'judges.jointInfeasible',
];

function check(facts: RequirementFacts): void {
  if (wholeNumber(facts.ballot, 'ballot') < 1) throw new RangeError('ballots are numbered from 1');
  if (wholeNumber(facts.seats, 'seats') < 1) throw new RangeError('at least one seat must be open');
  for (const key of requirementKeys) wholeNumber(facts.inOffice[key], `inOffice.${key}`);
  for (const region of regions) wholeNumber(facts.groups[region], `groups.${region}`);
  for (const earlier of facts.electedBefore ?? []) {
    if (wholeNumber(earlier.ballot, 'electedBefore.ballot') < 1 || earlier.ballot >= facts.ballot) {
      throw new RangeError(`ballot ${earlier.ballot} does not come before ballot ${facts.ballot}`);
    }
  }
}

/** Quota less judges in office and elected so far, each number with its line. */
function plainRequirements(
  facts: RequirementFacts,
  quotas: Requirements,
  procedure: ElectionProcedure,
): { value: Requirements; lines: readonly Line[] } {
  const elected = tallyOf((facts.electedBefore ?? []).flatMap((e) => e.judges));
  const value = mapRequirements(quotas, (key, quota) => Math.max(0, quota - facts.inOffice[key] - elected[key]));
  const lines = requirementKeys.map((key) => {
    const [quota, held, added] = [quotas[key], facts.inOffice[key], elected[key]];
    const sum = added > 0 ? `${quota} - ${held} in office - ${added} elected` : `${quota} - ${held} in office`;
    return line(
      'requirement.plain',
      `${requirementNames[key]}: ${sum} = ${value[key]}`,
      { key, quota, inOffice: held, elected: added, requirement: value[key] },
      key === 'listA' || key === 'listB' ? statute('36(5)') : procedureResolution(procedure, 'paragraph 20'),
      'sourced',
    );
  });
  return { value, lines };
}

/**
 * The minimum voting requirements for a ballot (docs/law.md, section 4.2.2): how many candidates of each list, region and
 * gender a ballot must name to be valid. Throws a RangeError for numbers that are not whole or ballots out of order.
 */
export function judgesRequirements(facts: RequirementFacts, parameters: Parameters = {}): Finding<Requirements> {
  check(facts);
  const procedure = facts.procedure ?? 'standing';
  const quotas = quotasOf(facts.groups, procedure, parameters);
  const plain = plainRequirements(facts, quotas.values, procedure);
  const done = (value: Requirements, lines: readonly Line[]): Finding<Requirements> =>
    finding('judges.requirements', value, lines, usesOf(used, parameters));
  const last = parameterValue('judges.mvrLastBallot', parameters);
  if (facts.ballot > last) {
    const ended = line(
      'requirement.ended',
      `Ballot ${facts.ballot} comes after ballot ${last}: no regional or gender requirement; the lists stay`,
      { ballot: facts.ballot, last },
      procedureResolution(procedure, 'paragraphs on discontinuation', { firstElection: 'OHCHR2', standing: 'W14' }),
      'sourced',
    );
    return done(listsOnly(plain.value), [...quotas.lines, ...plain.lines, ended]);
  }
  if (facts.candidates === undefined) return done(plain.value, [...quotas.lines, ...plain.lines]);
  const gone = new Set((facts.electedBefore ?? []).flatMap((e) => e.judges.map(idOf)));
  const standing = facts.candidates.filter((c) => !gone.has(idOf(c)));
  const adjusted = adjustForCandidates(plain.value, standing, { ...facts, procedure }, parameters);
  const settled = settleJointly(adjusted.value, standing, { seats: facts.seats, procedure }, parameters);
  return done(settled.value, [...quotas.lines, ...plain.lines, ...adjusted.lines, ...settled.lines]);
}

/** The requirements without their regional and gender part. */
export function listsOnly(from: Requirements): Requirements {
  return mapRequirements(from, (key, value) => (key === 'listA' || key === 'listB' ? value : 0));
}
