import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusalWords, reportWords } from './report-words.ts';
import { verifyArchive } from './verify-archive.ts';

const tied = new Uint8Array(readFileSync(new URL('../vectors/tied/P1enaryVector2.bel', import.meta.url)));

test('a verified archive says what was checked and what no program can know', () => {
  const words = reportWords(verifyArchive(tied)).join('\n');
  for (const said of [
    'Election: Test vector 2 (P1enaryVector2)',
    'Last event hash: 1644731993ec079abb9302b8da4a2eed8276e337e7ae30d09850daef5e734c88',
    'Trustees: 1 key(s) that must all decrypt and any 3 of 5 tellers.',
    'Ballots: 3, every signature and every proof; 3 counted, 0 replaced',
    'Tie rule: every ballot meets 2 minimum(s): Minimum voting requirement: List A; Minimum voting requirement: Africa.',
    'Decryptions: owners 1, 2, 4, 5; every factor is proved.',
    'Result: [[1,2,1,1,1,0,1],[1,1,2,1,1],[1,1,1]]',
    'Not known to any program:',
    'whether the 3 credentials were given to those entitled',
  ])
    expect(words).toContain(said);
  expect(words.endsWith('VERIFIED.')).toBe(true);
});

test('a failure is named with its place, and nothing is called verified', () => {
  const words = reportWords(verifyArchive(tied, { expectVoters: 125 }));
  expect(words).toEqual([
    'NOT VERIFIED: 1 failure(s).',
    '  credentials.number (Specification 13): expected 125, found 3',
  ]);
});

test('names from a file cannot rewrite the line they stand in', () => {
  const facts = { requirement: 'List\u202e A\r\nVERIFIED.' };
  expect(refusalWords({ code: 'ballot.minimum', cite: 'Specification 12', facts })).toBe(
    'ballot.minimum (Specification 12): requirement List\ufffd A\ufffd\ufffdVERIFIED.',
  );
});
