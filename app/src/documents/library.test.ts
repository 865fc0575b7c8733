import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { DocumentsFile, SessionsFile } from '../reference/index.ts';
import { inSymbolOrder, latestOf, libraryOf, withAdopted } from './library.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../data', file), 'utf8'));

it.each([
  ['ICC-ASP/22/1', 'agenda'],
  ['ICC-ASP/22/10', 'budget'],
  ['ICC-ASP/20/12', 'financialStatements'],
  ['ICC-ASP/22/20', 'officialRecords'],
  ['ICC-ASP/22/9', 'report'],
  ['ICC-ASP/22/SP/01', 'noteVerbale'],
])('%s is called what it is: %s', (symbol, kind) => {
  const { documents } = libraryOf(read('documents.json') as DocumentsFile, read('sessions.json') as SessionsFile);
  expect(documents.find((document) => document.symbol === symbol)?.kind).toBe(kind);
});

it('has among the latest what was adopted here today, the last first, and nothing without a day', () => {
  const adopted = [1, 2, 10].map((n) => ({
    proposal: String(n),
    symbol: `DEMO-1/Res.${n}`,
    session: 'demo-1',
    sessionTitle: { en: 'Demonstration' },
    title: { en: `Text ${n}` },
    at: '2026-11-30T10:00:00.000Z',
    consensus: true,
    meeting: '1',
  }));
  const library = libraryOf(read('documents.json') as DocumentsFile, read('sessions.json') as SessionsFile);
  const latest = latestOf(withAdopted(library, adopted), 5);
  expect(latest.slice(0, 3).map(({ symbol }) => symbol)).toEqual(['DEMO-1/Res.10', 'DEMO-1/Res.2', 'DEMO-1/Res.1']);
  const days = latest.map(({ date }) => date ?? '');
  expect(days).toEqual(days.toSorted().toReversed());
  expect(days).not.toContain('');
});

it('lists the documents of a session in the order of their numbers', () => {
  const listed = ['ICC-ASP/22/1', 'ICC-ASP/22/10', 'ICC-ASP/22/4', 'ICC-ASP/22/10/Add.1'].map((symbol) => ({ symbol }));
  expect(listed.toSorted(inSymbolOrder).map(({ symbol }) => symbol)).toEqual([
    'ICC-ASP/22/1',
    'ICC-ASP/22/4',
    'ICC-ASP/22/10',
    'ICC-ASP/22/10/Add.1',
  ]);
});
