import { counted } from '../../counted.ts';
import { type Finding, finding, type Line, line } from '../../finding.ts';
import { resolution } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { type Candidate, type RequirementKey, type Requirements, requirementKeys, tallyOf } from './candidate.ts';
import { requirementNames } from './requirement-names.ts';

/**
 * The requirements for which too few candidates are nominated when the period ends: fewer than twice the requirement.
 * The requirements are the unadjusted ones. An empty list: the period is not extended.
 */
export function nominationShortfall(
  facts: { readonly requirements: Requirements; readonly candidates: readonly Candidate[] },
  parameters: Parameters = {},
): Finding<readonly RequirementKey[]> {
  const factor = parameterValue('judges.extension.factor', parameters);
  const lists = parameterValue('judges.extension.lists', parameters);
  const tally = tallyOf(facts.candidates);
  const lines: Line[] = [];
  const shortfall = requirementKeys.filter((key) => {
    const isList = key === 'listA' || key === 'listB';
    const wanted = isList && lists === 'minimum' ? facts.requirements[key] : factor * facts.requirements[key];
    if (tally[key] >= wanted) return false;
    const shown = { key, requirement: facts.requirements[key], wanted, candidates: tally[key] };
    const text = `${requirementNames[key]}: ${counted(tally[key], 'candidate')}, ${wanted} wanted for a requirement of ${shown.requirement}`;
    const cite = resolution('ICC-ASP/3/Res.6', 'extension of the nomination period', 'W11');
    lines.push(line('extension.shortfall', text, shown, cite, isList ? 'open' : 'sourced'));
    return true;
  });
  if (shortfall.length === 0) {
    const fewer = lists === 'minimum';
    const text = `At least ${factor} times as many candidates as every requirement${fewer ? ' of a region or gender, and as many as those of the lists' : ''}`;
    lines.push(
      line(
        'extension.none',
        text,
        { factor, fewer: fewer ? 1 : 0 },
        resolution('ICC-ASP/3/Res.6', 'extension of the nomination period', 'W11'),
        fewer ? 'open' : 'sourced',
      ),
    );
  }
  return finding(
    'judges.extension',
    shortfall,
    lines,
    usesOf(['judges.extension.factor', 'judges.extension.lists'], parameters),
  );
}
