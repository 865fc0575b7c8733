import { expect, it } from 'vitest';
import { daysBetween } from './secretariat-at-home.tsx';

it('counts whole days, over the change of the clock and the year too', () => {
  expect(daysBetween('2026-12-07', '2026-12-07')).toBe(0);
  expect(daysBetween('2026-12-07', '2026-12-08')).toBe(1);
  expect(daysBetween('2026-12-08', '2026-12-07')).toBe(-1);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
});
