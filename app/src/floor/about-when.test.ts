import { expect, it } from 'vitest';
import { aboutWhen } from './about-when.ts';

const speaking = { startedAt: '2026-12-07T09:00:20.000Z', limitSeconds: 300 };
const now = '2026-12-07T09:01:00.000Z';

it('counts the time of whoever speaks and of those between, in whole minutes', () => {
  expect(aboutWhen(1, { speaking, limitSeconds: 180 }, now)).toBe('2026-12-07T09:06:00.000Z');
  expect(aboutWhen(4, { speaking, limitSeconds: 180 }, now)).toBe('2026-12-07T09:15:00.000Z');
});

it('says nothing where nobody speaks, and once the time is past', () => {
  expect(aboutWhen(2, { speaking: null, limitSeconds: 180 }, now)).toBeNull();
  expect(aboutWhen(1, { speaking, limitSeconds: 180 }, '2026-12-07T09:06:00.000Z')).toBeNull();
});
