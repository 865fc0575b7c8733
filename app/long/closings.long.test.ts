import { expect, it } from 'vitest';
import { figure, of } from '../test/figures.ts';
import { openHall } from '../test/hall.ts';
import { closingsRacing } from './closings.ts';

it('320 closings racing with votes on two programs count what was acknowledged', { timeout: 1_800_000 }, async () => {
  await using hall = await openHall({ instances: 2 });
  const found = await closingsRacing(hall, 320, 12);
  figure('closings that gave one result', of(found.closings - found.notOnce, found.closings));
  figure('closings in the middle of the voting', of(found.inTheMiddle, found.closings));
  figure(
    'votes cast in races; lost, counted without acknowledgement',
    `${found.casts}; ${found.lost}, ${found.unasked}`,
  );
  expect(found).toMatchObject({ lost: 0, unasked: 0, notOnce: 0, different: 0, doubled: 0, wrong: [] });
  expect(found.inTheMiddle).toBeGreaterThan(80);
});
