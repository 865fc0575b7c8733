import { counted } from '../../counted.ts';
import { type Line, line } from '../../finding.ts';
import { regions } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue } from '../parameters.ts';
import { type Candidate, mapRequirements, type RequirementKey, type Requirements } from './candidate.ts';
import { requirementsFeasible } from './feasibility.ts';
import { type ElectionProcedure, procedureResolution } from './quotas.ts';

interface Settled {
  readonly value: Requirements;
  readonly lines: readonly Line[];
}

const softKeys: readonly RequirementKey[] = ['female', 'male', ...regions];

/** Takes one off the largest regional or gender requirement until the rest can be met together. */
function reduceOneByOne(value: Requirements, candidates: readonly Candidate[], seats: number): Requirements {
  let current = value;
  while (!requirementsFeasible({ candidates, seats, requirements: current }).value.feasible) {
    const largest = softKeys.reduce((a, b) => (current[b] > current[a] ? b : a));
    if (current[largest] === 0) return current;
    current = { ...current, [largest]: current[largest] - 1 };
  }
  return current;
}

/**
 * When no set of standing candidates meets all requirements together, they give way; the lists stay.
 * INTERPRETATION: all regional and gender requirements fall at once (docs/law.md, U-1); the parameter allows a softer reading.
 */
export function settleJointly(
  value: Requirements,
  candidates: readonly Candidate[],
  { seats, procedure }: { readonly seats: number; readonly procedure: ElectionProcedure },
  parameters: Parameters,
): Settled {
  if (softKeys.every((key) => value[key] === 0)) return { value, lines: [] };
  if (requirementsFeasible({ candidates, seats, requirements: value }).value.feasible) return { value, lines: [] };
  const cite = procedureResolution(procedure, 'paragraphs 21 and 22');
  if (parameterValue('judges.jointInfeasible', parameters) === 'reduceOneByOne') {
    const text = `Cannot be met together on ${counted(seats, 'seat')}: regional and gender requirements reduced one by one`;
    return {
      value: reduceOneByOne(value, candidates, seats),
      lines: [line('requirement.reduced', text, { seats }, cite, 'open')],
    };
  }
  const text = `Cannot be met together on ${counted(seats, 'seat')}: no regional or gender requirement; the lists stay`;
  return {
    value: mapRequirements(value, (key, n) => (softKeys.includes(key) ? 0 : n)),
    lines: [line('requirement.dropped', text, { seats }, cite, 'open')],
  };
}
