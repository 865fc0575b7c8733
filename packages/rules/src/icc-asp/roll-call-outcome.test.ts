import { describe, expect, it } from 'vitest';
import { outcomeOfRollCall } from './roll-call-outcome.ts';

describe('both majorities of a roll-call', () => {
  it.each([
    [40, 39, 30, 79, 40, true, 53, false],
    [40, 40, 0, 80, 41, false, 54, false],
    [52, 27, 17, 79, 40, true, 53, false],
    [53, 26, 17, 79, 40, true, 53, true],
    [60, 30, 0, 90, 46, true, 60, true],
    [0, 0, 12, 0, 1, false, 0, false],
    [1, 0, 0, 1, 1, true, 1, true],
  ])(
    '%i-%i-%i',
    (yes, no, abstain, presentAndVoting, simpleRequired, simpleCarried, twoThirdsRequired, twoThirdsReached) => {
      expect(outcomeOfRollCall({ yes, no, abstain }).value).toEqual({
        presentAndVoting,
        simpleRequired,
        simpleCarried,
        twoThirdsRequired,
        twoThirdsReached,
      });
    },
  );

  it('refuses what is not a count', () => {
    expect(() => outcomeOfRollCall({ yes: -1, no: 0, abstain: 0 })).toThrow('yes');
    expect(() => outcomeOfRollCall({ yes: 0, no: -1, abstain: 0 })).toThrow('no');
    expect(() => outcomeOfRollCall({ yes: 0, no: 0, abstain: 0.5 })).toThrow('abstain');
  });
});
