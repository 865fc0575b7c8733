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

export { type AnnouncedBallot, announcedBallots } from './announced-ballots.ts';
export {
  type BallotNow,
  type BallotStage,
  ballotStage,
  ballotState,
  ballotUnder,
  type ElectionLink,
  electionsOf,
  lotsDrawnIn,
} from './ballot-now.ts';
export { candidatesTitle } from './candidates-title.ts';
export { type ElectionsDue, electionsDue } from './due.ts';
export { electionFactsAt } from './facts-at.ts';
export { type ElectedIn, electedIn } from './in-meeting.ts';
export { candidateNamed, electedBy, openElections } from './named.ts';
export { type ElectionStep, nextElectionSteps } from './next-steps.ts';
export { ballotSubjects } from './of-session.ts';
export { Elects } from './pages/elects.tsx';
export { ballotWords } from './pages/in-meeting.tsx';
export {
  type CountSheet,
  countSheet,
  electionViewAt,
  type NextBallot,
  nextBallotOf,
  toBeDeclared,
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
