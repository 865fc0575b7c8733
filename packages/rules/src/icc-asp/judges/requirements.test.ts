import { describe, expect, it } from 'vitest';
import type { Requirements } from './candidate.ts';
import { judgesRequirements } from './requirements.ts';

function req(
  a: number,
  b: number,
  regional: readonly [number, number, number, number, number],
  f: number,
  m: number,
): Requirements {
  const [african, asiaPacific, easternEuropean, grulac, weog] = regional;
  return { listA: a, listB: b, african, asiaPacific, easternEuropean, grulac, weog, female: f, male: m };
}

const big = { african: 33, asiaPacific: 19, easternEuropean: 18, grulac: 28, weog: 25 };
const of2009 = { african: 30, asiaPacific: 14, easternEuropean: 16, grulac: 25, weog: 25 };
const of2003 = { african: 21, asiaPacific: 11, easternEuropean: 12, grulac: 16, weog: 25 };

describe('minimum voting requirements, vectors of docs/law.md section 4.6', () => {
  it.each([
    ['TV-4.4', of2009, req(11, 5, [5, 1, 2, 2, 6], 9, 7), 2, req(0, 0, [0, 1, 0, 1, 0], 0, 0)],
    ['TV-4.7', big, req(12, 5, [4, 2, 3, 3, 5], 6, 11), 1, req(0, 0, [0, 1, 0, 0, 0], 0, 0)],
    ['TV-4.10', big, req(8, 4, [3, 2, 2, 1, 4], 5, 7), 6, req(1, 1, [0, 1, 1, 2, 0], 1, 0)],
    ['TV-4.11', big, req(9, 5, [3, 2, 3, 1, 5], 6, 8), 4, req(0, 0, [0, 1, 0, 2, 0], 0, 0)],
    ['TV-4.12', big, req(8, 4, [3, 1, 1, 4, 3], 9, 3), 6, req(1, 1, [0, 2, 2, 0, 0], 0, 3)],
    ['TV-4.13', big, req(7, 5, [2, 2, 3, 3, 2], 6, 6), 6, req(2, 0, [1, 1, 0, 0, 1], 0, 0)],
  ])('%s', (_id, groups, inOffice, seats, expected) => {
    expect(judgesRequirements({ ballot: 1, inOffice, groups, seats }).value).toEqual(expected);
  });

  it('TV-4.1: ballot 2 of 2003, by the rules of the first election', () => {
    const inOffice = req(5, 2, [3, 1, 0, 2, 1], 6, 1);
    const found = judgesRequirements({ ballot: 2, inOffice, groups: of2003, seats: 11, procedure: 'firstElection' });
    expect(found.value).toEqual(req(4, 3, [0, 1, 2, 1, 2], 0, 5));
  });
});
