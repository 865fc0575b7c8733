import type { AnyCommand } from '../door/command.ts';
import { adoptByConsensus } from './adopt-by-consensus.ts';
import { announceResult } from './announce-result.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { openVote } from './open-vote.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';
import { submitProposal } from './submit-proposal.ts';

export { decisionProjections } from './projections.ts';
export { type ProposalView, proposalsOf, type VoteView, votesOf } from './queries.ts';
export { adoptByConsensus, announceResult, castVote, closeVote, openVote, submitProposal };

export const decisionCommands: readonly AnyCommand[] = [
  submitProposal,
  reviseProposal,
  withdrawProposal,
  adoptByConsensus,
  openVote,
  castVote,
  correctVote,
  closeVote,
  announceResult,
];

export { MajorityRule, totalsOf, VoteBoard, VoteOutcome, VoteProgress } from './pages/vote-parts.tsx';
export { decisionRoutes, decisionTopics } from './routes.tsx';
