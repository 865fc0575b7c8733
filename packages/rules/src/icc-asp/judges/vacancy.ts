import { type Finding, finding, type Line, line } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { resolution, statute } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { type Candidate, keysOf, type RequirementKey, type Requirements, requirementKeys } from './candidate.ts';
import { requirementNames } from './requirement-names.ts';

export interface VacancyFacts {
  readonly arose: IsoDay;
  /** The unadjusted requirements with the judge gone. */
  readonly requirements: Requirements;
}

export interface Vacancy {
  readonly electionFrom: IsoDay;
  readonly electionUntil: IsoDay;
  /** Nobody outside may be nominated when this is not empty; one of them is enough, but a list among them is a must. */
  readonly restrictedTo: readonly RequirementKey[];
}

/** A vacancy: the window for the election, and who may be nominated for it (docs/law.md, section 4.3). */
export function judgeVacancy(facts: VacancyFacts, parameters: Parameters = {}): Finding<Vacancy> {
  const weeks = parameterValue('vacancy.electionWithinWeeks', parameters);
  const [electionFrom, electionUntil] = [addDays(facts.arose, -7 * weeks), addDays(facts.arose, 7 * weeks)];
  const restrictedTo = requirementKeys.filter((key) => facts.requirements[key] > 0);
  const cite = resolution('ICC-ASP/5/Res.5');
  const lines: Line[] = [
    line(
      'vacancy.window',
      `Election between ${electionFrom} and ${electionUntil}, ${weeks} weeks before or after the vacancy`,
      { electionFrom, electionUntil, weeks },
      cite,
      'unverified',
    ),
    line('vacancy.term', 'The successor serves the rest of the term', {}, statute('37(2)'), 'sourced'),
  ];
  if (restrictedTo.length > 0) {
    const names = restrictedTo.map((key) => requirementNames[key]).join(', ');
    lines.push(
      line('vacancy.restricted', `Nominations from: ${names}`, { keys: restrictedTo.join(' ') }, cite, 'unverified'),
    );
  }
  return finding(
    'judges.vacancy',
    { electionFrom, electionUntil, restrictedTo },
    lines,
    usesOf(['vacancy.electionWithinWeeks', 'vacancy.nomination.weeks'], parameters),
  );
}

/**
 * Whether a candidate may be nominated for a vacancy. INTERPRETATION: where several regional or gender requirements are
 * unmet one of them is enough (2009: "GRULAC or Asia"); a list that would fall below its minimum is always required.
 */
export function fitsVacancy(candidate: Candidate, restrictedTo: readonly RequirementKey[]): boolean {
  const keys = keysOf(candidate);
  const lists = restrictedTo.filter((key) => key === 'listA' || key === 'listB');
  const others = restrictedTo.filter((key) => key !== 'listA' && key !== 'listB');
  const listFits = lists.length === 0 || lists.some((key) => keys.includes(key));
  return listFits && (others.length === 0 || others.some((key) => keys.includes(key)));
}
