import { expect, test } from 'vitest';
import { askedText } from './asked-text.ts';

test.each([
  [null, ''],
  [undefined, ''],
  ['  Côte d’Ivoire ', 'Côte d’Ivo'],
  ['a\0b', 'a b'],
  ['\u202egnirts', 'gnirts'],
  ['x'.repeat(4000), 'x'.repeat(10)],
  ['\u{1f600}'.repeat(4000), '\u{1f600}'.repeat(10)],
  [`x${'\u{1f600}'.repeat(4000)}`, `x${'\u{1f600}'.repeat(9)}`],
  ['a\ud800b', 'a\ufffdb'],
])('%j is shown as %j', (given, shown) => {
  expect(askedText(given, 10)).toBe(shown);
});
