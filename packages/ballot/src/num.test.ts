import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, inverse, mod, power, toHex } from './num.ts';

const prime = 2n ** 127n - 1n;
const element = fc.bigInt({ min: 1n, max: prime - 1n });

test('power agrees with repeated multiplication and with the laws of exponents', () => {
  for (let e = 0n, expected = 1n; e < 40n; e++, expected = (expected * 7n) % prime)
    expect(power(7n, e, prime)).toBe(expected);
  fc.assert(
    fc.property(element, element, element, (b, x, y) => {
      expect((power(b, x, prime) * power(b, y, prime)) % prime).toBe(power(b, x + y, prime));
    }),
    { numRuns: 50 },
  );
});

test('an inverse times its number is one; without one it throws', () => {
  fc.assert(
    fc.property(element, (a) => {
      expect((inverse(a, prime) * a) % prime).toBe(1n);
    }),
  );
  expect(inverse(-3n, 7n)).toBe(2n);
  expect(() => inverse(6n, 9n)).toThrow('no inverse');
});

test('mod is never negative', () => {
  expect(mod(-1n, 5n)).toBe(4n);
  expect(mod(-5n, 5n)).toBe(0n);
  expect(mod(7n, 5n)).toBe(2n);
});

test('bytes as number and hex', () => {
  expect(fromBytes(new Uint8Array([1, 0, 255]))).toBe(65791n);
  expect(fromBytes(new Uint8Array())).toBe(0n);
  expect(toHex(new Uint8Array([0, 10, 255]))).toBe('000aff');
});
