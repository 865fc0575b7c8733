import type { StepKind } from '../../chair/index.ts';
import { adoptByConsensus } from '../adopt-by-consensus.ts';
import { announceResult } from '../announce-result.ts';
import { closeVote } from '../close-vote.ts';
import { openVote } from '../open-vote.ts';
import { takeBackVote } from '../take-back-vote.ts';

export const adopts: StepKind = {
  command: adoptByConsensus,
  label: 'meetings.do.adopt-by-consensus',
  group: 'decide',
  turn: 'consensus',
  asks: 'always',
};
export const puts: StepKind = {
  command: openVote,
  label: 'meetings.do.open-vote',
  group: 'decide',
  turn: 'vote',
  asks: 'always',
};
export const putsByHands: StepKind = { ...puts, label: 'meetings.do.open-vote-hands' };
export const putsByRollCall: StepKind = { ...puts, label: 'meetings.do.open-vote-roll-call' };
/** Of a motion, for which nobody seeks consensus. */
export const carries: StepKind = { ...adopts, label: 'meetings.do.carry-motion', turn: 'motion' };
export const putsMotion: StepKind = { ...puts, label: 'meetings.do.open-vote-motion' };
export const putsMotionByHands: StepKind = { ...puts, label: 'meetings.do.open-vote-motion-hands' };
export const putsMotionByRollCall: StepKind = { ...puts, label: 'meetings.do.open-vote-motion-roll-call' };
export const closes: StepKind = {
  command: closeVote,
  label: 'meetings.do.close-vote',
  group: 'decide',
  turn: 'close',
  asks: 'always',
  shortcut: 'meetings.key.close',
};
export const announces: StepKind = {
  command: announceResult,
  label: 'meetings.do.announce-result',
  group: 'decide',
  turn: 'announce',
  asks: 'always',
  shortcut: 'meetings.key.result',
};
export const takesBackVote: StepKind = {
  command: takeBackVote,
  label: 'meetings.do.take-back-vote',
  group: null,
  asks: 'always',
};
