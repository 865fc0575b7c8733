import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castVote } from '../src/decisions/index.ts';
import { designateRepresentative } from '../src/delegations/index.ts';
import type { AnyCommand, FieldsFor } from '../src/door/command.ts';
import { askForFloor } from '../src/floor/index.ts';
import type { Caller } from '../test/caller.ts';
import { type Hall, openHall } from '../test/hall.ts';
import { inTime } from '../test/in-time.ts';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import type { Person } from './people.ts';
import { seen } from './seen.ts';

/** Open pages while somebody else works: on two programs in front of one database, the public at the second. */

let hall: Hall;
let browser: TestBrowser;

beforeAll(async () => {
  hall = await openHall({ instances: 2 });
  browser = await openBrowser();
  await chair('take-up-item', { meeting: hall.script.meeting, item: hall.script.items.resolution });
}, 180_000);

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await hall?.[Symbol.asyncDispose]();
});

const chair = (command: string, input: FieldsFor<AnyCommand>) => hall.people.president.must(hall.url, command, input);
const desk = (command: string, input: FieldsFor<AnyCommand>) => hall.people.secretariat.must(hall.url, command, input);

/** A browser at a program, signed in as one of the hall or as nobody. */
async function person(caller: Caller | null, path: string, program = 0): Promise<Person> {
  const url = hall.apps[program]?.url ?? '';
  const found = await browser.person({ baseURL: url });
  const [name = '', value = ''] = caller?.cookie.split('=') ?? [];
  if (caller) await found.addCookies([{ name, value, url }]);
  await found.page.goto(path);
  return found;
}

function delegateOf(state: string): Caller {
  const found = hall.people.delegates.get(state);
  if (!found) throw new Error(`no delegate of ${state}`);
  return found;
}

/** What a page says, without what counts the seconds. */
async function words(page: Person['page']): Promise<string> {
  return page.evaluate(() => {
    const shown = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const each of shown.querySelectorAll('[data-clock],[data-since],[data-until]')) each.textContent = '';
    return (shown.textContent ?? '').replace(/\s+/g, ' ');
  });
}

/** An open page says the same as the page loaded beside it. */
async function isAsNow({
  page,
  newPage,
}: {
  page: Person['page'];
  newPage: () => Promise<Person['page']>;
}): Promise<void> {
  const beside = await newPage();
  // Not from the browser's cache, which keeps a public page for some seconds.
  await beside.goto(`${page.url().split('?')[0]}?beside=${crypto.randomUUID()}`);
  const now = await words(beside);
  await inTime(1_000, () => expect.poll(() => words(page)).toBe(now));
  await beside.close();
}

describe('while the item is before the meeting', () => {
  it('what the desk adds, revises, withdraws and renames is everywhere within a second, and stays', {
    timeout: 300_000,
  }, async () => {
    const { meeting, session, items } = hall.script;
    const floor = `/meetings/${meeting}`;
    const all = [
      await person(hall.people.president, `${floor}/podium`),
      await person(delegateOf('URY'), floor),
      await person(null, floor, 1),
      await person(null, `${floor}/hall`, 1),
    ];
    const [console_, delegate, everybody, screen] = all as [Person, Person, Person, Person];
    const with_ = (open: Person) => ({ page: open.page, newPage: () => open.newPage() });
    const everywhereAsNow = async () => {
      for (const open of all) await isAsNow(with_(open));
    };

    const { proposal } = await desk('submit-proposal', {
      item: items.resolution,
      kind: 'D01',
      title: 'A late draft',
      body: 'Text',
    });
    for (const open of [console_, delegate, everybody])
      await seen(open.page.locator('main').getByText('A late draft').first());
    await everywhereAsNow();
    await desk('revise-proposal', { proposal, title: 'A revised draft', body: 'Text' });
    for (const open of [console_, delegate, everybody])
      await seen(open.page.locator('main').getByText('A revised draft').first());
    await desk('withdraw-proposal', { proposal });
    await everywhereAsNow();
    await desk('add-agenda-item', { session, title: 'An added item' });
    for (const open of [console_, delegate, everybody])
      await seen(open.page.locator('main').getByText('An added item').first());
    await desk('rename-agenda-item', { item: items.resolution, title: 'A renamed item' });
    for (const open of all) await seen(open.page.locator('main, #stage').getByText('A renamed item').first());
    await desk('create-election', {
      ...{ session, item: items.resolution, title: 'A new election', seats: 1 },
      inOffice: {
        listA: 9,
        listB: 7,
        african: 4,
        asiaPacific: 3,
        easternEuropean: 3,
        grulac: 3,
        weog: 3,
        female: 8,
        male: 8,
      },
    });
    for (const open of [delegate, everybody]) await seen(open.page.locator('main').getByText('A new election').first());
    await everywhereAsNow();
    // The old state does not come back: not by itself, and not after a reload. Caches keep a page for five seconds.
    await screen.page.waitForTimeout(7_000);
    await everywhereAsNow();
    for (const open of all) await open.page.reload();
    await screen.page.waitForTimeout(1_000);
    await everywhereAsNow();
  });

  it('a state that comes late does not take an open page back', async () => {
    const { meeting } = hall.script;
    const { page } = await person(null, '/rules');
    const old = JSON.stringify({
      topic: `meeting:${meeting}`,
      lang: 'en',
      seq: 3,
      regions: { business: '<div id="business">Long ago</div>' },
    });
    const newer = JSON.stringify({
      topic: `meeting:${meeting}`,
      lang: 'en',
      seq: 900_000,
      regions: { agenda: '<div id="agenda">From now on</div>' },
    });
    await withOwnLine(page);
    await page.route(/\/live\/[^.]*floor/, (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: `retry: 60000\n\ndata: ${old}\n\ndata: ${newer}\n\n` }),
    );
    await page.goto(`/meetings/${meeting}`);
    await page.getByText('From now on').waitFor();
    expect(await page.locator('#business').innerText()).not.toContain('Long ago');
  });
});

describe('a delegate', () => {
  it('sees the vote open and close on the bar of every page, and on the meeting page and at home what it voted', {
    timeout: 300_000,
  }, async () => {
    const { meeting, proposals } = hall.script;
    const france = delegateOf('FRA');
    const reading = await person(france, '/documents');
    const following = await person(france, `/meetings/${meeting}`);
    const atHome = await person(france, '/');
    const { vote } = await chair('open-vote', { meeting, proposal: proposals[1], consensusSought: true });
    await seen(reading.page.locator('#floor').getByText('Voting'));
    const asked = [following, reading, atHome].map(({ page }) => page.locator('#for-you'));
    for (const strip of asked) await seen(strip.getByRole('link', { name: 'Vote for France' }));
    await seen(atHome.page.locator('main').getByRole('link', { name: 'Vote for France' }));
    await seen(following.page.locator('main').getByRole('link', { name: 'Vote for France' }));
    await france.must(hall.url, castVote, { vote, state: 'FRA', choice: 'for' });
    for (const strip of asked) await seen(strip.getByText('France voted in favour'));
    await seen(atHome.page.locator('#for-you-list b').getByText('France voted in favour'));
    expect(await atHome.page.getByRole('link', { name: 'Vote for France' }).count()).toBe(0);
    await seen(following.page.locator('main').getByText('Your vote is recorded'));
    expect(await following.page.locator('main').getByRole('link', { name: 'Vote for France' }).count()).toBe(0);
    expect(await following.page.locator('#own-vote-FRA').innerText()).toMatch(
      /In favour[\s\S]*Receipt[\s\S]*Correct your vote/,
    );
    await chair('close-vote', { vote });
    await chair('announce-result', { vote });
    await seen(reading.page.locator('#floor').getByText('In session'));
    await inTime(1_000, () => expect.poll(() => following.page.locator('#own-vote-FRA').innerText()).toBe(''));
  });

  it('who may not vote for it is shown no way to, and an adviser who is designated is, without a reload', {
    timeout: 300_000,
  }, async () => {
    const { meeting, session, proposals } = hall.script;
    const { account } = await desk('accredit-person', {
      session,
      state: 'JPN',
      name: 'Demonstration adviser',
      role: 'adviser',
    });
    const { Caller } = await import('../test/caller.ts');
    const adviser = await person(await Caller.signIn(hall.url, account ?? ''), `/meetings/${meeting}`);
    const { vote } = await chair('open-vote', { meeting, proposal: proposals[2], consensusSought: true });
    await seen(adviser.page.locator('#business').getByText('0 of 124 have voted'));
    const way = adviser.page.locator('main').getByRole('link', { name: 'Vote for Japan' });
    expect(await way.isVisible()).toBe(false);
    await delegateOf('JPN').must(hall.url, designateRepresentative, { session, state: 'JPN', account });
    await seen(way, 2_000);
    await delegateOf('JPN').must(hall.url, castVote, { vote, state: 'JPN', choice: 'against' });
    await chair('close-vote', { vote });
    await chair('announce-result', { vote });
  });

  it('whose form is gone meanwhile is shown the page as it is now, with the reason', async () => {
    const { meeting } = hall.script;
    const ghana = delegateOf('GHA');
    const { page } = await person(ghana, `/meetings/${meeting}`);
    // A line that is cut: this page does not learn that another device asked.
    await withOwnLine(page);
    await page.route('**/live/**', (route) => route.abort());
    await page.reload();
    await ghana.must(hall.url, askForFloor, { meeting, state: 'GHA' });
    await page.getByRole('button', { name: 'Ask for the floor' }).click();
    await page.locator('main').getByRole('alert').first().waitFor();
    await page.getByRole('button', { name: 'Leave the list' }).waitFor();
    expect(await page.locator('#floor').innerText()).toContain('In session');
  });
});

/** As in a browser without shared workers: the stream is the page's own, and the test can play with it. */
async function withOwnLine(page: Page): Promise<void> {
  await page.addInitScript('delete globalThis.SharedWorker');
}
