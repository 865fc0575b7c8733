import { describe, expect, it } from 'vitest';
import { instantIn, localDay } from './local-day.ts';

describe('the clock of the city', () => {
  it.each([
    ['The Hague', '2026-12-07T10:00', '2026-12-07T09:00:00.000Z'],
    ['The Hague', '2026-07-07T10:00', '2026-07-07T08:00:00.000Z'],
    ['New York', '2026-12-07T15:00', '2026-12-07T20:00:00.000Z'],
    ['New York', '2026-07-07T23:30', '2026-07-08T03:30:00.000Z'],
  ] as const)('%s %s is %s', (city, local, instant) => {
    expect(instantIn(city, local)).toBe(instant);
  });

  it('counts the day where the session is held', () => {
    expect(localDay('New York', '2026-12-08T03:00:00Z')).toBe('2026-12-07');
    expect(localDay('The Hague', '2026-12-07T23:30:00Z')).toBe('2026-12-08');
  });
});
