import type { AnyCommand } from '../door/command.ts';
import type { Routes } from '../web/site.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { electionRoutes as routesOf } from './archive/routes.tsx';
import { changeElectionSeats } from './change-election-seats.ts';
import { correctCandidate } from './correct-candidate.ts';
import { createElection } from './create-election.ts';
import { declareElected } from './declare-elected.ts';
import { enterCount } from './enter-count.ts';
import { nominateCandidate } from './nominate-candidate.ts';
import { openBallot, openBallotAgain, openBallotBefore } from './open-ballot.ts';
import { electionPaper, electionView, runningElections } from './queries.ts';
import { recordLot, recordLotBefore } from './record-lot.ts';
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
export { countRoutes } from './count-routes.tsx';
export { electionFacts } from './facts.ts';
export { electionFactsAt } from './facts-at.ts';
export { awaitingLot, lastParameters } from './next-round.ts';
export { type ElectionStep, nextElectionSteps } from './next-steps.ts';
export { noLongerLevel } from './no-longer-level.ts';
export { Elects } from './pages/elects.tsx';
export { BallotMatrix } from './pages/matrix.tsx';
export { candidatesTitle, requirementName } from './pages/words.ts';
export { electionProjections } from './projections.ts';
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
export { electionTopics } from './topics.tsx';
export type { ElectionView } from './view.ts';
export { electionParents, electionWithin } from './within.ts';
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
  openBallotAgain,
  openBallotBefore,
  recordLot,
  recordLotBefore,
  removeCandidate,
  takeBackLot,
  withdrawCandidate,
};

export const electionCommands: readonly AnyCommand[] = [
  createElection,
  changeElectionSeats,
  nominateCandidate,
  correctCandidate,
  withdrawCandidate,
  removeCandidate,
  openBallot,
  enterCount,
  announceBallot,
  recordLot,
  declareElected,
  takeBackLot,
  annulBallot,
];

/** The archive and the elections run here, at the same addresses. */
export const electionRoutes: Routes = routesOf({ all: runningElections, byId: electionView, paper: electionPaper });
