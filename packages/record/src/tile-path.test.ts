import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TileAddress } from './tile-path.ts';
import { parseTilePath, tilePath, tilesOf, widthAt } from './tile-path.ts';

const address: fc.Arbitrary<TileAddress> = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
  index: fc.oneof(fc.nat(2000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: 256 }),
});

describe('paths', () => {
  const cases: [TileAddress, string][] = [
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    // The example of the specification.
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 'entries', index: 999, width: 255 }, 'tile/entries/999.p/255'],
    [{ level: 63, index: 1000, width: 1 }, 'tile/63/x001/000.p/1'],
  ];
  test.each(cases)('%j', (given, path) => {
    expect(tilePath(given)).toBe(path);
    expect(parseTilePath(path)).toEqual(given);
  });

  test('every address has one path, which reads back', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(parseTilePath(tilePath(given))).toEqual(given);
      }),
    );
  });

  const wrong = [
    '',
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/012',
    'tile/0/x000/001',
    'tile/0/x001/x000',
    'tile/0/001/000',
    'tile/entries/000/',
    '/tile/0/000',
    'tile/0/../000',
    'tile/-1/000',
    `tile/0/${'x999/'.repeat(6)}999`,
  ];
  test.each(wrong)('%j is none', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });
});

describe('the files of a log', () => {
  test('of 70,000 entries are those of the example in the specification', () => {
    const tiles = [...tilesOf(70_000)].filter(({ level }) => level !== 'entries');
    const full = (level: number): number => tiles.filter((tile) => tile.level === level && tile.width === 256).length;
    expect([full(0), full(1), full(2)]).toEqual([273, 1, 0]);
    const partial = tiles.filter(({ width }) => width < 256);
    expect(partial.map(tilePath)).toEqual(['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1']);
  });

  test('of 256 entries are a full tile, a full bundle and a partial tile above', () => {
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(0)]).toEqual([]);
    expect([...tilesOf(1)].map(tilePath)).toEqual(['tile/entries/000.p/1', 'tile/0/000.p/1']);
  });

  test('have the widths that widthAt tells', () => {
    for (const tile of tilesOf(70_000)) {
      if (tile.level !== 'entries') expect(widthAt(tile.level, tile.index, 70_000)).toBe(tile.width);
    }
    expect(widthAt(0, 274, 70_000)).toBe(0);
    expect(widthAt(3, 0, 70_000)).toBe(0);
  });
});
