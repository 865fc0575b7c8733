import { resetParameter } from './reset-parameter.ts';
import { setParameter } from './set-parameter.ts';

export { parametersNoLaterThan } from './acts.ts';
export { electionParameters, underwayObjections } from './applied.ts';
export { Decision, settingColumns } from './columns.tsx';
export { type Openness, openness } from './facts.ts';
export {
  allSettings,
  type Group,
  groupOf,
  type ParameterLine,
  type ParametersOnDesk,
  parametersOnDesk,
  type SettingOfSession,
} from './queries.ts';
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
export { ParameterName, parameterName, reading, rowWords, Value, valueWords } from './words.tsx';
export { resetParameter, setParameter };
