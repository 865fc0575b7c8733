import { resetParameter } from './reset-parameter.ts';
import { setParameter } from './set-parameter.ts';

export {
  agendaItem,
  ballotValidity,
  basisOf,
  candidateRegion,
  credentialsCommittee,
  credentialsReceived,
  floorNominations,
  groupsForElection,
  inclusionDebate,
  judgesByLot,
  mayBringBack,
  motionOrder,
  outcomeOfVote,
  parameterInSession,
  quorum,
  rightOfReply,
  rightToVote,
  sessionDeadlines,
  whoVotes,
} from '@plenary/rules/published';
export { parametersNoLaterThan } from './acts.ts';
export { electionParameters } from './applied.ts';
export { settingColumns } from './columns.tsx';
export { type Openness, openness } from './facts.ts';
export { ShowOfHands } from './pages/how-taken.tsx';
export {
  allSettings,
  type Group,
  type ParameterLine,
  type SettingOfSession,
} from './reads.ts';
export { minutesToConfirm, votesByTwo } from './second-person.ts';
export {
  defaults,
  frozenParameters,
  ofSettings,
  parametersOfSessions,
  type SessionParameters,
  type Setting,
  sessionParameters,
} from './session-parameters.ts';
export { underwayIn } from './slots.ts';
export {
  isRefused,
  nobodyVoted,
  type Taken,
  type TakenData,
  type TakenInput,
  takenBy,
  takenInput,
  votesInput,
} from './taken.ts';
export { ParameterName, reading, Value } from './words.tsx';
export { resetParameter, setParameter };
