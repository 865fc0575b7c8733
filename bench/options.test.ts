import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

const known = ['casts', 'pages'];
const none = { only: [], check: false, write: false, list: false, full: false };

it('takes names and flags in any order', () => {
  expect(readOptions([], known)).toEqual(none);
  expect(readOptions(['--check', '--only', 'pages,casts'], known)).toEqual({
    ...none,
    check: true,
    only: ['pages', 'casts'],
  });
  expect(readOptions(['--full', '--write', '--list'], known)).toEqual({ ...none, full: true, write: true, list: true });
});

it.each([
  [['--chekc'], 'no option --chekc'],
  [['casts'], 'no option casts'],
  [['--only', 'votes'], 'Not measured: votes. Known: casts, pages.'],
  [['--only'], 'Not measured'],
  [['--write', '--only', 'casts'], 'from all measurements'],
] as const)('%j is refused with a sentence', (args, sentence) => {
  expect(() => readOptions(args, known)).toThrow(sentence);
});
