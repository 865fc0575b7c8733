import type { AnyCommand } from '../door/command.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { createElection } from './create-election.ts';
import { enterCount } from './enter-count.ts';
import { nominateCandidate } from './nominate-candidate.ts';
import { openBallot } from './open-ballot.ts';
import { removeCandidate } from './remove-candidate.ts';
import { withdrawCandidate } from './withdraw-candidate.ts';

export { type BallotNow, ballotNow, type ElectionLink, electionsOf } from './ballot-now.ts';
export { electionProjections } from './projections.ts';
export {
  announceBallot,
  annulBallot,
  createElection,
  enterCount,
  nominateCandidate,
  openBallot,
  removeCandidate,
  withdrawCandidate,
};

export const electionCommands: readonly AnyCommand[] = [
  createElection,
  nominateCandidate,
  withdrawCandidate,
  removeCandidate,
  openBallot,
  enterCount,
  announceBallot,
  annulBallot,
];
