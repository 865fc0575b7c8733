import { describe, expect, it } from 'vitest';
import { euros } from './euros.ts';

describe('euros', () => {
  it.each([
    [0n, 'EUR 0.00'],
    [1n, 'EUR 0.01'],
    [12_345n, 'EUR 123.45'],
    [100_000n, 'EUR 1,000.00'],
    [14_458_730_000n, 'EUR 144,587,300.00'],
    [-5n, 'EUR -0.05'],
  ])('%s', (cents, text) => {
    expect(euros(cents)).toBe(text);
  });
});
