import { expect, it } from 'vitest';
import { figure, inWords, of, spread } from '../test/figures.ts';
import { openHall } from '../test/hall.ts';
import { floodWhileVoting, slowConnections, voteDuring } from './floods.ts';

it('1,000 anonymous bodies of the odd kind do not keep 124 delegations from voting', { timeout: 900_000 }, async () => {
  await using hall = await openHall();
  const found = await floodWhileVoting(hall, 1_000, 20, 300_000);
  const refused = found.answers.filter(({ status }) => status >= 300 && status < 500);
  // A body that is too long may be cut off before the answer is read.
  const cut = found.answers.filter(({ status, late }) => status === 0 && !late);
  const late = found.answers.filter(({ late: waited }) => waited);
  figure('floods refused or cut off', of(refused.length + cut.length, found.sent));
  figure('answers to floods', inWords(spread(found.answers.map(({ ms }) => ms))));
  figure('acts of voting delegations beside the floods', inWords(found.votes));
  figure('votes that failed or were lost beside the floods', `${found.failed}, ${found.lost}`);
  figure('memory of the program under floods, at most', `${found.memory} MB`);
  expect(found.answers.filter(({ status }) => status >= 500 || (status > 0 && status < 300))).toEqual([]);
  expect(late.map(({ what }) => what)).toEqual([]);
  expect(found.answers).toHaveLength(1_000);
  expect(found).toMatchObject({ failed: 0, lost: 0 });
  expect(found.votes.p99).toBeLessThan(2_000);
  expect(found.memory).toBeLessThan(1_500);
});

it('500 connections that never finish a request are ended and hinder nobody', { timeout: 300_000 }, async () => {
  await using hall = await openHall();
  const connections = 500;
  let ended: readonly number[] = [];
  const voting = await voteDuring(hall, async () => {
    ended = await slowConnections(hall.url, connections, 60_000);
  });
  figure('slow connections ended by the program', of(ended.length, connections));
  figure('a slow connection lived', inWords(spread(ended)));
  figure('acts of voting delegations beside them', inWords(voting.votes));
  expect(voting).toMatchObject({ failed: 0, lost: 0 });
  expect(voting.votes.p99).toBeLessThan(2_000);
  // Ten seconds for a head, thirty for a body, and a moment until the next look.
  expect(ended.length).toBe(connections);
  expect(Math.max(0, ...ended)).toBeLessThan(45_000);
});
