import { adoptByConsensus } from './adopt-by-consensus.ts';
import { announceResult } from './announce-result.ts';
import { castVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { openVote } from './open-vote.ts';
import { submitProposal } from './submit-proposal.ts';
import { takeBackVote } from './take-back-vote.ts';

export type { Choice } from './acts.ts';
export { type AnnouncedVote, announcedVotes } from './announced-votes.ts';
export { openDrafts } from './drafts.ts';
export { type SecondVoteDue, secondVotesDue } from './due.ts';
export { type DecidedIn, decidedIn } from './in-meeting.ts';
export { voteSubjects } from './of-session.ts';
export { type OwnPart, ownPart, votesForSeat } from './own-seat.ts';
export { DraftText } from './pages/draft-text.tsx';
export { EnteredVotes } from './pages/entered.tsx';
export { KindAndMajority, KindOfDecision } from './pages/kind-of-decision.tsx';
export { NotVotingCounts, NotVotingSeats, WaitingFor } from './pages/not-voting.tsx';
export { OwnVoteHere } from './pages/own-vote.tsx';
export { RollCallLine } from './pages/roll-call-line.tsx';
export { VoteTakenBack, WhatVotedOn } from './pages/taken-back.tsx';
export { VoteState } from './pages/vote.tsx';
export { MajorityRule, majorityWords, totalsOf, VoteBoard, VoteOutcome, VoteProgress } from './pages/vote-parts.tsx';
export { pendingResult } from './pending-result.ts';
export {
  isUnderWay,
  type OwnVote,
  type ProposalView,
  proposalsOf,
  symbolsOf,
  type VoteView,
  votesOf,
  waitingInVote,
} from './reads.ts';
export { notCalledYet, type RollCall } from './roll-call.ts';
export { adoptByConsensus, announceResult, castVote, closeVote, drawRollCall, openVote, submitProposal, takeBackVote };
