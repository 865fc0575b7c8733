import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { barriers } from './clean.ts';
import { act, meetingPath, signedIn } from './people.ts';

it('sets the seats of the presence page in as many columns as have room, to be read downwards', {
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
    ['', 390, 2],
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
  await page.goto(`${address}?show=several`);
  await page.getByLabel('Chile', { exact: true }).check();
  await page.getByRole('button', { name: 'Register the ticked as present' }).click();
  await page.locator('section[aria-labelledby="present"]').getByLabel('Chile', { exact: true }).waitFor();
});

it('registers seats by typing alone, and shows meanwhile what others register', { timeout: 300_000 }, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const { page } = secretariat;
  const address = `${await meetingPath(page)}/presence`;
  const meeting = address.split('/')[2];
  const here = ['CIV', 'MDV', 'MWI', 'ZMB', 'KEN'];
  await act(secretariat, 'register-presence', { meeting, arrived: [...here, 'ALB'] });
  await act(secretariat, 'register-presence', { meeting, left: here });
  await page.goto(address);
  const shown = () => page.locator('.seatboard li:visible button > span').allTextContents();
  const pressed = (name: string) => page.locator('.seatboard button[aria-pressed=true]', { hasText: name });
  const all = (await shown()).length;

  await page.locator('#find-here').focus();
  await page.keyboard.type('cote');
  await expect.poll(shown).toEqual(["Côte d'Ivoire"]);
  await page.getByText("Enter registers Côte d'Ivoire.").waitFor();
  await page.keyboard.press('Enter');
  await pressed("Côte d'Ivoire").waitFor();
  // The next one is typed over it.
  await page.keyboard.type('mal');
  await expect.poll(shown).toEqual(['Malawi', 'Maldives', 'Mali', 'Malta']);
  await act(secretariat, 'register-presence', { meeting, arrived: ['ZMB', 'MWI'] });
  await pressed('Malawi').waitFor();
  expect(await page.locator('#find-here').inputValue()).toBe('mal');
  // Of four nobody is meant: Enter presses nothing, and what is typed stays.
  await page.getByText('4 of 124 shown · Type on: Enter registers when one is left.').waitFor();
  const there = await page.locator('.seatboard button[aria-pressed=true]').count();
  await page.keyboard.press('Enter');
  // Who is called just so is meant, also by code; who is here already is not taken out.
  await page.keyboard.type('i');
  await page.getByText('Enter registers Mali.').waitFor();
  await page.keyboard.press('Enter');
  await pressed('Mali').waitFor();
  await page.getByText('Mali is here already.').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('mdv');
  await page.keyboard.press('Enter');
  await pressed('Maldives').waitFor();
  await page.keyboard.type('mal');
  await expect.poll(shown).toHaveLength(4);
  expect(await page.locator('.seatboard button[aria-pressed=true]').count()).toBe(there + 2);
  // A row that is chosen with the arrows is pressed, whatever it says.
  await page.keyboard.press('ArrowDown');
  await page.getByText('Enter registers Malawi.').waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await expect.poll(() => pressed('Malawi').count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await shown()).length).toBe(all);
  await pressed('Zambia').waitFor();
  expect(page.url().endsWith(address)).toBe(true);
  // A hand on the board does the same, many times on one page.
  for (const name of ['Kenya', 'Malawi']) await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  for (const name of ['Kenya', 'Malawi']) await pressed(name).waitFor();
  // Twice is once, as a hand trembles; and who was registered elsewhere meanwhile is there, and nobody is told off.
  const iceland = page.getByRole('button', { name: /^Iceland/ });
  await act(secretariat, 'register-presence', { meeting, arrived: ['ISL', 'IRL'] });
  await act(secretariat, 'register-presence', { meeting, left: ['ISL', 'IRL'] });
  await page.getByRole('button', { name: /^Iceland not here|^Iceland left/ }).waitFor();
  await iceland.dblclick();
  await pressed('Iceland').waitFor();
  await page.waitForTimeout(900);
  expect(await pressed('Iceland').count()).toBe(1);
  await page.locator('#find-here').fill('( .');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  // Without a connection the board stays, and says what was not sent.
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^Ireland/ }).click();
  await page.getByText('The last press was not sent').waitFor();
  expect(await pressed('Ireland').count()).toBe(0);
  await page.context().setOffline(false);
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: /^Ireland/ }).click();
  await pressed('Ireland').waitFor();
  expect(await page.getByText('The last press was not sent').isVisible()).toBe(false);
  expect(page.url().endsWith(address)).toBe(true);
  const before = await page.locator('.seatboard button[aria-pressed=true]').count();
  await page.goto(address);
  expect(await page.locator('.seatboard button[aria-pressed=true]').count()).toBe(before);
  for (const name of ["Côte d'Ivoire", 'Maldives', 'Kenya', 'Malawi', 'Zambia']) await pressed(name).waitFor();
});

/** Where each seat begins, in the order of the page. */
async function seatsOf(page: Page): Promise<readonly { readonly start: number }[]> {
  return page.locator('.seatboard li').evaluateAll((rows) =>
    rows.map((row) => {
      const box = row.getBoundingClientRect();
      return { start: Math.round(getComputedStyle(row).direction === 'rtl' ? box.right : box.left) };
    }),
  );
}
