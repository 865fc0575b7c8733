import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributions } from './contributions.ts';

function shares(
  total: bigint,
  rates: Readonly<Record<string, string>>,
  method: 'largestPayer' | 'largestRemainder' = 'largestPayer',
) {
  return contributions({ assessableCents: total, rates }, { 'contributions.rounding': method }).value.shares;
}

describe('contributions', () => {
  it('TV-6.3: three States', () => {
    expect(shares(1_000_000n, { AAA: '8.564', BBB: '0.001', CCC: '1.435' })).toEqual({
      AAA: 856_400n,
      BBB: 100n,
      CCC: 143_500n,
    });
  });

  it.each([
    ['nearest cent, the rest to the largest', 100n, { AAA: '1', BBB: '1', CCC: '1' }, { AAA: 34n, BBB: 33n, CCC: 33n }],
    ['half a cent goes up', 5n, { AAA: '1', BBB: '3' }, { AAA: 1n, BBB: 4n }],
    [
      'the largest gives back what rounding up took',
      10n,
      { AAA: '1', BBB: '1', CCC: '4' },
      { AAA: 2n, BBB: 2n, CCC: 6n },
    ],
    ['level: the first in alphabetical order', 101n, { CCC: '2.5', BBB: '2.50' }, { BBB: 50n, CCC: 51n }],
    [
      'nobody below nothing',
      5n,
      Object.fromEntries('ABCDEFGHIJ'.split('').map((c) => [c, '1'])),
      { A: 5n, B: 0n, C: 0n, D: 0n, E: 0n, F: 0n, G: 0n, H: 0n, I: 0n, J: 0n },
    ],
    ['a rate of nothing pays nothing', 7n, { AAA: '0', BBB: '0.001' }, { AAA: 0n, BBB: 7n }],
    ['nothing to share', 0n, { AAA: '1' }, { AAA: 0n }],
  ])('%s', (_what, total, rates, expected) => {
    expect(shares(total, rates)).toEqual(expected);
  });

  it('by largest remainder where so decided', () => {
    expect(shares(100n, { AAA: '1', BBB: '1', CCC: '1' }, 'largestRemainder')).toEqual({
      AAA: 34n,
      BBB: 33n,
      CCC: 33n,
    });
    expect(shares(5n, { AAA: '10', BBB: '1', CCC: '2' }, 'largestRemainder')).toEqual({ AAA: 4n, BBB: 0n, CCC: 1n });
  });

  const rate = fc.nat(22_000).map((n) => `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}`);
  const scale = fc
    .dictionary(fc.stringMatching(/^[A-Z]{3}$/), rate, { minKeys: 1, maxKeys: 40 })
    .filter((r) => Object.values(r).some((v) => Number(v) > 0));

  it('add up exactly, are never negative, and keep to the nearest cent but for the largest payer', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 20_000_000_000n }),
        scale,
        fc.constantFrom('largestPayer', 'largestRemainder'),
        (total, rates, method) => {
          const found = Object.entries(shares(total, rates, method));
          expect(found.reduce((sum, [, cents]) => sum + cents, 0n)).toBe(total);
          const whole = (text: string) => BigInt(text.replace('.', ''));
          const sum = Object.values(rates).reduce((a, r) => a + whole(r), 0n);
          const off = found.filter(([state, cents]) => {
            const twice = 2n * (cents * sum - total * whole(rates[state] ?? '0'));
            return twice >= 2n * sum || twice <= -2n * sum;
          });
          for (const [, cents] of found) expect(cents).toBeGreaterThanOrEqual(0n);
          expect(off.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('refuse what cannot be shared', () => {
    expect(() => shares(-1n, { AAA: '1' })).toThrow('cannot be negative');
    expect(() => shares(1n, {})).toThrow('the rates add up to 0');
    expect(() => shares(1n, { AAA: '0.000' })).toThrow('the rates add up to 0');
    for (const bad of ['', '-1', '1,5', '.5', '1e3', '1.', ' 1'])
      expect(() => shares(1n, { AAA: bad })).toThrow('the rate of AAA');
  });

  it('explain themselves', () => {
    const found = contributions({ assessableCents: 14_458_730_000n, rates: { AAA: '1', BBB: '2' } });
    expect(found.lines[0]?.text).toBe(
      'EUR 144,587,300.00 among 2 States Parties in proportion to their rates of the United Nations scale',
    );
    expect(found.lines[1]).toMatchObject({
      text: 'To the cent; the rest falls to the largest payer',
      confidence: 'open',
    });
    expect(found.parameters[0]?.key).toBe('contributions.rounding');
  });
});
