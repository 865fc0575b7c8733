import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { DocumentsFile, SessionsFile } from '../reference/index.ts';
import { libraryOf } from './library.ts';

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
