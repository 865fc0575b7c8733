import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { act, delegateOf, openedMeeting, type Person, signedIn } from './people.ts';

/**
 * What four kinds of people want on an ordinary day (docs/tasks.md), as far as its room is there: at most two clicks from home, at a desk,
 * on a phone, and without script.
 */

let browser: TestBrowser;
let session: string;
let meeting: string;
/** of which delegation nothing was done yet, for each way of looking */
const seats = ['KEN', 'URY', 'JPN'] as const;
const names = { KEN: 'Kenya', URY: 'Uruguay', JPN: 'Japan' } as const;

beforeAll(async () => {
  browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const president = await signedIn(browser, 'President');
  for (const { page } of [secretariat, president]) await page.goto('/');
  const opened = await openedMeeting(secretariat, president, 'Session of the tasks', seats);
  ({ session, meeting } = opened);
  await act(secretariat, 'register-presence', { meeting, arrived: [...seats] });
  await act(secretariat, 'submit-proposal', {
    item: opened.item,
    kind: 'D02',
    title: 'A draft on cooperation',
    body: 'The Assembly decides.',
  });
}, 120_000);
afterAll(() => browser?.[Symbol.asyncDispose]());

const ways = [
  { way: 'at a desk', options: { viewport: { width: 1280, height: 900 } } },
  { way: 'on a phone', options: { viewport: { width: 390, height: 800 } } },
  { way: 'without script', options: { viewport: { width: 390, height: 800 }, javaScriptEnabled: false } },
] as const;

/** From home by so many clicks, two at most: a link or a button by its words, or words looked for by the field in the head. */
async function from(page: Page, ...steps: readonly (string | RegExp | { readonly find: string })[]): Promise<string> {
  await page.goto('/');
  expect(steps.length).toBeLessThanOrEqual(2);
  for (const step of steps) {
    if (typeof step === 'object' && 'find' in step) {
      await page.locator('.mast input[type=search]').fill(step.find);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search/);
      continue;
    }
    const before = page.url();
    await page.locator('a:visible, button:visible').filter({ hasText: step }).first().click();
    await page.waitForURL((url) => url.href !== before);
  }
  return page.locator('body').innerText();
}

describe.each(ways)('$way', ({ way, options }) => {
  const seat = seats[ways.findIndex((one) => one.way === way)] ?? 'KEN';
  let anybody: Person;
  let secretariat: Person;
  let president: Person;
  beforeAll(async () => {
    anybody = await browser.person(options);
    secretariat = await signedIn(browser, 'Secretariat', options);
    president = await signedIn(browser, 'President', options);
  }, 60_000);

  it('1.1 the public: when and where is the next session, and who may come', async () => {
    expect(await from(anybody.page)).toMatch(/25th session[\s\S]*New York[\s\S]*7 to 17 December 2026/);
    expect(await from(anybody.page, 'Who may attend, speak and vote')).toMatch(/[Nn]on-governmental organizations/);
  });

  it('1.2 the public: what the States decided about cooperation at the nineteenth session, and when', async () => {
    const text = await from(anybody.page, 'All since 2002', /^19th session$/);
    expect(text).toMatch(/ICC-ASP\/19\/Res\.2[\s\S]{0,80}Cooperation\s[\s\S]{0,40}16 Dec 2020/);
    expect(await anybody.page.locator('a', { hasText: 'ICC-ASP/19/Res.2' }).count()).toBeGreaterThan(0);
  });

  it('2.1 a delegate: on the list, and at which place', async () => {
    const delegate = await delegateOf(browser, session.toUpperCase(), names[seat], options);
    await from(delegate.page, 'Not on the list');
    await delegate.page.getByRole('button', { name: 'Ask for the floor' }).first().click();
    const strip = () => delegate.page.locator('.foryou').innerText();
    await expect.poll(strip).toMatch(/Place \d+ on the list of speakers|speaks next/);
    expect(await delegate.page.locator('.speakers').first().innerText()).toContain(names[seat]);
    await delegate.close();
  });

  it('2.4 a delegate: who leads the discussion of cooperation', async () => {
    const delegate = await delegateOf(browser, session.toUpperCase(), names[seat], options);
    const text = await from(delegate.page, { find: 'cooperation' }, /^Cooperation \(co-facilitators\)/);
    expect(text).toMatch(/Cooperation[\s\S]*France[\s\S]*Senegal/);
    await delegate.close();
  });

  it('3.1 the President: who has the floor, who is next, and the button that gives it', async () => {
    const text = await from(president.page, 'Console');
    expect(president.page.url()).toContain(meeting);
    expect(text).toContain(names[seat]);
    await president.page
      .getByRole('button', { name: /^Give the floor/ })
      .first()
      .waitFor();
  });

  it('3.3 the President: which drafts are still open, and which are adopted', async () => {
    await from(president.page, /plenary meeting$/, 'Proposals and decisions');
    expect(await president.page.locator('#session-decisions').innerText()).toContain('Not yet decided');
  });

  it('4.2 the Secretariat: what a State is, since when, and whether it may vote', async () => {
    const text = await from(secretariat.page, { find: 'Kenya' }, /^Kenya$/);
    expect(text).toMatch(/15 March 2005[\s\S]*may vote/i);
  });

  it('4.4 the Secretariat: whose terms on the budget committee end next', async () => {
    const text = await from(
      secretariat.page,
      { find: 'Committee on Budget and Finance' },
      /^Committee on Budget and Finance$/,
    );
    expect(text).toMatch(/20\d\d/);
  });

  it('4.5 the Secretariat: a meeting is moved where the session is prepared', async () => {
    const text = await from(secretariat.page, /^Schedule meetings: Plenary meetings$/);
    expect(text).toContain('1st plenary meeting');
    expect(await secretariat.page.locator('form[action$="/acts/reschedule-meeting"] button').count()).toBeGreaterThan(
      0,
    );
  });
});
