import { expect, test } from 'vitest';
import type { LibraryDocument } from './library.ts';
import { documentQuery, found } from './search.ts';

function document(symbol: string | null, title: string, session = '22'): LibraryDocument {
  const none = { date: null, adoptedByConsensus: null, meeting: null, languages: null, series: null, note: null };
  return {
    ...none,
    file: 'documents.json',
    unverifiedFields: [],
    session,
    kind: 'report',
    symbol,
    title,
    source: [],
    confidence: 'unverified',
  };
}

const all = [
  document('ICC-ASP/22/35', 'Report on non-cooperation'),
  document('ICC-ASP/22/35/Add.1', 'Annex'),
  document('ICC-ASP/21/33', 'Report following ICC-ASP/22/35', '21'),
  document(null, 'Rapport sur la coopération'),
];
const titles = (text: string, session = '') => found(all, { session, kind: '', text }).map(({ title }) => title);

test('a symbol typed any way comes first, what belongs to it next, words last', () => {
  expect(titles('asp 22 35 add 1')).toEqual(['Annex', 'Report on non-cooperation']);
  expect(titles('ICC-ASP/22/35')).toEqual(['Report on non-cooperation', 'Annex', 'Report following ICC-ASP/22/35']);
});

test('words are found in any case and without their accents; all of them must be there', () => {
  expect(titles('COOPERATION')).toEqual(['Report on non-cooperation', 'Rapport sur la coopération']);
  expect(titles('rapport cooperation')).toEqual(['Rapport sur la coopération']);
  expect(titles('nothing of the kind')).toEqual([]);
});

test('filters narrow, an empty query shows everything', () => {
  expect(titles('')).toHaveLength(4);
  expect(titles('', '21')).toEqual(['Report following ICC-ASP/22/35']);
  expect(found(all, { session: '', kind: 'resolution', text: '' })).toEqual([]);
});

test('a kind that does not exist counts as not asked', () => {
  expect(documentQuery(new URLSearchParams('kind=poem&text= budget &session=22'))).toEqual({
    session: '22',
    kind: '',
    text: 'budget',
    page: 1,
  });
});
