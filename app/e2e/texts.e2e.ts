import { expect, it } from 'vitest';
import { lookAtTexts } from '../test/text-look.ts';

/** A sample; every page at every moment in three widths is in app/long/texts.long.test.ts. */
it('a telephone holds the pages of a vote for everybody, whatever people write, in English and Arabic', {
  timeout: 300_000,
}, async () => {
  const { looks, faults } = await lookAtTexts({
    langs: ['en', 'ar'],
    widths: [320],
    at: 'a vote is open',
  });
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(40);
});
