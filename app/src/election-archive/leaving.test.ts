import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { familyName, readLeaving, remaining } from './leaving.ts';

test.each([
  ['after ballot 3', { why: 'withdrew', from: 4 }],
  ['after ballot 7 (16 of 120 votes); withdrawn or cut off, not established', { why: 'either', from: 8 }],
  ['before ballot 11', { why: 'withdrew', from: 11 }],
  ['before the election', { why: 'withdrew', from: 1 }],
  ['on 2023-10-10', { why: 'withdrew', from: 1 }],
  ['between ballots 1 and 6; the exact ballots were not found', { why: 'withdrew', from: 6 }],
  ['removed from the ballot late, with the fewest votes', { why: 'removed', from: null }],
  ['in the course of the day', { why: 'withdrew', from: null }],
] as const)('%s', (when, left) => {
  expect(readLeaving(when)).toEqual(left);
});

test('who stayed when all others withdrew', () => {
  expect(remaining('after ballot 5: all others, leaving Aluoch and Thomassen')).toEqual(['Aluoch', 'Thomassen']);
  expect(remaining('after ballot 5')).toBeNull();
  expect(familyName('Thomassen, Wilhelmina')).toBe('Thomassen');
});

test('every withdrawal of the data is understood, except one whose ballot the source does not give', () => {
  const folder = path.resolve(import.meta.dirname, '../../../data/elections');
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  const whens = files.flatMap(({ withdrawals = [] }) => withdrawals.map(({ when }: { when: string }) => when));
  const open = whens.filter((when: string) => readLeaving(when).from === null);
  expect(whens.length).toBeGreaterThan(15);
  expect(open).toEqual([expect.stringContaining('removed from the ballot late')]);
});
