import { describe, expect, it } from 'vitest';
import type { Step } from './chair-steps.ts';
import { askedStep, confirmedAct, confirmPath } from './confirmed.ts';

const step = (command: string, input: Step['input']): Step => ({ command, input, objections: [] });
const close = step('close-vote', { vote: 'v1' });
const adopt = [step('adopt-by-consensus', { proposal: 'p1' }), step('adopt-by-consensus', { proposal: 'p2' })] as const;
const put = step('open-vote', { meeting: 'm', proposal: 'p1', consensusSought: 'yes' });
const ballot = step('open-ballot', { meeting: 'm', election: 'e1' });
const steps = [step('give-floor', { meeting: 'm' }), close, ...adopt, put, ballot];

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
