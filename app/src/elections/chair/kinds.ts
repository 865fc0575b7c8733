import type { StepKind } from '../../chair/index.ts';
import { announceBallot } from '../announce-ballot.ts';
import { declareElected } from '../declare-elected.ts';
import { openBallot } from '../open-ballot.ts';
import { takeBackLot } from '../take-back-lot.ts';

export const opensBallot: StepKind = {
  command: openBallot,
  label: 'meetings.do.open-ballot',
  group: 'decide',
  turn: 'ballot',
  asks: 'always',
};
export const announcesBallot: StepKind = {
  command: announceBallot,
  label: 'meetings.do.announce-ballot',
  group: 'decide',
  turn: 'announce',
  asks: 'always',
  shortcut: 'meetings.key.result',
};
export const declares: StepKind = {
  command: declareElected,
  label: 'meetings.do.declare-elected',
  group: 'decide',
  turn: 'declare',
  asks: 'always',
};
export const takesBackLot: StepKind = {
  command: takeBackLot,
  label: 'meetings.do.take-back-lot',
  group: null,
  asks: 'always',
};
