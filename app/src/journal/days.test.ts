import { describe, expect, it } from 'vitest';
import { dayOfJournal, daysWithJournal, journalDays, spanOf } from './days.ts';

/** A session in New York over two days, resumed in The Hague for two more. */
const hague = { city: 'The Hague', building: null, starts: '2026-12-07', ends: '2027-02-02' } as const;
const session = {
  ...hague,
  resumedOn: '2027-02-01',
  parts: [{ city: 'New York', building: null, starts: '2026-12-07', ends: '2026-12-08' }],
  places: [
    { city: 'New York', starts: '2026-12-07' },
    { city: 'The Hague', starts: '2027-02-01' },
  ],
} as const;

describe('the days of the Journal', () => {
  it('are numbered over all parts of a session', () => {
    expect(journalDays(session)).toEqual([
      { day: '2026-12-07', number: 1 },
      { day: '2026-12-08', number: 2 },
      { day: '2027-02-01', number: 3 },
      { day: '2027-02-02', number: 4 },
    ]);
  });

  it.each([
    ['midnight of the first day in New York', '2026-12-07T05:00:00.000Z', '2026-12-07'],
    ['the evening', '2026-12-08T04:59:59.999Z', '2026-12-07'],
    ['a meeting past midnight', '2026-12-08T06:30:00.000Z', '2026-12-07'],
    ['the last moment before five', '2026-12-08T09:59:59.999Z', '2026-12-07'],
    ['five in the morning', '2026-12-08T10:00:00.000Z', '2026-12-08'],
    ['after the last day of a part', '2026-12-09T09:00:00.000Z', '2026-12-08'],
    ['the first day in The Hague, after midnight', '2027-01-31T23:00:00.000Z', '2027-02-01'],
  ])('%s', (_name, at, day) => {
    expect(dayOfJournal(session, at)).toBe(day);
    const { from, until } = spanOf(session, day);
    expect(from <= at && at < until).toBe(true);
  });

  it('follow each other without a gap, and without one moment in two', () => {
    expect(spanOf(session, '2026-12-07').until).toBe(spanOf(session, '2026-12-08').from);
    expect(spanOf(session, '2027-02-01').until).toBe(spanOf(session, '2027-02-02').from);
  });

  it('appear as they come', () => {
    const on = (now: string) => daysWithJournal(session, now).map(({ number }) => number);
    expect(on('2026-12-07T04:59:59.999Z')).toEqual([]);
    expect(on('2026-12-07T05:00:00.000Z')).toEqual([1]);
    expect(on('2026-12-08T05:00:00.000Z')).toEqual([1, 2]);
    expect(on('2027-01-15T12:00:00.000Z')).toEqual([1, 2]);
    expect(on('2027-02-05T12:00:00.000Z')).toEqual([1, 2, 3, 4]);
  });
});
