import type { AnyCommand } from '../door/command.ts';
import { adoptByConsensus, adoptByConsensusBefore } from './adopt-by-consensus.ts';
import { announceResult, announceResultOfBefore } from './announce-result.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { openVote } from './open-vote.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';
import { submitProposal } from './submit-proposal.ts';
import { takeBackVote } from './take-back-vote.ts';

export { type Choice, seatInVoteActs } from './acts.ts';
export { answerOfChoice } from './cast-input.ts';
export { pendingResult } from './pending-result.ts';
export { decisionProjections } from './projections.ts';
export { proposalFacts } from './proposal-facts.ts';
export {
  isUnderWay,
  type OwnVote,
  type ProposalView,
  proposalsOf,
  type VoteView,
  voteOfSeat,
  votesOf,
  waitingIn,
} from './queries.ts';
export { callQueue, notCalledYet, type RollCall } from './roll-call.ts';
export { isOfBefore } from './take-up-quorum.ts';
export { decisionParents, decisionWithin } from './within.ts';
export {
  adoptByConsensus,
  adoptByConsensusBefore,
  announceResult,
  announceResultOfBefore,
  castVote,
  closeVote,
  drawRollCall,
  openVote,
  submitProposal,
  takeBackVote,
};

export const decisionCommands: readonly AnyCommand[] = [
  submitProposal,
  reviseProposal,
  withdrawProposal,
  adoptByConsensus,
  openVote,
  drawRollCall,
  noteNoAnswer,
  castVote,
  correctVote,
  closeVote,
  announceResult,
  takeBackVote,
];

export { type OwnPart, ownPart, votesForSeat } from './own-seat.ts';
export { DraftText } from './pages/draft-text.tsx';
export { EnteredForYou, EnteredVotes } from './pages/entered.tsx';
export { KindAndMajority, KindOfDecision } from './pages/kind-of-decision.tsx';
export { NotVotingCounts, NotVotingSeats, WaitingFor } from './pages/not-voting.tsx';
export { OwnVoteHere } from './pages/own-vote.tsx';
export { RollCallEntry } from './pages/roll-call-entry.tsx';
export { RollCallLine, RollCallRule } from './pages/roll-call-line.tsx';
export { VoteTakenBack, WhatVotedOn } from './pages/taken-back.tsx';
export { VoteState } from './pages/vote.tsx';
export { MajorityRule, majorityWords, totalsOf, VoteBoard, VoteOutcome, VoteProgress } from './pages/vote-parts.tsx';
export { decisionRoutes, decisionTopics } from './routes.tsx';
