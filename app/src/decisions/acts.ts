import { type ActOf, sayingOf } from '../door/acts.ts';
import { lotActs } from './lot-acts.ts';
import { proposalActs } from './proposal-acts.ts';
import { voteActs } from './vote-acts.ts';

export const decisionActs = { ...proposalActs, ...voteActs, ...lotActs };

export type DecisionAct = ActOf<typeof decisionActs>;
export const say = sayingOf(decisionActs);

/** What a delegation does in a vote, or is entered for it: it shows where the vote does. */
export const seatInVoteActs: readonly DecisionAct['act'][] = [
  'roll-call.unanswered',
  'roll-call.answered',
  'roll-call.answer-corrected',
  'vote.cast',
  'vote.corrected',
];

export type { AtClose, Choice, Tally, VoteResult } from './vote-acts.ts';
