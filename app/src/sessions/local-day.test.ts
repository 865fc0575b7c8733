import { describe, expect, it } from 'vitest';
import { dayBegins, instantIn, instantsShowing, localDay, offsetShown } from './local-day.ts';

describe('the clock of the city', () => {
  it.each([
    ['The Hague', '2026-12-07T10:00', '2026-12-07T09:00:00.000Z'],
    ['The Hague', '2026-07-07T10:00', '2026-07-07T08:00:00.000Z'],
    ['New York', '2026-12-07T15:00', '2026-12-07T20:00:00.000Z'],
    ['New York', '2026-07-07T23:30', '2026-07-08T03:30:00.000Z'],
  ] as const)('%s %s is %s', (city, local, instant) => {
    expect(instantIn(city, local)).toBe(instant);
  });

  it.each([
    ['The Hague', '2026-03-29T02:30', 0],
    ['The Hague', '2026-10-25T02:30', 2],
    ['The Hague', '2027-03-28T01:59', 1],
    ['The Hague', '2027-03-28T02:00', 0],
    ['The Hague', '2027-03-28T02:59', 0],
    ['The Hague', '2027-03-28T03:00', 1],
    ['The Hague', '2027-10-31T01:59', 1],
    ['The Hague', '2027-10-31T02:00', 2],
    ['The Hague', '2027-10-31T02:59', 2],
    ['The Hague', '2027-10-31T03:00', 1],
    ['New York', '2027-03-14T02:30', 0],
    ['New York', '2027-11-07T01:30', 2],
    ['New York', '2027-11-07T02:00', 1],
    ['New York', '2026-12-07T10:00', 1],
  ] as const)('%s shows %s %d times', (city, local, times) => {
    expect(instantsShowing(city, local)).toHaveLength(times);
  });

  it.each([
    ['The Hague', '2026-12-07', '2026-12-06T23:00:00.000Z'],
    ['The Hague', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['New York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['New York', '2200-12-31', '2200-12-31T05:00:00.000Z'],
  ] as const)('in %s %s begins at %s', (city, day, instant) => {
    expect(dayBegins(city, day)).toBe(instant);
  });

  it.each([
    // Clocks went forward at midnight; which of them did differs between tables of zones.
    ['The Hague', '1914-11-08'],
    ['The Hague', '1916-05-01'],
    ['The Hague', '1937-07-01'],
    ['New York', '1900-01-01'],
  ] as const)('in %s %s begins somewhere, although no clock showed midnight', (city, day) => {
    const begun = dayBegins(city, day);
    expect(localDay(city, begun)).toBe(day);
    expect(localDay(city, new Date(Date.parse(begun) - 1).toISOString()) < day).toBe(true);
  });

  it('tells the two apart, in order, with what the clock is ahead of UTC', () => {
    const told = (city: 'The Hague' | 'New York', local: string) =>
      instantsShowing(city, local).map((instant) => [instant, offsetShown(city, instant)]);
    expect(told('The Hague', '2026-10-25T02:30')).toEqual([
      ['2026-10-25T00:30:00.000Z', 'UTC+2'],
      ['2026-10-25T01:30:00.000Z', 'UTC+1'],
    ]);
    expect(told('New York', '2026-11-01T01:30')).toEqual([
      ['2026-11-01T05:30:00.000Z', 'UTC−4'],
      ['2026-11-01T06:30:00.000Z', 'UTC−5'],
    ]);
    expect(() => instantIn('The Hague', '2026-03-29T02:30')).toThrow('not shown');
  });

  it('counts the day where the session is held', () => {
    expect(localDay('New York', '2026-12-08T03:00:00Z')).toBe('2026-12-07');
    expect(localDay('The Hague', '2026-12-07T23:30:00Z')).toBe('2026-12-08');
  });
});
