import { expect, test } from 'vitest';
import { languageCtx } from './ctx.ts';
import { askedFor, fits, fittingRows } from './find.ts';
import type { Column } from './open-data.ts';

test.each([
  ['mal', 'Malawi MWI', true],
  ['mwi', 'Malawi MWI', true],
  ['cote', 'Côte d’Ivoire CIV', true],
  ['CÔTE IVOIRE', 'Côte d’Ivoire CIV', true],
  // The middle of a word is nobody's name.
  ['mal', 'Guatemala GTM', false],
  ['mal x', 'Malawi MWI', false],
  ['', 'Malawi MWI', true],
  ['  ', 'Malawi MWI', true],
])('%s in %s: %s', (find, text, found) => {
  expect(fits(find, text)).toBe(found);
});

test('a row is found by whatever its table tells of it', () => {
  const columns: readonly Column<{ readonly names: readonly string[]; readonly n: number }>[] = [
    { key: 'names', label: 'web.find', value: ({ names }) => names },
    { key: 'n', label: 'web.find', value: ({ n }) => n },
    { key: 'title', label: 'web.find', value: ({ n }) => ({ en: `Title ${n}`, fr: `Titre ${n}` }) },
  ];
  const rows = [
    { names: ['Ghana', 'Kenya'], n: 7 },
    { names: ['Brazil'], n: 8 },
  ];
  const found = (lang: 'en' | 'fr', find: string) =>
    fittingRows(languageCtx(lang, ''), columns, rows, find).map(({ n }) => n);
  expect(found('en', 'ken')).toEqual([7]);
  expect(found('en', '8')).toEqual([8]);
  expect(found('fr', 'titre 7')).toEqual([7]);
  expect(found('en', 'titre')).toEqual([]);
  expect(found('en', '')).toEqual([7, 8]);
});

test('what is asked for comes from the address, as it may be shown again', () => {
  expect(askedFor(new URLSearchParams('find=%20Mali%E2%80%AE%20'))).toBe('Mali');
  expect(askedFor(new URLSearchParams(''))).toBe('');
});
