import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { belenios2048, belenios2048Constants, belenios2048Plain } from './belenios-2048.ts';
import { hashHex } from './hash.ts';
import { power } from './num.ts';
import { platform as browser } from './platform/browser.ts';

// Arithmetic of 2048 bits on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { p, q, g } = belenios2048Constants;
const native = belenios2048();
const plain = belenios2048Plain();
const scalar = fc.bigInt({ min: 0n, max: q - 1n });

/** An element of small order n: h^((p-1)/n) for the first h where that is not 1. */
function ofOrder(n: bigint): bigint {
  for (let h = 2n; ; h++) {
    const element = power(h, (p - 1n) / n, p);
    const proper = [2n, 3n].every((d) => n % d !== 0n || power(element, n / d, p) !== 1n);
    if (proper && element !== 1n) return element;
  }
}

test('the constants are those of the specification', () => {
  expect(p.toString()).toHaveLength(617);
  expect(p.toString(2)).toHaveLength(2048);
  expect(hashHex(p.toString())).toBe('ef7979cebad81edd3a952d8005c6a18a57600586e6fe6086947b4988475d007f');
  expect(hashHex(q.toString())).toBe('77b9ebaada44d865ccf49c738654cebca8949b36b73514f53c0b48b0211653bb');
  expect(hashHex(g.toString())).toBe('96649bff87fad6b5f819ba03df4f32759730a48fd8795c98d2d70bb84151f3ec');
  expect((p - 1n) % q).toBe(0n);
  expect(power(g, q, p)).toBe(1n);
});

test('p and q pass Fermat and Miller-Rabin to ten bases', () => {
  for (const n of [p, q]) {
    const twos = (n - 1n).toString(2).length - (n - 1n).toString(2).replace(/0+$/, '').length;
    const odd = (n - 1n) >> BigInt(twos);
    for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n]) {
      let x = power(base, odd, n);
      let witness = x !== 1n && x !== n - 1n;
      for (let i = 1; i < twos && witness; i++) {
        x = (x * x) % n;
        witness = x !== n - 1n;
      }
      expect(witness).toBe(false);
    }
  }
});

test('Node brings native powers, a browser does not', () => {
  expect(native.arithmetic).toBe('native');
  expect(plain.arithmetic).toBe('bigint');
  expect(browser.nativePower(p, q, g)).toBeNull();
});

describe.each([
  ['native', native],
  ['plain', plain],
])('%s arithmetic', (_, group) => {
  test('all ways to a power agree', () => {
    fc.assert(
      fc.property(scalar, scalar, scalar, (x, a, b) => {
        const base = power(g, x, p);
        expect(group.powerOfGenerator(x)).toBe(base);
        expect(group.power(base, a)).toBe(power(base, a, p));
        expect(group.powers(base, [a, b, 0n])).toEqual([power(base, a, p), power(base, b, p), 1n]);
        expect(group.memberPowers(base, [a])).toEqual([power(base, a, p)]);
      }),
      { numRuns: 5 },
    );
    const fixed = group.fixedBase(5n, 'many');
    const few = group.fixedBase(5n, 'few');
    for (const e of [0n, 1n, 63n, 64n, 255n, 256n, q - 1n])
      expect([fixed(e), few(e)]).toEqual([power(5n, e, p), power(5n, e, p)]);
  });

  test('the corners of the native power do not throw', () => {
    expect(group.power(1n, 5n)).toBe(1n);
    expect(group.power(p - 1n, 5n)).toBe(p - 1n);
    expect(group.power(g, 0n)).toBe(1n);
    expect(group.power(g, q)).toBe(1n);
    expect(group.power(ofOrder(3n), 3n)).toBe(1n);
    expect(group.power(ofOrder(6n), 3n)).toBe(p - 1n);
  });

  test('only members pass', () => {
    for (const element of [g, power(g, 12345n, p), 1n]) expect(group.isMember(element)).toBe(true);
    const outside = [0n, -1n, p, p + 1n, p - 1n, p - g, g + p, ofOrder(2n), ofOrder(3n), ofOrder(6n), 2n];
    for (const element of outside) {
      expect(group.isMember(element)).toBe(false);
      expect(group.memberPowers(element, [5n])).toBeNull();
    }
  });

  test('multiply and invert', () => {
    expect(group.multiply(g, group.invert(g))).toBe(group.neutral);
    expect(group.order).toBe(q);
  });
});
