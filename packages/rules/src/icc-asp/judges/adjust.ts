import { counted } from '../../counted.ts';
import { type Line, line } from '../../finding.ts';
import { regionNames, regions } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue } from '../parameters.ts';
import { type Candidate, type RequirementKey, type Requirements, tallyOf } from './candidate.ts';
import { type ElectionProcedure, procedureResolution } from './quotas.ts';

interface Adjusted {
  readonly value: Requirements;
  readonly lines: readonly Line[];
}

interface AdjustFacts {
  readonly procedure: ElectionProcedure;
  readonly ballot: number;
  readonly inOffice: Requirements;
  readonly candidatesAtFirst?: readonly Candidate[];
  readonly electedBefore?: readonly { readonly judges: readonly Candidate[] }[];
}

/**
 * The requirement of a region with so many candidates: half of them, rounded up, when they are fewer than twice the
 * requirement. With twice as many or more the half is no less than the requirement, so nothing has to be asked first.
 */
export function regionWithFew(requirement: number, candidates: number, parameters: Parameters): number {
  if (parameterValue('judges.regionAdjust', parameters) === 'none') return requirement;
  if (candidates === 0) return 0;
  if (candidates === 1) return Math.min(requirement, parameterValue('judges.regionAdjust.single', parameters));
  return Math.min(requirement, Math.ceil(candidates / 2));
}

/** The requirement of a gender with so many candidates. */
export function genderWithFew(requirement: number, candidates: number, parameters: Parameters): number {
  if (candidates >= parameterValue('judges.genderCap.below', parameters)) return requirement;
  const cap = parameterValue('judges.genderCap.table', parameters)[String(candidates)];
  return cap === undefined ? requirement : Math.min(requirement, cap);
}

function reduced(
  plain: Requirements,
  field: readonly Candidate[],
  procedure: ElectionProcedure,
  parameters: Parameters,
): Adjusted {
  const tally = tallyOf(field);
  const value: Record<RequirementKey, number> = { ...plain };
  const lines: Line[] = [];
  for (const region of regions) {
    value[region] = regionWithFew(plain[region], tally[region], parameters);
    if (value[region] === plain[region]) continue;
    const text = `${regionNames[region]}: ${counted(tally[region], 'candidate')} for ${plain[region]} required: falls to ${value[region]}`;
    const facts = { key: region, candidates: tally[region], before: plain[region], after: value[region] };
    lines.push(
      line('requirement.region', text, facts, procedureResolution(procedure, 'paragraph 20(b)'), 'unverified'),
    );
  }
  for (const gender of ['female', 'male'] as const) {
    value[gender] = genderWithFew(plain[gender], tally[gender], parameters);
    if (value[gender] === plain[gender]) continue;
    const text = `${gender === 'female' ? 'Women' : 'Men'}: ${counted(tally[gender], 'candidate')}: at most ${value[gender]} required`;
    const facts = { key: gender, candidates: tally[gender], before: plain[gender], after: value[gender] };
    lines.push(line('requirement.gender', text, facts, procedureResolution(procedure, 'paragraph 20(c)'), 'open'));
  }
  return { value, lines };
}

/**
 * Lowers regional and gender requirements where there are few candidates; the lists are never lowered.
 * INTERPRETATION: by default afresh before every ballot (docs/law.md, U-1b). When the parameter says once, the reduction
 * of ballot 1 is kept and later ballots only take off those elected.
 */
export function adjustForCandidates(
  plain: Requirements,
  standing: readonly Candidate[],
  facts: AdjustFacts,
  parameters: Parameters,
): Adjusted {
  const once = parameterValue('judges.adjust.when', parameters) === 'firstBallot';
  if (!once || facts.ballot === 1 || facts.candidatesAtFirst === undefined)
    return reduced(plain, standing, facts.procedure, parameters);
  const elected = tallyOf((facts.electedBefore ?? []).flatMap((e) => e.judges));
  const atFirst: Record<RequirementKey, number> = { ...plain };
  for (const key of regions) atFirst[key] += elected[key];
  for (const key of ['female', 'male'] as const) atFirst[key] += elected[key];
  const first = reduced(atFirst, facts.candidatesAtFirst, facts.procedure, parameters);
  const value: Record<RequirementKey, number> = { ...first.value, listA: plain.listA, listB: plain.listB };
  for (const key of [...regions, 'female', 'male'] as const) {
    value[key] = Math.min(plain[key], Math.max(0, first.value[key] - elected[key]));
  }
  return { value, lines: first.lines };
}
