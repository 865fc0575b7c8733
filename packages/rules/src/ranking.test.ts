import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { electHighest } from './ranking.ts';

function rank(needed: number, seats: number, tally: Readonly<Record<string, number>>) {
  return electHighest(
    needed,
    seats,
    Object.entries(tally).map(([candidate, votes]) => ({ candidate, votes })),
  );
}

describe('the highest numbers of votes', () => {
  it.each([
    [54, 2, { A: 70, B: 61, C: 25 }, ['A', 'B'], []],
    [97, 2, { A: 123, B: 120, C: 119 }, ['A', 'B'], []],
    [128, 1, { A: 95, B: 95 }, [], []],
    [2, 1, { A: 3, B: 3 }, [], ['A', 'B']],
    [2, 2, { A: 5, B: 3, C: 3 }, ['A'], ['B', 'C']],
    [2, 2, { A: 5, B: 3, C: 1 }, ['A', 'B'], []],
    [2, 3, { A: 2, B: 1, C: 0 }, ['A'], []],
    [0, 3, { A: 2, B: 0 }, ['A'], []],
    [2, 0, { A: 2 }, [], []],
  ])('needed %i, seats %i, %o', (needed, seats, tally, elected, tiedForLast) => {
    expect(rank(needed, seats, tally)).toEqual({ elected, tiedForLast });
  });

  it('refuses a candidate counted twice and votes that are not whole numbers', () => {
    const twice = [
      { candidate: 'A', votes: 1 },
      { candidate: 'A', votes: 2 },
    ];
    expect(() => electHighest(1, 1, twice)).toThrow('a candidate is counted twice');
    expect(() => rank(1, 1, { A: -1 })).toThrow('the votes for A must be a whole number');
  });

  it('seats nobody with fewer votes than someone left out', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.nat(6)),
        fc.nat(4),
        fc.nat(4),
        (tally, needed, seats) => {
          const { elected, tiedForLast } = rank(needed, seats, tally);
          const out = Object.keys(tally).filter((name) => !elected.includes(name));
          for (const name of elected)
            for (const other of out) expect(tally[name] ?? 0).toBeGreaterThanOrEqual(tally[other] ?? 0);
          expect(elected.length).toBeLessThanOrEqual(seats);
          if (tiedForLast.length > 0) expect(elected.length + tiedForLast.length).toBeGreaterThan(seats);
        },
      ),
    );
  });
});
