import { describe, expect, it } from 'vitest';
import { ballotValidity } from './ballot-validity.ts';
import { type Candidate, noRequirements } from './candidate.ts';

const candidates: readonly Candidate[] = [
  { name: 'Amber', list: 'A', region: 'african', gender: 'F' },
  { name: 'Basalt', list: 'B', region: 'weog', gender: 'M' },
  { name: 'Chalk', list: 'A', region: 'weog', gender: 'M' },
];
const requirements = { ...noRequirements, listA: 1, listB: 1, african: 1, male: 1 };

function paper(names: readonly string[], seats = 2) {
  return ballotValidity({ chosen: names, candidates, seats, requirements });
}

describe('a ballot paper', () => {
  it.each([
    ['meets every requirement', ['Amber', 'Basalt'], 2, { valid: true, missing: {}, surplus: 0 }],
    ['misses a list and a region', ['Chalk'], 2, { valid: false, missing: { listB: 1, african: 1 }, surplus: 0 }],
    ['misses one', ['Amber'], 2, { valid: false, missing: { listB: 1, male: 1 }, surplus: 0 }],
    ['has one name too many', ['Amber', 'Basalt', 'Chalk'], 2, { valid: false, missing: {}, surplus: 1 }],
    ['uses every seat', ['Amber', 'Basalt', 'Chalk'], 3, { valid: true, missing: {}, surplus: 0 }],
    [
      'names one twice',
      ['Amber', 'Basalt', 'Basalt'],
      3,
      { valid: false, missing: {}, surplus: 0, repeated: ['Basalt'] },
    ],
    ['names a stranger', ['Amber', 'Basalt', 'Dust'], 3, { valid: false, missing: {}, surplus: 0, unknown: ['Dust'] }],
  ])('%s', (_what, names, seats, value) => {
    expect(paper(names, seats).value).toMatchObject(value);
  });

  it('that is blank abstains, or is invalid where so decided', () => {
    expect(paper([]).value).toMatchObject({ valid: true, missing: {}, surplus: 0, blank: true });
    const facts = { chosen: [], candidates, seats: 2, requirements };
    expect(ballotValidity(facts, { 'ballot.blank': 'invalid' }).value.valid).toBe(false);
    expect(paper(['Amber']).value.blank).toBe(false);
  });

  it('says what is wrong in one line each', () => {
    expect(paper(['Chalk', 'Chalk', 'Dust']).lines.map((l) => l.text)).toEqual([
      'List B: 1 required, 0 named',
      'African States: 1 required, 0 named',
      '3 names for 2 seats',
      'Dust is not a candidate in this ballot',
      'Chalk is named more than once',
    ]);
    expect(paper(['Amber', 'Basalt']).lines.map((l) => l.text)).toEqual(['2 names, every requirement met']);
  });

  it('counts each requirement once for each candidate, not for each mention', () => {
    const two = { ...noRequirements, listA: 2 };
    const found = ballotValidity({ chosen: ['Amber', 'Amber'], candidates, seats: 2, requirements: two });
    expect(found.value.missing).toEqual({ listA: 1 });
  });
});
