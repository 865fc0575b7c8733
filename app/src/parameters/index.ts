import type { AnyCommand } from '../door/command.ts';
import { resetParameter } from './reset-parameter.ts';
import { setParameter } from './set-parameter.ts';

export { electionParameters, underwayObjections } from './applied.ts';
export { Decision, settingColumns } from './columns.tsx';
export { type Openness, openness } from './facts.ts';
export { parameterProjections, parametersNoLaterThan } from './projections.ts';
export {
  allSettings,
  type Group,
  groupOf,
  type ParameterLine,
  type ParametersOnDesk,
  parametersOnDesk,
  type SettingOfSession,
} from './queries.ts';
export { parameterRoutes } from './routes.tsx';
export {
  defaults,
  frozenParameters,
  ofSettings,
  type SessionParameters,
  type Setting,
  sessionParameters,
} from './session-parameters.ts';
export {
  ballotValidity,
  basisOf,
  candidateRegion,
  judgesByLot,
  judgesElected,
  nextBallot,
  outcomeOfVote,
  parameterInSession,
  quorum,
  rightToVote,
  whoVotes,
} from './session-rules.ts';
export { parameterWithin } from './within.ts';
export { ParameterName, parameterName, reading, rowWords, Value, valueWords } from './words.tsx';
export { resetParameter, setParameter };

export const parameterCommands: readonly AnyCommand[] = [setParameter, resetParameter];
