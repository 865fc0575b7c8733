import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, linesOf, pagesFor, rowsFor, sizeOf, unparted } from './text-size.ts';

describe('how long a text is on a screen', () => {
  it('counts wide letters for more than narrow ones', () => {
    expect(lengthOf('aaaaaaaaaa')).toBe(10);
    expect(lengthOf('大不列颠')).toBe(8);
    expect(lengthOf('ЖЖЖЖ')).toBeGreaterThan(4);
    expect(lengthOf('iiii')).toBeLessThan(4);
  });

  it.each([
    ['short', undefined],
    ['a text of more than ten', 'long'],
    ['a text of more than ten, and of more than thirty', 'longer'],
    ['a text of more than ten, and of more than thirty, and of more than sixty letters', 'longest'],
  ])('%s: %s', (text, size) => {
    expect(sizeOf(text, [10, 30, 60])).toBe(size);
  });

  it.each([
    ['Ghana', 19, 1],
    ['United Republic of Tanzania', 19, 2],
    ['Соединенное Королевство Великобритании и Северной Ирландии', 19, 4],
    ['a'.repeat(45), 20, 3],
  ])('%s stands in lines of %d letters: %d', (text, letters, lines) => {
    expect(linesOf(text, letters)).toBe(lines);
  });
});

describe('where a line may end', () => {
  it.each([
    ['124 States Parties present', '124\u00a0States Parties present'],
    ['Session · 1.ª sesión plenaria', 'Session\u00a0· 1.ª\u00a0sesión plenaria'],
    ['ICC-ASP/25/L.6 is before you', 'ICC-ASP/25/L.6 is before you'],
  ])('%s: not between a number and its word, not before a dot', (text, kept) => {
    expect(unparted(text)).toBe(kept);
  });
});

describe('rows and pages', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 });

  it('are as few as hold everything in its columns, nothing divided', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 6 }), (list, columns) => {
        const rows = rowsFor(list, columns);
        const needed = (high: number): number => {
          let used = 0;
          return list.reduce((column, height) => {
            const next = used + height > high;
            used = next ? height : used + height;
            return next ? column + 1 : column;
          }, 1);
        };
        expect(rows).toBeGreaterThanOrEqual(Math.max(...list));
        expect(needed(rows)).toBeLessThanOrEqual(columns);
        if (rows > Math.max(...list)) expect(needed(rows - 1)).toBeGreaterThan(columns);
      }),
    );
  });

  it('lose nothing, repeat nothing and keep the order', () => {
    fc.assert(
      fc.property(heights, (list) => {
        const pages = pagesFor(list, (height) => height, { columns: 2, rows: 8 });
        expect(pages.flat()).toEqual(list);
        for (const page of pages) expect(rowsFor(page, 2)).toBeLessThanOrEqual(8);
      }),
    );
  });
});
