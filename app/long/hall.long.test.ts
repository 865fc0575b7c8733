import path from 'node:path';
import { expect, it } from 'vitest';
import { langs } from '../src/words/languages.ts';
import { lookAtHall } from '../test/hall-look.ts';

it('shows in the hall every name once and whole, in six languages and five sizes, with pictures of each screen', async () => {
  const { looks, faults } = await lookAtHall({
    langs,
    sizes: [
      [1920, 1080],
      [1280, 720],
      [1024, 768],
      [1400, 1050],
      [1080, 1920],
    ],
    ballots: [5, 12, 30, 40],
    pictures: path.resolve(import.meta.dirname, '../e2e/pictures/hall'),
  });
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(1400);
});
