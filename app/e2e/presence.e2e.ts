import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { barriers } from './clean.ts';
import { act, meetingPath, signedIn } from './people.ts';

it('sets the seats of the presence page in columns on a wide screen and in one on a phone, to be read downwards', {
  timeout: 300_000,
}, async () => {
  await using browser = await openBrowser();
  const { page, ...rest } = await signedIn(browser, 'Secretariat');
  const secretariat = Object.assign(rest, { page }) as Awaited<ReturnType<typeof signedIn>>;
  const address = `${await meetingPath(page)}/presence`;
  const meeting = address.split('/')[2];
  await act(secretariat, 'register-presence', { meeting, arrived: ['ALB', 'AND', 'BRA'] });
  for (const [lang, width, columns] of [
    ['', 1440, 5],
    ['/ar', 1440, 5],
    ['', 390, 1],
    ['', 320, 1],
    ['/ar', 320, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${lang}${address}`);
    await page.evaluate(() => document.fonts.ready);
    const where = `${lang} ${width}`;
    const seats = await seatsOf(page);
    expect(seats.length, where).toBeGreaterThan(100);
    const edges = [...new Set(seats.map(({ start }) => start))];
    expect(edges, where).toHaveLength(columns);
    // Down the first column, then the next one: from the right in Arabic.
    expect(edges, where).toEqual(edges.toSorted((a, b) => (lang === '/ar' ? b - a : a - b)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where).toBe(true);
    expect(await barriers(page), where).toEqual([]);
  }
  // Who is ticked is who is registered.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await page.getByLabel('Chile', { exact: true }).check();
  await page.getByRole('button', { name: 'Register the ticked as present' }).click();
  await page
    .locator('#present ~ * , section[aria-labelledby="present"]')
    .getByLabel('Chile', { exact: true })
    .waitFor();
});

/** Where each seat that is not present yet begins, in the order of the page. */
async function seatsOf(page: Page): Promise<readonly { readonly start: number }[]> {
  return page.locator('section[aria-labelledby="absent"] .opt').evaluateAll((rows) =>
    rows.map((row) => {
      const box = row.getBoundingClientRect();
      return { start: Math.round(getComputedStyle(row).direction === 'rtl' ? box.right : box.left) };
    }),
  );
}
