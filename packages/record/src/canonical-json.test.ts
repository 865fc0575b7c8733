import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical text', () => {
  const cases: [Json, string][] = [
    [null, 'null'],
    [[true, false], '[true,false]'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [{ b: 1, a: [], A: {} }, '{"A":{},"a":[],"b":1}'],
    ['"\\\n\u0001\u007f', '"\\"\\\\\\n\\u0001\u007f"'],
    ['‽ é 𝔸', '"‽ é 𝔸"'],
    // RFC 8785 section 3.2.3: sorted by UTF-16 units, so U+1F600 (d83d) before U+FB33.
    [{ '\ufb33': 1, '\u{1f600}': 2, '\r': 3, '1': 4 }, '{"\\r":3,"1":4,"\u{1f600}":2,"\ufb33":1}'],
    [JSON.parse('{"__proto__":1}') as Json, '{"__proto__":1}'],
  ];
  test.each(cases)('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('reads back as the same value, and the order of keys does not matter', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(JSON.stringify(JSON.parse(text)).length).toBe(text.length);
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('no canonical text', () => {
  const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
  const cases: [string, unknown, RegExp][] = [
    ['a fraction', 0.5, /safe whole number/],
    ['infinity', Number.POSITIVE_INFINITY, /safe whole number/],
    ['not a number', Number.NaN, /safe whole number/],
    ['2^53', 2 ** 53, /safe whole number/],
    ['undefined', undefined, /undefined has no text/],
    ['an undefined field', { a: undefined }, /undefined has no text/],
    ['a hole', new Array(1), /undefined has no text/],
    ['a bigint', 1n, /bigint has no text/],
    ['a function', () => 1, /function has no text/],
    ['a date', new Date(0), /plain objects/],
    ['a map', new Map(), /plain objects/],
    ['a lone surrogate', '\ud800', /lone surrogate/],
    ['a lone surrogate as key', { '\udc00': 1 }, /lone surrogate/],
    ['65 levels', nested(65), /nested deeper/],
  ];
  test.each(cases)('%s', (_name, value, message) => {
    expect(() => canonicalJson(value as Json)).toThrow(message);
  });

  test('64 levels still have one', () => {
    expect(canonicalJson(nested(64))).toBe(`${'['.repeat(64)}1${']'.repeat(64)}`);
  });
});
