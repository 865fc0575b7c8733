/**
 * What the Assembly publishes, worked out from facts in the record: by the program when it decides, by `npm run verify`, and by
 * whoever checks an export of the record without the program.
 */
export { ballotResult, electedFacts } from './ballot-result.ts';
export {
  callingOrder,
  hashedInLot,
  inEnglishAlphabet,
  lotOfRollCall,
  type RollCallLot,
} from './calling-order.ts';
export type {
  BallotCount,
  BallotFacts,
  BallotLot,
  BallotResult,
  CandidateFacts,
  ElectionHeld,
  GroupSizes,
} from './election.ts';
export {
  electedInAll,
  electedOf,
  inEnglishOrder,
  lastAnnounced,
  standingOf,
} from './election.ts';
export type { ElectionEntry } from './election-after.ts';
export { electionAfter, inOrder } from './election-after.ts';
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
} from './in-session.ts';
export type { NextRound } from './next-round.ts';
export { awaitingLot, awaitingLotBefore, groupsOfElection, lastParameters, nextRound } from './next-round.ts';
export { noLongerLevel } from './no-longer-level.ts';
export type { Seat, Statement } from './seat.ts';
export { seatOf } from './seat.ts';
export type { SessionParameters, Setting } from './session-parameters.ts';
export { defaults, frozenParameters, ofSettings } from './session-parameters.ts';
export type { AtClose, Choice, CountedVote, NotVoting, Tally, VoteResult } from './vote-result.ts';
export { isOfBefore, parametersAtClose, resultOf, withoutTakeUpQuorum } from './vote-result.ts';
