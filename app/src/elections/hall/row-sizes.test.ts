import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeRead, rowSizes } from './row-sizes.ts';

const place = { width: 25.6, height: 5 };
const row = (name: string, below: string) => ({ name, below });
const long = row('Mockup, Amber', 'elected United Kingdom of Great Britain and Northern Ireland');
const short = row('Mockup, Basil', 'Chad');
const longName = row('Mockup-Placeholder de la Demonstration, Dahlia Bartholomea', 'Chad');

describe('letters in the rows of a result', () => {
  it('are of one size, whoever has a short name of the State', () => {
    const sizes = rowSizes([long, short], place);
    expect(sizes.nameOf(long.name)).toBe(sizes.nameOf(short.name));
    expect(sizes.below).toBeLessThan(rowSizes([short], place).below);
  });

  it('are smaller in a very long name alone', () => {
    const sizes = rowSizes([longName, short], place);
    expect(sizes.nameOf(longName.name)).toBeLessThan(sizes.nameOf(short.name));
    expect(sizes.nameOf(short.name)).toBe(sizes.name);
  });

  it('cannot be read where too many rows share the screen', () => {
    expect(canBeRead([long, short], place)).toBe(true);
    expect(canBeRead([long, short], { ...place, height: 2 })).toBe(false);
  });

  it('grow with the room, and never leave it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.integer({ min: 2, max: 6 }), (below, height) => {
        const { name, below: small } = rowSizes([row('Mockup, Amber', below)], { width: 25.6, height });
        expect((name + small) * 1.06).toBeLessThanOrEqual(1);
      }),
    );
  });
});
