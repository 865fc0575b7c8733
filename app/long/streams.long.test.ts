import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { takeUpItem } from '../src/meetings/index.ts';
import { figure, of } from '../test/figures.ts';
import { openHall } from '../test/hall.ts';
import { streamToMany } from './streams.ts';

const readers = 10_000;

it('10,000 open streams all hear of each change', { timeout: 600_000 }, async ({ skip }) => {
  const most = openFiles();
  if (most < readers + 500) {
    figure('streams open', `not tried: this machine allows ${most} open files to a process`);
    skip(`10,000 streams: this machine allows ${most} open files to a process`);
  }
  await using hall = await openHall();
  await hall.people.president.must(hall.url, takeUpItem, {
    meeting: hall.script.meeting,
    item: hall.script.items.debate,
  });
  const { open, rounds, memory, openedIn } = await streamToMany(hall, readers, 10);
  figure('streams open', `${of(open, readers)} in ${(openedIn / 1000).toFixed(1)} s`);
  const told = rounds.reduce((sum, round) => sum + round.told, 0);
  figure('states that reached a stream, ten changes', of(told, readers * rounds.length));
  const worst = Math.max(...rounds.map(({ p95 }) => p95));
  figure(
    'from an act to the streams',
    `p95 ${worst} ms at most, last ${Math.max(...rounds.map(({ most }) => most))} ms`,
  );
  figure('memory of the program before, with all, at the end', memory.map((size) => `${size} MB`).join(', '));
  expect(open).toBe(readers);
  expect(rounds.filter(({ told: all, closed }) => all !== readers || closed > 0)).toEqual([]);
  expect(worst).toBeLessThan(3_000);
});

/** Node.js takes as many as it may from the start. */
function openFiles(): number {
  const said = spawnSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  return said === 'unlimited' ? Number.POSITIVE_INFINITY : Number(said) || 0;
}
