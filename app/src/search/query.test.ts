import { expect, test } from 'vitest';
import { searchQuery, soughtIn } from './query.ts';

test('what is not known counts as not asked', () => {
  expect(searchQuery(new URLSearchParams('q= budget &kind=poem&session=22&page=x'))).toEqual({
    text: 'budget',
    kind: '',
    session: '22',
    language: '',
    page: 1,
  });
  expect(searchQuery(new URLSearchParams('q=a&kind=state&page=2'))).toMatchObject({ kind: 'state', page: 2 });
  expect(searchQuery(new URLSearchParams())).toEqual({ text: '', kind: '', session: '', language: '', page: 1 });
});

test('words are looked for once each, and not more than twelve', () => {
  expect(soughtIn('Budget of the budget').words).toEqual(['budget', 'of', 'the']);
  expect(soughtIn(Array.from({ length: 100 }, (_, n) => `a${n}`).join(' ')).words).toHaveLength(12);
});

test('a symbol typed any way is looked for as it is printed', () => {
  expect(soughtIn('asp22res1').words).toEqual(['icc', 'asp', '22', 'res', '1']);
});

test('figures alone are a symbol, and whatever else has them', () => {
  expect(soughtIn('112(7)')).toMatchObject({ words: ['112', '7'], symbol: { session: 112, number: 7 } });
});
