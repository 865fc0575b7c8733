import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { randomBase58 } from './base58.ts';
import { Opening } from './opening.ts';
import { randomBytes, randomScalars } from './random.ts';
import { attempt, refuse } from './refusal.ts';
import { reveal, Secret } from './secret.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['secret', new Secret(123456789n)],
  ['opening', new Opening([[{ value: 1, r: 123456789n }]])],
])('a %s does not print', (_, kept) => {
  const shown = [String(kept), `${kept}`, JSON.stringify({ kept }), inspect(kept, { showHidden: true, depth: 9 })];
  for (const one of shown) {
    expect(one).not.toContain('123456789');
    expect(one).toContain('[secret]');
  }
  expect(Object.keys(kept)).toEqual([]);
});

test('an erased secret is gone', () => {
  const secret = new Secret(5n);
  expect(reveal(secret)).toBe(5n);
  secret.erase();
  expect(secret.erased).toBe(true);
  expect(() => reveal(secret)).toThrow('erased');
});

test('an opening is disclosed once', () => {
  const opening = new Opening([[{ value: 1, r: 7n }]]);
  expect(opening.disclose()).toBe('{"answers":[[{"m":1,"r":"7"}]]}');
  expect(() => opening.disclose()).toThrow('erased');
});

test('without WebCrypto nothing is drawn', () => {
  vi.stubGlobal('crypto', undefined);
  expect(() => randomScalars(101n)('any')).toThrow();
  expect(() => randomBytes(1)).toThrow();
  vi.stubGlobal('crypto', {
    getRandomValues: () => {
      throw new Error('no entropy');
    },
  });
  expect(() => randomScalars(101n)('any')).toThrow('no entropy');
});

test('scalars are drawn from 384 bits', () => {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) });
  expect(randomScalars(1n << 400n)('any')).toBe((1n << 384n) - 1n);
  expect(randomScalars(1000n)('any')).toBe(((1n << 384n) - 1n) % 1000n);
});

test('Base58 draws again from 232 up', () => {
  const draws = [new Uint8Array([232, 255, 0]), new Uint8Array([57, 231])];
  expect(randomBase58(3, () => draws.shift() ?? new Uint8Array())).toBe('1zz');
});

test('a refusal is data and a defect is thrown', () => {
  const refused = attempt(() => refuse('number.form', '13', { at: 'x' }));
  expect(refused).toEqual({
    ok: false,
    refusal: { code: 'number.form', cite: 'Specification 13', facts: { at: 'x' } },
  });
  expect(() =>
    attempt(() => {
      throw new TypeError('defect');
    }),
  ).toThrow('defect');
});
