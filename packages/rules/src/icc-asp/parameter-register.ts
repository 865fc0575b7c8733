import { electionParameters } from './parameters/elections.ts';
import { meetingParameters } from './parameters/meetings.ts';
import { moneyParameters } from './parameters/money.ts';
import type { Parameter } from './parameters/shapes.ts';

/**
 * The defaults for every point of law that is not settled by a text at hand (docs/law.md, sections 12 and 13). Each that
 * no text at hand settles may be set for a session by a recorded decision of the Bureau; a finding says which value it used.
 */
export const parameterRegister: readonly Parameter[] = [
  ...meetingParameters,
  ...electionParameters,
  ...moneyParameters,
];
