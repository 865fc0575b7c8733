import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { adoptByConsensus, announceResult, castVote, closeVote } from '../src/decisions/index.ts';
import type { AnyCommand } from '../src/door/command.ts';
import { askForFloor, endSpeech, giveFloor } from '../src/floor/index.ts';
import { concludeItem, takeUpItem } from '../src/meetings/index.ts';
import { countedLine } from '../test/counted-line.ts';
import { openHall, openVoteIn } from '../test/hall.ts';
import { openBrowser } from '../test/open-browser.ts';
import { seen } from './seen.ts';

/** Of a meeting of three hours: forty speeches of four minutes leave twenty for an adoption and a vote. */
const speeches = 40;
const minutes = 180;
/** One speech and one vote in so many is made, and counted as many times; the long tests make each. */
const oneIn = process.env.EVERY_STEP ? 1 : 4;
/** What is counted of a page that nothing happens on, in ms; the rest of the three hours is taken to weigh the same. */
const idle = 20_000;
/** Between two changes, in ms: each comes by itself, as in a hall. */
const apart = 300;

it('U28: a delegate’s meeting of three hours weighs at most 2 MB', { timeout: 300_000 }, async () => {
  await using hall = await openHall();
  await using line = await countedLine(hall.url);
  await using browser = await openBrowser();
  const { url, people, script } = hall;
  const { meeting, items, proposals } = script;
  const { president, delegates } = people;
  const [own, ...others] = [...delegates.keys()];
  const delegate = await browser.person({ baseURL: line.url, viewport: { width: 390, height: 800 } });
  const [name = '', value = ''] = delegates.get(own ?? '')?.cookie.split('=') ?? [];
  await delegate.addCookies([{ name, value, url: line.url }]);
  const { page } = delegate;
  const parts: Record<string, number> = {};
  const weigh = async (part: string, does: () => Promise<unknown>, times = 1) => {
    const before = line.bytes();
    await does();
    await sleep(apart);
    parts[part] = (line.bytes() - before) * times;
  };
  const visit = async (path: string) => {
    await page.goto(path);
    await seen(page.locator('body[data-heard]'), 5_000);
  };
  const chair = async (command: AnyCommand, about: object = {}) => {
    await president.must(url, command, 'vote' in about ? about : { meeting, ...about });
    await sleep(apart);
  };

  await weigh('arriving', async () => {
    await visit('/');
    await visit(`/sessions/${script.session}`);
    await visit(`/meetings/${meeting}`);
  });
  await weigh('agenda', async () => {
    await chair(takeUpItem, { item: items.agenda });
    await chair(adoptByConsensus, { proposal: proposals[0] });
    await chair(concludeItem);
  });
  await chair(takeUpItem, { item: items.debate });
  const debate = async () => {
    for (const state of others.slice(0, speeches / oneIn)) {
      await delegates.get(state)?.must(url, askForFloor, { meeting, state });
      await sleep(apart);
    }
    for (let n = 0; n < speeches / oneIn; n += 1) {
      await chair(giveFloor);
      await chair(endSpeech);
    }
  };
  await weigh('debate', debate, oneIn);
  await chair(concludeItem);
  await weigh('looking around', async () => {
    for (const path of ['/documents', '/search?q=quorum', `/decisions/${proposals[1]}`, '/me/delegation', '/rules'])
      await visit(path);
    await visit(`/meetings/${meeting}`);
  });
  await chair(takeUpItem, { item: items.resolution });
  const vote = await openVoteIn(url, hall);
  await weigh('own vote', async () => {
    await visit(`/votes/${vote}`);
    await page.getByText('In favour', { exact: true }).click();
    await page.getByRole('button', { name: 'Review and cast' }).click();
    await page.getByRole('button', { name: 'Cast this vote' }).click();
    await seen(page.getByText('Your vote is recorded').first(), 5_000);
  });
  const othersVote = async () => {
    for (const state of others.slice(0, others.length / oneIn)) {
      await delegates.get(state)?.must(url, castVote, { vote, state, choice: 'yes' });
      await sleep(apart);
    }
  };
  await weigh('votes of others', othersVote, oneIn);
  await weigh('result', async () => {
    await chair(closeVote, { vote });
    await chair(announceResult, { vote });
    await seen(page.locator('.board').first(), 5_000);
    await visit(`/meetings/${meeting}`);
  });
  await weigh('time that passes', () => sleep(idle), (minutes * 60_000) / idle);

  for (const [part, weight] of Object.entries(parts)) expect(weight, part).toBeGreaterThan(2_000);
  const whole = Object.values(parts).reduce((sum, weight) => sum + weight, 0);
  expect(whole, JSON.stringify(parts)).toBeLessThan(2_000_000);
});
