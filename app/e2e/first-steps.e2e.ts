import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { act, delegateOf, openedMeeting, signedIn } from './people.ts';

/** What people come for on an ordinary day is at most two clicks from home: at a desk, and on a phone without script (U9, U15). */

interface Task {
  readonly wants: string;
  /** links by their names; on a phone an area is behind the menu */
  readonly clicks: readonly (string | RegExp)[];
  readonly sees: RegExp;
}

const ofAnybody: readonly Task[] = [
  {
    wants: 'what the States decided at the nineteenth session, held in three parts',
    clicks: ['Session', '19th session'],
    sees: /ICC-ASP\/19\/Res\.\d/,
  },
  { wants: 'whether a State is a member, and since when', clicks: ['States', /Senegal/], sees: /2 February 1999/ },
  {
    wants: 'who sits on the committee on budget and finance',
    clicks: ['Bodies', 'Committee on Budget and Finance'],
    sees: /terms?/i,
  },
  { wants: 'how the judges were elected, ballot by ballot', clicks: ['Decisions', 'Elections'], sees: /judges/i },
  { wants: 'which majority a text needs, and where it says so', clicks: ['Library', 'Rules'], sees: /article 112/ },
];

const views = [
  { name: 'at a desk', options: { viewport: { width: 1440, height: 900 } }, phone: false },
  {
    name: 'on a phone without script',
    options: { viewport: { width: 390, height: 800 }, javaScriptEnabled: false },
    phone: true,
  },
] as const;

const areas = ['Today', 'Session', 'Decisions', 'States', 'Bodies', 'Library'];

async function follows(page: Page, { wants, clicks, sees }: Task, phone: boolean): Promise<void> {
  await page.goto('/');
  for (const name of clicks) {
    if (phone && areas.includes(String(name))) await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.waitForLoadState();
  }
  expect(clicks.length, wants).toBeLessThanOrEqual(2);
  expect(await page.locator('main').innerText(), wants).toMatch(sees);
  // Where am I: one title, and the way up.
  expect(await page.locator('h1').count(), wants).toBe(1);
  expect(await page.locator('nav.crumbs a').first().innerText(), wants).toBe('Home');
}

/** Axe needs the script of the page. */
async function cleanAsSeen(page: Page): Promise<void> {
  await clean(page);
  await page.setViewportSize(views[0].options.viewport);
}

describe.each(views)('U9, U15: from home, $name', ({ options, phone }) => {
  it('anybody finds what is asked for on an ordinary day', { timeout: 120_000 }, async () => {
    await using browser = await openBrowser();
    const { page } = await browser.person(options);
    for (const task of ofAnybody) await follows(page, task, phone);
  });

  it('a delegation, the President and the Secretariat find what is asked of them', { timeout: 240_000 }, async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const title = `First steps ${phone ? 'on a phone' : 'at a desk'}`;
    const { session, meeting } = await openedMeeting(secretariat, president, title, ['KEN', 'GHA']);
    const kenya = await delegateOf(browser, session.toUpperCase(), 'Kenya', options);
    const told = () => kenya.page.locator('#for-you').innerText();

    await kenya.page.goto('/');
    expect(await kenya.page.locator('h1').innerText()).toBe('Today for Kenya');
    expect(await told()).toContain('Kenya is not registered as present');
    if (!phone) await cleanAsSeen(kenya.page);
    await kenya.page.locator('#for-you').getByRole('link', { name: 'Register' }).click();
    await kenya.page.getByRole('button', { name: 'Register Kenya as present' }).click();
    expect(await told()).toContain('Registered as present');

    await act(secretariat, 'register-presence', { meeting, arrived: ['GHA'] });
    await kenya.page.goto('/');
    expect(await kenya.page.locator('#my-delegation').innerText()).toMatch(
      /May vote[\s\S]*One person[\s\S]*Registered/,
    );
    await kenya.page.locator('main').getByRole('link', { name: 'Not on the list' }).click();
    await kenya.page.getByRole('button', { name: 'Ask for the floor' }).click();
    expect(await told()).toContain('Kenya speaks next');

    // Other meetings go on beside this one: the home of the President leads to a console, of whichever.
    const chair = await signedIn(browser, 'President', options);
    await chair.page.goto('/');
    await chair.page.locator('#for-you').getByRole('link', { name: 'President’s console' }).click();
    expect(await chair.page.locator('main').innerText()).toContain('What may be done now');
    await chair.page.goto('/');
    expect(await chair.page.locator('#script').innerText()).toContain('Say');
    if (!phone) await cleanAsSeen(chair.page);

    const desk = await signedIn(browser, 'Secretariat', options);
    await desk.page.goto('/');
    expect(await desk.page.locator('h1').innerText()).toBe('Run of the day');
    if (!phone) await cleanAsSeen(desk.page);
    if (phone) await desk.page.getByRole('button', { name: 'Menu' }).click();
    await desk.page.getByRole('link', { name: 'Desk of the Secretariat' }).first().click();
    await desk.page.getByText(title).first().waitFor();
    await act(president, 'close-meeting', { meeting, leaveDue: 'yes' });
  });
});
