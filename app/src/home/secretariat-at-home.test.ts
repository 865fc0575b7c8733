import { expect, it } from 'vitest';
import type { DatedTask } from '../web/dated-tasks.ts';
import { daysBetween, foldPassed } from './secretariat-at-home.tsx';

it('counts whole days, over the change of the clock and the year too', () => {
  expect(daysBetween('2026-12-07', '2026-12-07')).toBe(0);
  expect(daysBetween('2026-12-07', '2026-12-08')).toBe(1);
  expect(daysBetween('2026-12-08', '2026-12-07')).toBe(-1);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
});

it('folds what had to be done before a session that has begun, and nothing else', () => {
  const tasks = (begun: boolean): readonly DatedTask[] => {
    const session = { title: { en: 'Session' }, begun };
    return ['2026-10-08', '2026-10-08', '2026-11-07', '2026-11-17', '2026-12-07'].map((by) => ({
      by,
      city: 'The Hague',
      what: { words: () => 'rule', href: '/', of: { session, rule: () => null } },
    }));
  };
  const meeting: DatedTask = {
    by: '2026-12-07T09:00:00.000Z',
    city: 'The Hague',
    what: { words: () => 'presence', href: '/' },
  };
  const now = '2026-12-07T10:00:00.000Z';
  const { open, folded } = foldPassed([...tasks(true), meeting], now);
  // The day of the opening is still today.
  expect(open.map(({ by }) => by)).toEqual(['2026-12-07', meeting.by]);
  expect(folded.map((one) => [one.session.title.en, one.tasks.length])).toEqual([['Session', 4]]);
  const ahead = tasks(false);
  expect(foldPassed(ahead, now)).toEqual({ open: ahead, folded: [] });
});
