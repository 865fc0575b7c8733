import { expect, it } from 'vitest';
import { streamToMany } from '../long/streams.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { openHall } from '../test/hall.ts';

const readers = 500;

it('U12 a change of the list reaches 500 open pages within a second at p95', { timeout: 300_000 }, async () => {
  await using hall = await openHall();
  await hall.people.president.must(hall.url, takeUpItem, {
    meeting: hall.script.meeting,
    item: hall.script.items.debate,
  });
  const { open, rounds } = await streamToMany(hall, readers, 5);
  expect(open).toBe(readers);
  expect(rounds.map(({ told, closed }) => ({ told, closed }))).toEqual(
    rounds.map(() => ({ told: readers, closed: 0 })),
  );
  expect(Math.max(...rounds.map(({ p95 }) => p95))).toBeLessThanOrEqual(1_000);
});
