import { describe, expect, it } from 'vitest';
import { adoptByConsensus, closeVote, openVote } from '../decisions/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { openBallot } from '../elections/index.ts';
import { giveFloor } from '../floor/index.ts';
import type { Step } from './chair-steps.ts';
import { askedStep, confirmedAct, confirmPath } from './confirmed.ts';

const step = (command: AnyCommand, input: Step['input']): Step => ({ command, input, objections: [] });
const close = step(closeVote, { vote: 'v1' });
const adopt = [step(adoptByConsensus, { proposal: 'p1' }), step(adoptByConsensus, { proposal: 'p2' })] as const;
const put = step(openVote, { meeting: 'm', proposal: 'p1', consensusSought: 'yes' });
const ballot = step(openBallot, { meeting: 'm', election: 'e1' });
const steps = [step(giveFloor, { meeting: 'm' }), close, ...adopt, put, ballot];

describe('acts that ask on a page of their own', () => {
  it('are those that decide or fix something', () => {
    expect(steps.map(confirmedAct)).toEqual([
      null,
      'close-vote',
      'adopt-by-consensus',
      'adopt-by-consensus',
      'open-vote',
      'open-ballot',
    ]);
  });

  it('are found by the address of that page, each with what it is about', () => {
    const queryOf = (asked: Step) =>
      Object.fromEntries(new URL(confirmPath('m', asked), 'https://asp.example').searchParams);
    expect(new URL(confirmPath('m', close), 'https://asp.example').pathname).toBe('/meetings/m/confirm');
    for (const asked of [close, ...adopt, put, ballot]) expect(askedStep(steps, queryOf(asked))).toBe(asked);
  });

  it('are not found when they are about something else, or are none of these', () => {
    for (const query of [
      {},
      { act: 'close-vote', vote: 'v2' },
      { act: 'close-vote' },
      { act: 'give-floor', meeting: 'm' },
    ])
      expect(askedStep(steps, query)).toBeUndefined();
  });
});
