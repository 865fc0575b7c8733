import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { electedBody } from './elected-bodies.ts';

test.each([
  ['Judges (6)', 'judges', 6, null],
  ['Judges (18, first bench)', 'judges', 18, '18, first bench'],
  ['Judge (1 vacancy, resumed session)', 'judges', 1, '1 vacancy, resumed session'],
  ['President (23rd-25th sessions)', 'president', null, '23rd-25th sessions'],
  ['Vice-President (The Hague)', 'vicePresidents', null, 'The Hague'],
  ['President, Vice-Presidents and Bureau (26th-28th sessions)', 'presidency', null, '26th-28th sessions'],
  ['Committee on Budget and Finance', 'budgetAndFinance', null, null],
  ['CBF (1 vacancy)', 'budgetAndFinance', 1, '1 vacancy'],
  ['Committee on Budget and Finance (4 of 5 seats)', 'budgetAndFinance', 4, '4 of 5 seats'],
  ['A body that nobody knows (3)', null, null, null],
] as const)('%s', (body, kind, seats, more) => {
  expect(electedBody(body)).toEqual({ kind, seats, more });
});

test('every body that the data name is known', () => {
  const file = path.resolve(import.meta.dirname, '../../../data/sessions.json');
  const { sessions } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly sessions: readonly { readonly elections: readonly { readonly body: string }[] }[];
  };
  const bodies = sessions.flatMap(({ elections }) => elections.map(({ body }) => body));
  expect(bodies.filter((body) => electedBody(body).kind === null)).toEqual([]);
  expect(bodies.length).toBeGreaterThan(70);
});
