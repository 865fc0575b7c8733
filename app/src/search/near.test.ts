import { describe, expect, it } from 'vitest';
import type { Findable } from '../web/search.ts';
import { differences, nearWords } from './near.ts';

const things: readonly Findable[] = [
  'Kenya',
  'Peru',
  'Iran',
  'Iraq',
  'Côte d’Ivoire',
  'Report on cooperation',
  'Cooperation',
  'Доклад о бюджете',
  '肯尼亚',
].map((en) => ({ kind: 'document', path: '/', title: { en }, about: () => '' }));
const near = (...words: readonly string[]) => nearWords(words, [things]);

describe('what may have been meant', () => {
  it.each([
    ['kenja', ['Kenya']],
    ['ivoirre', ['Ivoire']],
    ['coperation', ['cooperation']],
    ['бюджте', ['бюджете']],
    ['preu', ['Peru']],
    ['iraqq', ['Iraq']],
  ])('by %s', (word, offers) => {
    expect(near(word)).toEqual(offers);
  });

  it('by several words: all put right, then each alone', () => {
    expect(near('reprot', 'coperation')).toEqual(['Report cooperation', 'Report', 'cooperation']);
  });

  it('is each word alone where another is called by nothing', () => {
    expect(near('kenya', 'zzzzzzzz')).toEqual(['Kenya']);
  });

  it('is no other word: a short one with another letter, a long one with another beginning', () => {
    expect(near('irap')).toEqual([]);
    expect(near('moberation')).toEqual([]);
  });

  it('is no short word, and nothing for one', () => {
    const short = [{ kind: 'document', path: '/', title: { en: 'May Mali' }, about: () => '' }] as const;
    expect(nearWords(['many'], [short])).toEqual([]);
    expect(nearWords(['mai'], [short])).toEqual([]);
  });

  it('is nothing where nothing is near, and never what was typed', () => {
    expect(near('zzzzzzzz')).toEqual([]);
    expect(near('x'.repeat(200))).toEqual([]);
    expect(near('kenya')).toEqual([]);
  });
});

it.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['ab', 'abc', 1],
  ['abcd', 'abdc', 1],
  ['abcd', 'badc', 2],
  ['abc', 'xyz', 3],
])('%s and %s differ by %i', (one, other, count) => {
  expect(differences(one, other)).toBe(count);
  expect(differences(other, one)).toBe(count);
});
