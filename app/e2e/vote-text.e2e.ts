import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { barriers } from './clean.ts';
import { act, delegateOf, openedMeeting, signedIn } from './people.ts';

const paragraph = 'The Assembly of States Parties, in a demonstration of a text, decides nothing whatsoever. ';

it('shows the text that is voted on one touch away, and the three answers on the first screen of a phone', {
  timeout: 300_000,
}, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const president = await signedIn(browser, 'President');
  const { session, item, meeting } = await openedMeeting(secretariat, president, 'Demonstration of a text', ['BRA']);
  await act(secretariat, 'register-presence', { meeting, arrived: ['BRA'] });
  const draft = { item, kind: 'D02', title: 'Demonstration motion on the length of its own text' };
  const { proposal } = await act(secretariat, 'submit-proposal', { ...draft, body: paragraph.repeat(30) });
  const { vote } = await act(president, 'open-vote', { meeting, proposal, consensusSought: true });
  const { page } = await delegateOf(browser, session.toUpperCase(), 'Brazil');
  for (const lang of ['', '/ar'])
    for (const [width, height] of [
      [390, 664],
      [320, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`${lang}/votes/${vote}`);
      await onePhone(page, height);
    }
  await page.goto(`/votes/${vote}`);
  await page.getByText('Text put to the vote').click();
  await page.getByText(paragraph.trim()).first().waitFor();
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
});

/** All three answers end above the fold of the screen; the text does not, until it is asked for. */
async function onePhone(page: Page, height: number): Promise<void> {
  const answers = await page.locator('.choices label').all();
  expect(answers).toHaveLength(3);
  const ends = await Promise.all(
    answers.map(async (answer) => {
      const box = await answer.boundingBox();
      return (box?.y ?? height) + (box?.height ?? 0);
    }),
  );
  expect(Math.max(...ends)).toBeLessThanOrEqual(height);
  const summary = await page.locator('.put-to-vote > summary').boundingBox();
  expect(summary?.height).toBeGreaterThanOrEqual(44);
  expect((summary?.y ?? height) + (summary?.height ?? 0)).toBeLessThanOrEqual(height);
  expect(await page.locator('.put-to-vote .draft').isVisible()).toBe(false);
  expect(await sideways(page)).toBe(0);
}

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
