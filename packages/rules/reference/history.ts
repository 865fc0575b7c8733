import { checkElection } from './check-elections.ts';
import { checkContest, checkResolution, checkRollCall } from './check-united-nations.ts';
import type { Comparison } from './comparison.ts';
import { readElections, readUnitedNations } from './records.ts';

const elections = readElections();
const { elections: contests, resolutions, rollCalls } = readUnitedNations();

/** Recomputes all history in the data; about 300 figures. */
export function recomputeHistory(): readonly Comparison[] {
  return [
    ...elections.flatMap(checkElection),
    ...contests.flatMap(checkContest),
    ...resolutions.flatMap(checkResolution),
    ...rollCalls.flatMap(checkRollCall),
  ];
}
