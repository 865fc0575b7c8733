import { adoptByConsensus } from './adopt-by-consensus.ts';
import { letAmendmentFall } from './amendments/let-amendment-fall.ts';
import { orderAmendments } from './amendments/order-amendments.ts';
import { submitAmendment } from './amendments/submit-amendment.ts';
import { announceResult } from './announce-result.ts';
import { askForRecordedVote } from './ask-for-recorded-vote.ts';
import { beginRollCallLot } from './begin-roll-call-lot.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { giveSeed } from './give-seed.ts';
import { noteCorrection } from './note-correction.ts';
import { noteExplanation } from './note-explanation.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { notePosition } from './note-position.ts';
import { openVote } from './open-vote.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';
import { submitProposal } from './submit-proposal.ts';
import { takeBackVote } from './take-back-vote.ts';

export type { Choice } from './acts.ts';
export type { AnnouncedVote } from './announced-votes.ts';
export type { SecondVoteDue } from './due.ts';
export type { ProposalStatus } from './form.ts';
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
  askForRecordedVote,
  beginRollCallLot,
  castVote,
  closeVote,
  correctVote,
  drawRollCall,
  giveSeed,
  letAmendmentFall,
  noteCorrection,
  noteExplanation,
  noteNoAnswer,
  notePosition,
  openVote,
  orderAmendments,
  reviseProposal,
  submitAmendment,
  submitProposal,
  takeBackVote,
  withdrawProposal,
};
