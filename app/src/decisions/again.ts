import { isOfBefore } from '@plenary/rules/published';
import type { Redecide } from '../door/again.ts';
import { adoptByConsensus, adoptByConsensusBefore } from './adopt-by-consensus.ts';
import { letAmendmentFall } from './amendments/let-amendment-fall.ts';
import { orderAmendments, rankAmendments } from './amendments/order-amendments.ts';
import { submitAmendment } from './amendments/submit-amendment.ts';
import { announceResult, announceResultOfBefore } from './announce-result.ts';
import { appointTellers } from './appoint-tellers.ts';
import { askForRecordedVote, endAskingForRecordedVote } from './ask-for-recorded-vote.ts';
import { begunWith } from './begin-roll-call-lot.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { countHands } from './count-hands.ts';
import { drawnByLot, drawRollCall } from './draw-roll-call.ts';
import { giveSeed } from './give-seed.ts';
import { noteCorrection, takeBackCorrection } from './note-correction.ts';
import { noteExplanation, takeBackExplanation } from './note-explanation.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { notePosition, takeBackPosition } from './note-position.ts';
import { openVote } from './open-vote.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';
import { submitProposal } from './submit-proposal.ts';
import { takeBackVote } from './take-back-vote.ts';

export const decisionsAgain: Redecide = {
  'proposal.submitted': ({ item, kind, usualKind, title, body, sponsor }) => ({
    command: submitProposal,
    input: { item, kind, otherKind: usualKind !== undefined, title, body, sponsor },
    drawn: ['proposal'],
  }),
  // Its title is in the words of the program of that time.
  'amendment.submitted': ({ parent, sponsor, cosponsors, paragraph, change, body }) => ({
    command: submitAmendment,
    input: { proposal: parent, state: sponsor, cosponsors, paragraph, change, body: 'en' in body ? body : null },
    drawn: ['proposal'],
    except: ['title'],
  }),
  'amendments.ranked': ({ proposal, amendments, reason }) => ({
    command: rankAmendments,
    input: { proposal, amendments, reason },
  }),
  'amendments.ordered': ({ proposal, meeting, amendments, reason }) => ({
    command: orderAmendments,
    input: { proposal, meeting, amendments, reason },
  }),
  'amendment.fell': ({ proposal, meeting, adopted, reason }) => ({
    command: letAmendmentFall,
    input: { proposal, meeting, adopted, reason },
  }),
  'proposal.revised': ({ proposal, title, body }) => ({ command: reviseProposal, input: { proposal, title, body } }),
  'proposal.withdrawn': ({ proposal }) => ({ command: withdrawProposal, input: { proposal } }),
  'proposal.adopted': ({ by, meeting, proposal, secondVotePending }) =>
    by !== 'consensus'
      ? null
      : secondVotePending === undefined
        ? { command: adoptByConsensusBefore, input: { meeting, proposal }, except: ['secondVotePending'] }
        : { command: adoptByConsensus, input: { meeting, proposal }, tells: 2 },
  'proposal.rejected': null,
  'vote.opened': ({ meeting, proposal, consensusSought, method }) => ({
    command: openVote,
    input: { meeting, proposal, consensusSought, ...(method ? { method } : {}) },
    drawn: ['vote'],
  }),
  'recorded-vote.asked': ({ meeting, proposal, state, how }) => ({
    command: askForRecordedVote,
    input: { meeting, proposal, state, how },
  }),
  'recorded-vote.no-longer-asked': ({ meeting, proposal, state }, { next }) => {
    const [asked] = next;
    const again =
      asked?.act === 'recorded-vote.asked' && asked.data?.state === state && asked.data?.proposal === proposal;
    return again
      ? { command: askForRecordedVote, input: { meeting, proposal, state, how: asked.data?.how } }
      : { command: endAskingForRecordedVote, input: { meeting, proposal, state } };
  },
  'hands.tellers-appointed': ({ vote, states: [first, second] }) => ({
    command: appointTellers,
    input: { vote, first, second },
  }),
  'hands.counted': ({ vote, state, yes, no, abstain }) => ({
    command: countHands,
    input: { vote, yes, no, abstain, ...(state ? { state } : {}) },
  }),
  'hands.compared': null,
  'roll-call.lot-begun': ({ vote, states: [first, second] }, { next }) => ({
    command: begunWith(String(next[0]?.data?.secret ?? '')),
    input: { vote, first, second },
  }),
  'roll-call.secret-laid-down': null,
  'roll-call.seed-given': ({ vote, state, seed }) => ({ command: giveSeed, input: { vote, state, seed } }),
  'roll-call.drawn': ({ vote, state, by }, { entered }) => {
    if (by === 'lot') return { command: drawnByLot(state), input: { vote } };
    if (by === 'seeds') return { command: drawRollCall, input: { vote }, tells: 2 };
    // By hand it was decided alike in both.
    return {
      command: entered(drawRollCall) ? drawRollCall : { ...drawRollCall, edition: 1 },
      input: { vote, state },
    };
  },
  'roll-call.unanswered': ({ vote, state }) => ({ command: noteNoAnswer, input: { vote, state } }),
  'roll-call.answered': null,
  'roll-call.answer-corrected': null,
  'vote.cast': ({ vote, state, choice }) => ({
    command: castVote,
    input: { vote, state, choice },
    drawn: ['receipt'],
  }),
  'vote.corrected': ({ vote, state, choice }) => ({
    command: correctVote,
    input: { vote, state, choice },
    drawn: ['receipt'],
  }),
  // Acts of before do not name what they froze: the rest of them is decided again.
  'vote.closed': ({ vote, atClose }) =>
    atClose
      ? { command: closeVote, input: { vote }, tells: 2 }
      : { command: { ...closeVote, edition: 1 }, input: { vote }, except: ['atClose'] },
  'vote.announced': ({ vote, result }, { entered }) => ({
    command: isOfBefore(result) && !entered(announceResult) ? announceResultOfBefore : announceResult,
    input: { vote },
    tells: 2,
  }),
  'vote.taken-back': ({ vote, reason }) => ({ command: takeBackVote, input: { vote, reason } }),
  'position.noted': ({ proposal, state, kind, paragraph, lang, text }) => ({
    command: notePosition,
    input: { proposal, state, kind, ...(paragraph === undefined ? {} : { paragraph }), lang, text },
    drawn: ['position'],
  }),
  'position.taken-back': ({ proposal, state, kind, paragraph }) => ({
    command: takeBackPosition,
    input: { proposal, state, kind, ...(paragraph === undefined ? {} : { paragraph }) },
  }),
  'intention.noted': ({ vote, state, intended }) => ({ command: noteCorrection, input: { vote, state, intended } }),
  'intention.taken-back': ({ vote, state }) => ({ command: takeBackCorrection, input: { vote, state } }),
  'explanation.noted': ({ vote, state }) => ({ command: noteExplanation, input: { vote, state } }),
  'explanation.taken-back': ({ vote, state }) => ({ command: takeBackExplanation, input: { vote, state } }),
};
