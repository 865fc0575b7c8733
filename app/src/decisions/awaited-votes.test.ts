import { expect, it } from 'vitest';
import { areAwaited } from './awaited-votes.ts';

const now = '2026-12-07T10:10:00.000Z';
const before = (seconds: number) => new Date(Date.parse(now) - seconds * 1_000).toISOString();

it('waits for the votes of those that can vote, until all have voted or none has come in for three minutes', () => {
  expect(areAwaited({ received: 0, canVote: 124 }, null, now)).toBe(true);
  expect(areAwaited({ received: 1, canVote: 124 }, before(5), now)).toBe(true);
  expect(areAwaited({ received: 123, canVote: 124 }, before(179), now)).toBe(true);
  expect(areAwaited({ received: 123, canVote: 124 }, before(180), now)).toBe(false);
  expect(areAwaited({ received: 124, canVote: 124 }, before(5), now)).toBe(false);
});
