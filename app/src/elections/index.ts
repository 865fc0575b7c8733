import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { changeElectionSeats } from './change-election-seats.ts';
import { correctCandidate } from './correct-candidate.ts';
import { createElection } from './create-election.ts';
import { declareElected } from './declare-elected.ts';
import { enterCount } from './enter-count.ts';
import { nominateCandidate } from './nominate-candidate.ts';
import { openBallot } from './open-ballot.ts';
import { recordLot } from './record-lot.ts';
import { removeCandidate } from './remove-candidate.ts';
import { takeBackLot } from './take-back-lot.ts';
import { withdrawCandidate } from './withdraw-candidate.ts';

export { type AnnouncedBallot, votesBefore } from './announced-ballots.ts';
export {
  type BallotNow,
  type BallotStage,
  ballotState,
  ballotUnder,
  type ElectionLink,
  electionsOf,
} from './ballot-now.ts';
export type { ElectionsDue } from './due.ts';
export { type ElectedIn, electedIn } from './in-meeting.ts';
export { openElections } from './named.ts';
export { type ElectionStep, nextElectionSteps } from './next-steps.ts';
export {
  type CountSheet,
  countSheet,
  type NextBallot,
} from './reads.ts';
export {
  announceBallot,
  annulBallot,
  changeElectionSeats,
  correctCandidate,
  createElection,
  declareElected,
  enterCount,
  nominateCandidate,
  openBallot,
  recordLot,
  removeCandidate,
  takeBackLot,
  withdrawCandidate,
};
