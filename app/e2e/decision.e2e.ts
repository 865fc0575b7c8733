import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, delegateOf, fillHall, signedIn } from './people.ts';

/** One recorded vote as its seats, its hall and its readers meet it: what frightens nobody (U2, U3, U5, U8, U14). */

type Browser = Awaited<ReturnType<typeof openBrowser>>;
let browser: Browser;
let president: Awaited<ReturnType<typeof signedIn>>;
let session = '';
let meeting = '';
let proposal = '';
let vote = '';
const seats = ['ALB', 'BRA', 'FJI'];

beforeAll(async () => {
  browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  president = await signedIn(browser, 'President');
  const held = { title: 'Demonstration of a plain vote', city: 'New York', starts: '2026-12-07', ends: '2026-12-08' };
  session = String((await act(secretariat, 'create-session', { kind: 'regular', ...held })).session);
  const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'A single item' });
  const planned = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
  meeting = String(planned.meeting);
  for (const state of seats)
    await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
  const draft = { item, kind: 'D02', title: 'Demonstration of a plain text', body: '1. Decides.\n2. Requests.' };
  proposal = String((await act(secretariat, 'submit-proposal', draft)).proposal);
  await act(secretariat, 'register-presence', { meeting, arrived: seats });
  await fillHall(secretariat, { session, meeting }, seats);
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });
}, 240_000);

afterAll(() => browser?.[Symbol.asyncDispose]());

const seat = (name: string) => delegateOf(browser, session.toUpperCase(), name);

it('U5: the opening of a vote is announced, the focus stays where it was, and the banner is a heading with a link', async () => {
  const { page } = await seat('Fiji');
  await page.goto(`/meetings/${meeting}`);
  const link = page.locator('main a').first();
  await link.focus();
  const before = await page.evaluate(() => document.activeElement?.textContent);
  // What is announced is taken away after some seconds: whoever comes upon it later would take it for what is now.
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const line = document.querySelector('#say-assertive[role="alert"]');
    if (line) new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
  });
  vote = String((await act(president, 'open-vote', { meeting, proposal, consensusSought: true })).vote);
  const banner = page.locator('#vote-now');
  await banner.waitFor();
  expect(await banner.evaluate((heading) => heading.tagName)).toBe('H2');
  expect(await banner.locator('a').getAttribute('href')).toContain(`/decisions/${proposal}`);
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said.join(' ')), {
      timeout: 10_000,
    })
    .toMatch(/vote/i);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before);
});

it('U2: after the vote is sent the page says within five seconds that it is recorded, with a receipt, or that it does not know', async () => {
  const { page } = await seat('Albania');
  let lost = 0;
  await page.route('**/api/acts/cast-vote', async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.goto(`/votes/${vote}`);
  await page.getByText('In favour', { exact: true }).click();
  await page.getByRole('button', { name: 'Review and cast' }).click();
  await page.getByRole('button', { name: 'Cast this vote' }).click();
  await page.getByText('Not known yet whether your vote is recorded').waitFor({ timeout: 5_000 });
  await page.getByText('Your vote is recorded').waitFor({ timeout: 10_000 });
  expect(await page.locator('.ruling b.num').innerText()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

it('U3: a vote that is sent in two tabs and on two devices is one vote with one receipt', async () => {
  const one = await seat('Brazil');
  const pages = [one.page, await one.newPage(), (await seat('Brazil')).page];
  for (const page of pages) {
    await page.goto(`/votes/${vote}`);
    await page.getByText('Abstain', { exact: true }).click();
    await page.getByRole('button', { name: 'Review and cast' }).click();
    await page.getByRole('button', { name: 'Cast this vote' }).waitFor();
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Cast this vote' }).click()));
  const receipts: string[] = [];
  for (const page of pages) {
    await page.goto(`/votes/${vote}`);
    receipts.push(await page.locator('.ruling b.num').innerText());
  }
  expect(new Set(receipts).size).toBe(1);
  await president.page.goto(`/votes/${vote}`);
  expect(await president.page.locator('#vote-state').innerText()).toMatch(/\b2 of/);
});

it('U14: within two seconds after the announcement the page of the decision says by which majority, and with which numbers', async () => {
  await act(president, 'close-vote', { vote });
  await act(president, 'announce-result', { vote });
  const { page } = await seat('Fiji');
  const began = Date.now();
  await page.goto(`/decisions/${proposal}`);
  await page.locator('#decision-state .ruling').first().waitFor();
  expect(Date.now() - began).toBeLessThan(2_000);
  const said = await page.locator('#decision-state').innerText();
  expect(said).toMatch(/Adopted by a recorded vote/);
  expect(said).toMatch(/more than half of the States Parties present and voting/);
  expect(said).toMatch(/\b1\b/);
  // How it came about stands below, step by step, each with its entry.
  expect(await page.locator('#decision-steps a[href^="/record/"]').count()).toBeGreaterThan(3);
});
