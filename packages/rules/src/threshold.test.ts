import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceilOf,
  furtherYesNeeded,
  majorityName,
  moreThanHalf,
  neededOf,
  oneThird,
  sevenEighths,
  twoThirds,
  wholeNumber,
} from './threshold.ts';

describe('thresholds', () => {
  it.each([
    [123, 62, 82, 108, 41],
    [124, 63, 83, 109, 42],
    [125, 63, 84, 110, 42],
    [0, 1, 0, 0, 0],
    [1, 1, 1, 1, 1],
    [2, 2, 2, 2, 1],
    [3, 2, 2, 3, 1],
  ])('of %i: more than half %i, two thirds %i, seven eighths %i, one third %i', (n, half, two, seven, third) => {
    expect(neededOf(n, moreThanHalf)).toBe(half);
    expect(neededOf(n, twoThirds)).toBe(two);
    expect(neededOf(n, sevenEighths)).toBe(seven);
    expect(neededOf(n, oneThird)).toBe(third);
  });

  it.each([
    [81, 54],
    [83, 56],
    [85, 57],
    [98, 66],
    [104, 70],
    [109, 73],
    [118, 79],
    [119, 80],
    [122, 82],
    [191, 128],
  ])('two thirds of %i is %i, as published', (n, needed) => {
    expect(neededOf(n, twoThirds)).toBe(needed);
  });

  it('is the smallest number that satisfies the majority', () => {
    fc.assert(
      fc.property(fc.nat(500), (n) => {
        const two = neededOf(n, twoThirds);
        expect(3 * two >= 2 * n && 3 * (two - 1) < 2 * n).toBe(true);
        const half = neededOf(n, moreThanHalf);
        expect(2 * half > n && 2 * (half - 1) <= n).toBe(true);
      }),
    );
  });

  it('refuses what is not a whole number from 0 up', () => {
    for (const bad of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => wholeNumber(bad, 'ballots')).toThrow('ballots must be a whole number from 0 up');
    }
    expect(() => ceilOf(-1, twoThirds)).toThrow(RangeError);
    expect(() => neededOf(0.5, moreThanHalf)).toThrow(RangeError);
    expect(wholeNumber(0, 'n')).toBe(0);
  });

  it.each([
    [0, 0, twoThirds, 1],
    [60, 30, twoThirds, 0],
    [59, 30, twoThirds, 1],
    [0, 10, twoThirds, 20],
    [40, 40, moreThanHalf, 1],
    [41, 40, moreThanHalf, 0],
    [0, 3, moreThanHalf, 4],
    [5, 2, { numerator: 3, denominator: 4, reach: 'atLeast' }, 1],
    [5, 3, { numerator: 1, denominator: 4, reach: 'atLeast' }, 0],
    [1, 9, { numerator: 1, denominator: 3, reach: 'atLeast' }, 4],
    [1, 4, { numerator: 1, denominator: 3, reach: 'moreThan' }, 2],
    [1, 3, { numerator: 1, denominator: 3, reach: 'moreThan' }, 1],
  ] as const)('%i yes, %i no: more of them needed for %o: %i', (yes, no, majority, more) => {
    expect(furtherYesNeeded(yes, no, majority)).toBe(more);
    const reached = (extra: number) => yes + extra > 0 && yes + extra >= neededOf(yes + extra + no, majority);
    expect(reached(more)).toBe(true);
    if (more > 0) expect(reached(more - 1)).toBe(false);
  });

  it('has words for each majority', () => {
    expect([twoThirds, moreThanHalf, sevenEighths, oneThird].map(majorityName)).toEqual([
      'two thirds',
      'more than half',
      'seven eighths',
      'one third',
    ]);
    expect(majorityName({ numerator: 3, denominator: 4, reach: 'atLeast' })).toBe('at least 3/4');
    expect(majorityName({ numerator: 3, denominator: 4, reach: 'moreThan' })).toBe('more than 3/4');
  });
});
