import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollCallLot } from './roll-call-lot.ts';

const hex = (number: bigint) => number.toString(16).padStart(64, '0');
const three = ['AND', 'BEN', 'CHL'];

describe('the lot of a roll-call', () => {
  it.each([
    [0n, 'AND'],
    [1n, 'BEN'],
    [2n, 'CHL'],
    [3n, 'AND'],
    // 2^256 - 1 is divided by three without a rest.
    [2n ** 256n - 1n, 'AND'],
    [2n ** 256n - 2n, 'CHL'],
  ] as const)('of the hash %s falls on %s', (number, state) => {
    expect(rollCallLot(hex(number), three).value).toBe(state);
  });

  it('falls on one of the States, whatever the hash', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, fc.uniqueArray(fc.string(), { minLength: 1 }), (hash, states) => {
        expect(states).toContain(rollCallLot(Buffer.from(hash).toString('hex'), states).value);
      }),
    );
  });

  it('is refused for what is no hash, and without States', () => {
    expect(() => rollCallLot('12', three)).toThrow('not a SHA-256 hash');
    expect(() => rollCallLot(hex(5n).toUpperCase().replace('5', 'G'), three)).toThrow('not a SHA-256 hash');
    expect(() => rollCallLot(hex(5n), [])).toThrow('no States to draw from');
  });
});
