import { expect, it } from 'vitest';
import { aboutWhen } from './about-when.ts';

const speaking = { startedAt: '2026-12-07T09:00:20.000Z', limitSeconds: 300 };
const now = '2026-12-07T09:01:00.000Z';

it('counts the time of whoever speaks and of those between, in whole minutes', () => {
  expect(aboutWhen(1, { speaking, limitSeconds: 180, took: [] }, now)).toBe('2026-12-07T09:06:00.000Z');
  expect(aboutWhen(4, { speaking, limitSeconds: 180, took: [] }, now)).toBe('2026-12-07T09:15:00.000Z');
});

it('says nothing where nobody speaks, and once the time is past', () => {
  expect(aboutWhen(2, { speaking: null, limitSeconds: 180, took: [] }, now)).toBeNull();
  expect(aboutWhen(1, { speaking, limitSeconds: 180, took: [] }, '2026-12-07T09:06:00.000Z')).toBeNull();
});

it('counts what speeches took so far where it is less than what is allowed, once three have ended', () => {
  const list = (took: readonly number[]) => ({ speaking, limitSeconds: 180, took });
  expect(aboutWhen(4, list([10, 20]), now)).toBe('2026-12-07T09:15:00.000Z');
  expect(aboutWhen(4, list([10, 20, 30]), now)).toBe('2026-12-07T09:07:00.000Z');
  expect(aboutWhen(4, list([400, 500, 600]), now)).toBe('2026-12-07T09:15:00.000Z');
  // Whoever is next waits for the speaker alone.
  expect(aboutWhen(1, list([10, 20, 30]), now)).toBe('2026-12-07T09:06:00.000Z');
});
