import type { Redecide } from '../door/again.ts';
import { adoptByConsensus, adoptByConsensusBefore } from './adopt-by-consensus.ts';
import { announceResult, announceResultOfBefore } from './announce-result.ts';
import { closeVote } from './close-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { takeBackVote } from './take-back-vote.ts';
import { isOfBefore } from './take-up-quorum.ts';

/** Acts that publish a result, or take back what one rests on, with the command that decides each of them again. */
export const decisionsAgain: Redecide = {
  'proposal.adopted': ({ by, meeting, proposal, secondVotePending }) =>
    by !== 'consensus'
      ? null
      : secondVotePending === undefined
        ? { command: adoptByConsensusBefore, input: { meeting, proposal }, except: ['secondVotePending'] }
        : { command: adoptByConsensus, input: { meeting, proposal } },
  // Drawn by lot: what follows from the State that was drawn is decided again.
  'roll-call.drawn': ({ vote, state }) => ({ command: drawRollCall, input: { vote, state }, except: ['by'] }),
  // Acts of before do not name what they froze: the rest of them is decided again.
  'vote.closed': ({ vote, atClose }) => ({ command: closeVote, input: { vote }, except: atClose ? [] : ['atClose'] }),
  'vote.announced': ({ vote, result }) => ({
    command: isOfBefore(result as unknown as Parameters<typeof isOfBefore>[0])
      ? announceResultOfBefore
      : announceResult,
    input: { vote },
  }),
  // What takes back or mends a result or what it rests on is decided again too: a forged one would undo a true result.
  'vote.taken-back': ({ vote, reason }) => ({ command: takeBackVote, input: { vote, reason } }),
};
