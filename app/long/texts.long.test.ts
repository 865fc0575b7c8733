import path from 'node:path';
import { expect, it } from 'vitest';
import { lookAtTexts } from '../test/text-look.ts';

it('holds every page for everybody, whatever people write, on a phone and on a desk, in English and Arabic', async () => {
  const { looks, faults, missing } = await lookAtTexts({
    langs: ['en', 'ar'],
    widths: [1440, 390, 320],
    pictures: path.resolve(import.meta.dirname, '../e2e/pictures/texts'),
  });
  expect(faults).toEqual([]);
  expect(missing).toEqual([]);
  expect(looks).toBeGreaterThan(500);
});
