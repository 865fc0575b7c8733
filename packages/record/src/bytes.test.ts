import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalBytes, fromBase64, fromHex, parseSize, textOf, toBase64, toHex, utf8 } from './bytes.ts';

test('base64 and hexadecimal digits read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromHex(toHex(bytes))).toEqual(bytes);
    }),
  );
  expect(toBase64(new Uint8Array(100_000))).toBe(Buffer.alloc(100_000).toString('base64'));
});

test('of all texts that decode to the same bytes only one is base64', () => {
  const canonical = toBase64(Uint8Array.of(1, 2, 3, 4));
  expect(canonical).toBe('AQIDBA==');
  for (const text of ['AQIDBB==', 'AQIDBA', 'AQIDBA=', 'AQID BA==', 'AQIDBA==\n', ' AQIDBA==', 'AQIDB_==', 'A']) {
    expect(fromBase64(text)).toBeNull();
  }
});

test('hexadecimal digits are lower-case and even in number', () => {
  for (const text of ['a', 'AB', '0x', 'gg', 'ab ']) expect(fromHex(text)).toBeNull();
  expect(fromHex('')).toEqual(new Uint8Array(0));
});

test('text is well-formed UTF-8, byte order mark and all', () => {
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
    expect(textOf(Uint8Array.from(bytes))).toBeNull();
  }
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOf(utf8(text))).toBe(text);
    }),
  );
});

describe('sizes', () => {
  test.each([
    ['0', 0],
    ['10', 10],
    ['2147483648', 2 ** 31],
    ['9007199254740991', 2 ** 53 - 1],
  ])('%s', (text, size) => {
    expect(parseSize(text)).toBe(size);
  });
  test.each(['', '-1', '+1', '01', '1.0', '1e3', ' 1', '1\n', '0x1', '9007199254740992', '10000000000000000', '١'])(
    '%j is none',
    (text) => {
      expect(parseSize(text)).toBeNull();
    },
  );
});

test('bytes are equal when all are', () => {
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
});
