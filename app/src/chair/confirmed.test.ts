import { describe, expect, it } from 'vitest';
import { adoptByConsensus, closeVote, openVote } from '../decisions/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { openBallot } from '../elections/index.ts';
import { giveFloor } from '../floor/index.ts';
import { concludeItem } from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { askedStep, confirmPath, isAsked } from './confirmed.ts';
import { chairPart, type Step } from './slots.ts';

const kinds = filled(chairPart).flatMap((part) => part.kinds);
const step = (command: AnyCommand, input: Step['input']): Step => {
  const kind = kinds.find((one) => one.command === command);
  if (!kind) throw new Error(`${command.name} is no act of the chair`);
  return { kind, input, objections: [] };
};
const close = step(closeVote, { vote: 'v1' });
const adopt = [step(adoptByConsensus, { proposal: 'p1' }), step(adoptByConsensus, { proposal: 'p2' })] as const;
const put = step(openVote, { meeting: 'm', proposal: 'p1', consensusSought: 'yes' });
const ballot = step(openBallot, { meeting: 'm', election: 'e1' });
const steps = [step(giveFloor, { meeting: 'm' }), close, ...adopt, put, ballot];

describe('acts that ask on a page of their own', () => {
  it('are those that decide or fix something', () => {
    expect(steps.filter(isAsked)).toEqual([close, ...adopt, put, ballot]);
  });

  it('are the end of an item only where it leaves something open', () => {
    const concludes = step(concludeItem, { meeting: 'm' });
    expect(isAsked({ ...concludes, unfinished: null })).toBe(false);
    expect(isAsked({ ...concludes, unfinished: { due: [], open: [() => 'one draft'] } })).toBe(true);
  });

  it('are found by the address of that page, each with what it is about', () => {
    const queryOf = (asked: Step) =>
      Object.fromEntries(new URL(confirmPath('m', asked.kind, asked.input), 'https://asp.example').searchParams);
    expect(new URL(confirmPath('m', close.kind, close.input), 'https://asp.example').pathname).toBe(
      '/meetings/m/confirm',
    );
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
