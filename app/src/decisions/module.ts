import type { Module } from '../module.ts';
import { sessionSection } from '../sessions/index.ts';
import type { Status } from '../web/components/status.tsx';
import { fill } from '../web/slot.ts';
import { decisionActs, seatInVoteActs } from './acts.ts';
import { adoptByConsensus } from './adopt-by-consensus.ts';
import { decisionsAgain } from './again.ts';
import { announceResult } from './announce-result.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { openVote } from './open-vote.ts';
import { decisionParents } from './parents.ts';
import { type ProposalView, proposalsOf } from './queries.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';
import { decisionRoutes, decisionTopics } from './routes.tsx';
import { submitProposal } from './submit-proposal.ts';
import { takeBackVote } from './take-back-vote.ts';

const looks: Readonly<Record<ProposalView['status'], Status>> = {
  submitted: 'wait',
  adopted: 'good',
  rejected: 'bad',
  withdrawn: 'mute',
};

/** Proposals, consensus and recorded votes. */
export const decisionModule: Module = {
  name: 'decisions',
  acts: decisionActs,
  commands: [
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
  ],
  again: decisionsAgain,
  parents: decisionParents,
  tables: { proposal: 'said', vote: 'said', vote_cast: 'said' },
  routes: decisionRoutes,
  topics: decisionTopics,
  showsOften: true,
  often: seatInVoteActs,
  fills: [
    fill(sessionSection, {
      section: 'decisions',
      links: async (db, ctx, session) =>
        (await proposalsOf(db, { session })).map(({ id, title, symbol, decided, status }) => ({
          path: `/decisions/${id}`,
          title,
          symbol: decided?.symbol ?? symbol,
          status: looks[status],
          word: ctx.t(`decisions.status.${status}`),
        })),
    }),
  ],
};
