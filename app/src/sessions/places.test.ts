import { describe, expect, it } from 'vitest';
import { citiesOf, cityAt, cityOn, dayAt, type InPlaces } from './places.ts';

/** Resumed elsewhere, and once more where it began. */
const session: InPlaces = {
  city: 'The Hague',
  places: [
    { city: 'The Hague', starts: '2026-11-30' },
    { city: 'New York', starts: '2027-02-10' },
    { city: 'The Hague', starts: '2027-05-03' },
  ],
};

describe('where a session was held at an instant', () => {
  it.each([
    ['before it began', '2026-10-01T12:00:00.000Z', 'The Hague', '2026-10-01'],
    ['in its first part', '2026-11-30T23:30:00.000Z', 'The Hague', '2026-12-01'],
    ['between two parts', '2027-01-15T12:00:00.000Z', 'The Hague', '2027-01-15'],
    ['on the day before the next part, there', '2027-02-10T04:59:00.000Z', 'The Hague', '2027-02-10'],
    ['once that day has begun there', '2027-02-10T05:00:00.000Z', 'New York', '2027-02-10'],
    ['late in the evening there', '2027-02-11T03:00:00.000Z', 'New York', '2027-02-10'],
    ['in its last part', '2027-05-03T08:00:00.000Z', 'The Hague', '2027-05-03'],
  ] as const)('%s', (_, at, city, day) => {
    expect(cityAt(session, at)).toBe(city);
    expect(dayAt(session, at)).toBe(day);
  });

  it('is, without an instant, where it goes on; and of one that was never resumed its city', () => {
    expect(cityAt({ ...session, places: session.places.slice(0, 2), city: 'New York' }, null)).toBe('New York');
    expect(cityAt({ city: 'New York', places: [] }, '2026-11-30T12:00:00.000Z')).toBe('New York');
  });
});

it('a day of a session has the city of its part', () => {
  expect(
    ['2026-10-01', '2026-12-04', '2027-02-09', '2027-02-10', '2027-05-04'].map((day) => cityOn(session, day)),
  ).toEqual(['The Hague', 'The Hague', 'The Hague', 'New York', 'The Hague']);
  expect(citiesOf(session)).toEqual(['The Hague', 'New York']);
});
