import { checkElection } from './check-elections.ts';
import { checkScale, checkState } from './check-reference-data.ts';
import { checkContest, checkResolution, checkRollCall } from './check-united-nations.ts';
import type { Comparison } from './comparison.ts';
import { readElections, readScale, readStates, readUnitedNations } from './records.ts';

const elections = readElections();
const states = readStates();
const scale = readScale();
const { elections: contests, resolutions, rollCalls } = readUnitedNations();

/** Recomputes all history in the data; about 500 figures. */
export function recomputeHistory(): readonly Comparison[] {
  return [
    ...elections.flatMap(checkElection),
    ...contests.flatMap(checkContest),
    ...resolutions.flatMap(checkResolution),
    ...rollCalls.flatMap(checkRollCall),
    ...states.flatMap(checkState),
    ...checkScale(scale),
  ];
}
