import { expect, it } from 'vitest';
import { flatJoins } from './flat-joins.ts';

it.each([
  ['(((a >= 32) AND (a <= 9)) AND ((a % 32) = 0))', '((a >= 32) AND (a <= 9) AND ((a % 32) = 0))'],
  ['((a AND (b AND c)) AND d)', '(a AND b AND c AND d)'],
  ['((a OR b) OR c)', '(a OR b OR c)'],
  ['((a OR b) AND c)', '((a OR b) AND c)'],
  ['(a OR (b AND c))', '(a OR (b AND c))'],
  ['((a = 1) = ((b IS NULL) AND (c IS NULL)))', '((a = 1) = ((b IS NULL) AND (c IS NULL)))'],
  ['(NOT (a AND b) AND c)', '(NOT (a AND b) AND c)'],
  ["(x = ANY (ARRAY['a'::text, 'b'::text]))", "(x = ANY (ARRAY['a'::text, 'b'::text]))"],
  ['one', 'one'],
  ["(a = ')')", "(a = ')')"],
])('%s is written %s', (condition, flat) => {
  expect(flatJoins(condition)).toBe(flat);
});
