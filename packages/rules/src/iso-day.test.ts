import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, daysBetween, firstOfNextMonth, isIsoDay, yearOf } from './iso-day.ts';

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-04-31', false],
    ['2023-12-31', true],
    ['2023-13-01', false],
    ['2023-00-01', false],
    ['2023-01-00', false],
    ['0000-01-01', false],
    ['23-1-1', false],
    ['2023-01-01T00:00', false],
    ['', false],
  ])('%s exists: %s', (day, exists) => {
    expect(isIsoDay(day)).toBe(exists);
  });

  it.each([
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2003-01-31', 60, '2003-04-01'],
    ['2026-12-07', -60, '2026-10-08'],
    ['2026-12-07', 0, '2026-12-07'],
    ['0001-01-01', 0, '0001-01-01'],
  ])('%s and %i days: %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2023-11-30', 3, '2024-02-29'],
  ])('%s and %i months: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('knows the years after 29 February and the first of the next month', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2026-03-10', 1)).toBe('2027-03-10');
    expect(firstOfNextMonth('2003-04-01')).toBe('2003-05-01');
    expect(firstOfNextMonth('2023-12-31')).toBe('2024-01-01');
    expect(yearOf('2026-03-10')).toBe(2026);
  });

  it('counts back what it counted forward, and agrees with the calendar of the platform', () => {
    const start = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: -40000, max: 40000 }), (date, days) => {
        const from = date.toISOString().slice(0, 10);
        const to = addDays(from, days);
        expect(to).toBe(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10));
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });

  it('refuses what is not a day', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow('not a day');
    expect(() => daysBetween('2023-01-01', 'tomorrow')).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  });
});
