import { describe, expect, it } from 'vitest';
import { wordFolded, wordsInAllLanguages } from '../imports/headings.ts';
import { delegationList } from './delegation-list.ts';
import { inOrder } from './in-order.ts';
import { roleWords } from './role-words.ts';

function twice(words: readonly (readonly [word: string, of: string])[]): readonly string[] {
  const folded = words.map(([word, of]) => [wordFolded(word), of] as const);
  return folded
    .filter(([word, of]) => folded.some(([other, another]) => other === word && another !== of))
    .map(([word]) => word);
}

describe('the list of the delegations', () => {
  it('has no heading that means two columns, in whatever language', () => {
    const headings = delegationList.columns.flatMap(({ key, label, also = [] }) =>
      [key, ...wordsInAllLanguages(label), ...also].map((word) => [word, key] as const),
    );
    expect(twice(headings)).toEqual([]);
  });

  it('has no word that means two roles', () => {
    const words = Object.entries(roleWords).flatMap(([role, { label, also }]) =>
      [...wordsInAllLanguages(label), ...also].map((word) => [word, role] as const),
    );
    expect(twice(words)).toEqual([]);
  });

  it('is in the order of lists: representative, alternates, advisers, each by place, then as accredited', () => {
    const persons = [
      { n: 1, role: 'adviser' },
      { n: 2, role: 'adviser', place: 2 },
      { n: 3, role: 'alternate' },
      { n: 4, role: 'adviser', place: 1 },
      { n: 5, role: 'head' },
      { n: 6, role: 'adviser', place: null },
    ] as const;
    expect(inOrder(persons).map(({ n }) => n)).toEqual([5, 3, 4, 2, 1, 6]);
  });
});
