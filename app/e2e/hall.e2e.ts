import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookAtHall } from '../test/hall-look.ts';
import { inTime } from '../test/in-time.ts';
import { barriers } from './clean.ts';

// The longest words, and those that run from the right, wide, 4:3 and upright. All six languages and more sizes, with pictures: app/long/hall.long.test.ts.
it('U38 shows in the hall every name once and whole: no text over another, none cut, nothing scrolls, wide, 4:3 and upright, with the day beside it; pages turn together', {
  timeout: 400_000,
}, async () => {
  const { looks, faults } = await lookAtHall({
    langs: ['ar', 'ru', 'fr'],
    sizes: [
      [1920, 1080],
      [1024, 768],
      [1080, 1920],
    ],
    ballots: [5, 12, 40],
    async onLast(browser, address) {
      await turnTogether(browser, address);
      await turnByHand(browser, address);
    },
  });
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(500);
});

/** Two screens that were opened one after the other are on the same page, and on the next one at the same moment. */
async function turnTogether(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext();
  const screens = [await context.newPage(), await context.newPage()];
  const shown = () => Promise.all(screens.map((page) => page.locator('.turn.on').getAttribute('id')));
  for (const page of screens) {
    await page.goto(address);
    await page.waitForTimeout(700);
  }
  const [before] = await shown();
  const turned = (n: number) => expect.poll(async () => (await shown())[n], { interval: 100 }).not.toBe(before);
  await inTime(11_000, () => turned(0));
  await inTime(300, () => turned(1));
  const [one, other] = await shown();
  expect(other).toBe(one);
  for (const page of screens) {
    expect(await page.locator('.result .won:visible').count()).toBe(2);
    expect(await barriers(page)).toEqual([]);
  }
  await context.close();
}

/** Without script the first page stands there with all who are elected, and its numbers lead to the others. */
async function turnByHand(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  expect(await page.locator('.turn:visible').getAttribute('id')).toBe('page-1');
  expect(await page.locator('.result .won:visible').count()).toBe(2);
  await page.locator('.turn:visible').getByRole('link', { name: '4', exact: true }).click();
  expect(await page.locator('.turn:visible').getAttribute('id')).toBe('page-4');
  const says = (await page.locator('.turn-no:visible').innerText()).replaceAll('\u00a0', ' ');
  expect(says).toContain('Page 4 of 4: candidates 33 to 40 of 40');
  await context.close();
}
