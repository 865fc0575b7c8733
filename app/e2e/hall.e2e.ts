import { expect, it } from 'vitest';
import { lookAtHall } from '../test/hall-look.ts';

// All six languages and more sizes: app/long/hall.long.test.ts, which also makes the pictures.
it('shows in the hall every name once and whole: no text over another, none cut, from the widest screen to 4:3', {
  timeout: 240_000,
}, async () => {
  const { looks, faults } = await lookAtHall({
    langs: ['en', 'ar', 'ru'],
    sizes: [
      [1920, 1080],
      [1024, 768],
    ],
    ballots: [5, 12, 40],
  });
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(70);
});
