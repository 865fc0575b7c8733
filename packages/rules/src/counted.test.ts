import { describe, expect, it } from 'vitest';
import { counted } from './counted.ts';

describe('numbers with their noun', () => {
  it.each([
    [0, '0 seats'],
    [1, '1 seat'],
    [2, '2 seats'],
  ])('%i: %s', (n, text) => {
    expect(counted(n, 'seat')).toBe(text);
  });
});
