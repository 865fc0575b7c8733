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

export { archivedTitle } from './archive/title.ts';
export {
  type BallotNow,
  type BallotStage,
  ballotStage,
  ballotState,
  ballotUnder,
  type ElectionLink,
  electionsOf,
  lastBallot,
  lotsDrawnIn,
} from './ballot-now.ts';
export { electionFacts } from './facts.ts';
export { electionFactsAt } from './facts-at.ts';
export { awaitingLot, lastParameters } from './next-round.ts';
export { type ElectionStep, nextElectionSteps } from './next-steps.ts';
export { noLongerLevel } from './no-longer-level.ts';
export { Elects } from './pages/elects.tsx';
export { BallotMatrix } from './pages/matrix.tsx';
export { candidatesTitle, requirementName } from './pages/words.ts';
export {
  type CountSheet,
  countSheet,
  electionViewAt,
  type LotReview,
  lotReview,
  mendingOf,
  type NextBallot,
  nextBallotOf,
  type PendingLot,
  pendingLot,
  toBeDeclared,
} from './queries.ts';
export type { ElectionView } from './view.ts';
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
