import { adoptByConsensus } from './adopt-by-consensus.ts';
import { announceResult } from './announce-result.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { openVote } from './open-vote.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';
import { submitProposal } from './submit-proposal.ts';
import { takeBackVote } from './take-back-vote.ts';

export type { Choice } from './acts.ts';
export type { AnnouncedVote } from './announced-votes.ts';
export type { SecondVoteDue } from './due.ts';
export { type DecidedIn, decidedIn } from './in-meeting.ts';
export type { OwnPart } from './own-seat.ts';
export { pendingResult } from './pending-result.ts';
export { putToAssembly, reopenDecided, withdrawPut } from './put.ts';
export {
  type OwnVote,
  type ProposalView,
  proposalsOf,
  type VoteView,
  votesOf,
} from './reads.ts';
export { proposals } from './relations.ts';
export type { RollCall } from './roll-call.ts';
export {
  adoptByConsensus,
  announceResult,
  castVote,
  closeVote,
  correctVote,
  drawRollCall,
  noteNoAnswer,
  openVote,
  reviseProposal,
  submitProposal,
  takeBackVote,
  withdrawProposal,
};
