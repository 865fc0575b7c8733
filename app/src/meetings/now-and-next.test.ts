import { expect, it } from 'vitest';
import { isAtHand, type Upcoming } from './now-and-next.ts';

it('prepares for a meeting from an hour before its time, and as long as it is not open', () => {
  const next = { meeting: { startsAt: '2026-12-07T14:00:00.000Z' } } as Upcoming;
  expect(isAtHand(next, '2026-12-07T12:59:59.000Z')).toBe(false);
  expect(isAtHand(next, '2026-12-07T13:00:00.000Z')).toBe(true);
  expect(isAtHand(next, '2026-12-07T14:20:00.000Z')).toBe(true);
});
