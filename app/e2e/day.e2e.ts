import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { barriers, clean, fits } from './clean.ts';
import { confirms, does, takesUp } from './console.ts';
import { meetingPath, type Person, signedIn } from './people.ts';
import { seen } from './seen.ts';

/** A small telephone. */
const phone = { width: 360, height: 640 };

interface People {
  readonly secretary: Person;
  readonly second: Person;
  readonly president: Person;
  readonly france: Person;
  readonly ghana: Person;
  /** one person for everything, who has a telephone */
  readonly fiji: Person;
  /** without an account, and reads without script */
  readonly observer: Person;
  readonly reader: Person;
}

it('eight people hold a day in the plenary: two secretaries, the President, three delegates, an observer, the public', {
  timeout: 300_000,
}, async () => {
  await using browser = await openBrowser();
  const people = await everybody(browser);
  const { secretary, president, reader } = people;
  const path = await meetingPath(reader.page);
  for (const one of Object.values(people)) await one.page.goto(path);
  await opened(people, path);
  await speeches(people, path);
  await contested(people, path);
  await voted(people, path);
  await agreed(people, path);
  await ended(people, path);
  expect(await barriers(secretary.page)).toEqual([]);
  expect(await barriers(president.page)).toEqual([]);
});

async function everybody(browser: TestBrowser): Promise<People> {
  const secretary = await signedIn(browser, 'Secretariat');
  const second = await browser.person();
  await second.page.goto('/sign-in');
  await second.page.getByRole('button', { name: 'Sign in as Demonstration second officer of the Secretariat' }).click();
  return {
    secretary,
    second,
    president: await signedIn(browser, 'President'),
    france: await signedIn(browser, 'France'),
    ghana: await signedIn(browser, 'Ghana'),
    fiji: await signedIn(browser, 'Fiji', { viewport: phone, hasTouch: true, isMobile: true }),
    observer: await browser.person({ javaScriptEnabled: false }),
    reader: await browser.person({ viewport: { width: 390, height: 844 } }),
  };
}

async function opened({ second, president, fiji, reader }: People, path: string): Promise<void> {
  await fiji.page.getByRole('button', { name: 'Register Fiji as present' }).click();
  await fiji.page.getByRole('button', { name: 'Register Fiji as present' }).waitFor({ state: 'detached' });
  await second.page.goto(`${path}/presence`);
  await second.page.getByRole('link', { name: /^Register all \d+ as present$/ }).click();
  await second.page.getByRole('button', { name: /^Register all \d+ as present$/ }).click();
  await president.page.goto(`${path}/podium`);
  await does(president.page, 'Open the meeting');
  await takesUp(president.page, 2);
  await seen(reader.page.getByRole('heading', { name: 'Item 2: General debate' }));
}

/** The list: asked for on the telephone, added to by hand, a speaker who is not there, and a reply. */
async function speeches(
  { secretary, second, president, france, ghana, fiji, observer, reader }: People,
  path: string,
): Promise<void> {
  for (const { page } of [fiji, france]) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Ask for the floor' }).click();
    await page.getByRole('button', { name: 'Leave the list' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  }
  await fits(fiji.page, [phone.width]);
  await fiji.page.setViewportSize(phone);

  // Who has no seat that asks is added by hand, and the reason is kept.
  await secretary.page.goto(`${path}/speakers`);
  const others = secretary.page.locator('form[action$="/acts/add-speaker"]');
  await others.locator('select[name="who"]').selectOption({ label: 'European Union' });
  await others.getByLabel('Reason').fill('Asked for in writing before the meeting');
  await Promise.all([secretary.page.waitForNavigation(), others.getByRole('button').last().click()]);
  await seen(reader.page.locator('#speakers').getByText('European Union'));
  await observer.page.goto(path);
  expect(await observer.page.locator('#speakers').innerText()).toContain('European Union');

  // The officer beside the President says who is not in the hall: it stands on the console, and on no page of others.
  await second.page.goto(`${path}/secretary`);
  await does(second.page, 'Not in the hall');
  await seen(president.page.getByText('Not in the hall: Fiji').first());
  expect(await reader.page.getByText('Not in the hall').count()).toBe(0);
  await does(president.page, 'Give the floor to the next speaker');
  await seen(reader.page.locator('#speakers li.now').getByText('Fiji'));
  await does(president.page, 'End the speech');

  await ghana.page.goto(path);
  await ghana.page.getByRole('link', { name: 'Right of reply' }).click();
  await ghana.page.getByLabel('Right of reply to the statement of').selectOption({ label: 'Fiji' });
  expect(await barriers(ghana.page)).toEqual([]);
  await ghana.page.getByRole('button', { name: 'Ask for a right of reply' }).click();
  await seen(reader.page.locator('#speakers').getByText('Ghana'));
  // There is no reply to oneself, and the way on is in sight.
  await fiji.page.goto(`${path}/reply`);
  await fiji.page.getByText('There is no statement of another delegation to answer').waitFor();
  await fiji.page.getByRole('link', { name: 'Back to the meeting' }).click();

  for (const state of ['France', 'European Union', 'Ghana']) {
    await does(president.page, 'Give the floor to the next speaker');
    await seen(reader.page.locator('#speakers li.now').getByText(state));
    await does(president.page, 'End the speech');
  }
  await reader.page.goto(`${path}/speaking-time`);
  for (const state of ['Fiji', 'France', 'European Union', 'Ghana'])
    expect(await reader.page.locator('main').innerText()).toContain(state);
  await fits(reader.page, [390]);
  await reader.page.goto(path);
}

/** A point of order from a telephone, the ruling, and an appeal that fails in a vote. */
async function contested({ president, france, ghana, fiji, reader }: People, path: string): Promise<void> {
  await fiji.page.goto(path);
  await fiji.page.getByText('Point of order or motion').click();
  await fiji.page.getByRole('button', { name: 'Raise a point of order' }).click();
  await seen(reader.page.locator('#motions').getByText('Raised by Fiji'));
  // Both rulings stand side by side, and neither is the usual one.
  await seen(president.page.locator('#doing .next').getByText('Rule on the point of order').first());
  expect(await president.page.locator('#doing .next .btn').allInnerTexts()).toEqual([
    'The point is well taken',
    'The point is not well taken',
  ]);
  expect(await president.page.locator('#doing .btn.main').count()).toBe(0);
  await confirms(president.page, 'The point is not well taken');

  await france.page.goto(path);
  await france.page.getByText('Point of order or motion').click();
  await france.page.getByRole('button', { name: 'Appeal against the ruling' }).click();
  await seen(reader.page.locator('#motions').getByText('Appeal').first());
  await seen(president.page.locator('#script').getByText('appeals against the ruling of the President'));
  await does(president.page, 'Put to the Assembly: Appeal against a ruling');
  await confirms(president.page, 'Put to the vote: Appeal against the ruling of the President');
  for (const [{ page }, state, answer] of [
    [france, 'France', 'In favour'],
    [ghana, 'Ghana', 'Against'],
    [fiji, 'Fiji', 'Against'],
  ] as const) {
    await page.goto(path);
    await casts(page, state, answer);
  }
  await confirms(president.page, 'Close the vote');
  await confirms(president.page, 'Announce the result');
  const motions = reader.page.locator('#motions');
  await seen(motions.getByText('The ruling stands', { exact: true }));
  await seen(motions.getByText('1 to overrule, 2 to uphold: the ruling stands'));
}

/** Follows the way to the ballot that the page shows, and casts. */
async function casts(page: Page, state: string, answer: string): Promise<void> {
  await page
    .locator('main')
    .getByRole('link', { name: `Vote for ${state}` })
    .click();
  await page.getByText(answer, { exact: true }).click();
  await page.getByRole('button', { name: 'Review and cast' }).click();
  await page.getByRole('button', { name: 'Cast this vote' }).click();
  await page.getByText('Your vote is recorded').waitFor();
}

/** A recorded vote, opened, closed and announced by the President alone; the telephone votes, and nobody reads how before the closing. */
async function voted({ second, president, france, ghana, fiji, reader }: People, path: string): Promise<void> {
  await does(president.page, 'Conclude the item');
  await takesUp(president.page, 4);
  await confirms(president.page, /put to the vote Demonstration resolution on the length of meetings/);
  for (const [{ page }, state, answer] of [
    [france, 'France', 'In favour'],
    [ghana, 'Ghana', 'Abstain'],
    [fiji, 'Fiji', 'In favour'],
  ] as const) {
    await page.goto(path);
    await casts(page, state, answer);
    await fits(page, [phone.width]);
    await page.setViewportSize(phone);
  }
  await seen(reader.page.locator('main').getByText('3 of 124 have voted').first());
  expect(await reader.page.locator('main').getByText('Recorded vote of Fiji').count()).toBe(0);
  await confirms(president.page, 'Close the vote');
  await confirms(president.page, 'Announce the result');
  await seen(reader.page.locator('#business').getByText('2 present and voting, two thirds = 2; 2 in favour'));
  // What a delegation says after the result changes nothing of it, and stands beside it.
  const vote = new URL(fiji.page.url()).pathname;
  await second.page.goto(`/desk${vote}`);
  const note = second.page.locator('section[aria-labelledby="intended"] form').first();
  await note.getByLabel('State Party').selectOption({ label: 'Ghana' });
  await note.getByLabel('Had intended').selectOption({ label: 'In favour' });
  await note.getByRole('button', { name: 'Note the correction' }).click();
  await reader.page.goto(vote);
  await reader.page.getByText('Corrections after the result').waitFor();
  const result = await reader.page.locator('main').innerText();
  expect(result).toContain('2 present and voting, two thirds = 2; 2 in favour');
  expect(result).toMatch(/Ghana[^.]*in favour/);
  expect(await barriers(reader.page)).toEqual([]);
  await reader.page.goto(path);
}

/** Consensus, and a delegation that dissociates itself from a paragraph. */
async function agreed({ president, ghana, reader }: People, path: string): Promise<void> {
  await president.page.goto(`${path}/podium`);
  await confirms(president.page, /Adopt by consensus: Demonstration resolution on tidy corridors/);
  await seen(reader.page.locator('#log').getByText('DEMO-1/Res.2 was adopted by consensus'));
  await ghana.page.goto('/search?q=tidy+corridors');
  const found = ghana.page.locator('main a[href^="/decisions/"]').first();
  await Promise.all([ghana.page.waitForURL(/\/decisions\//), found.click()]);
  const says = ghana.page.locator('section[aria-labelledby="note-position"] form').first();
  await says.getByLabel('What it says').selectOption({ label: 'Dissociation' });
  await says.getByLabel(/^Paragraph, by its number/).fill('1');
  await says.getByLabel('Language in which it is given').selectOption({ label: 'English' });
  await says.getByLabel('Text', { exact: true }).fill('Demonstration: the delegation likes its corridors as they are.');
  await says.getByRole('button', { name: 'Note a position' }).click();
  await ghana.page.getByText('One delegation dissociated itself from paragraph 1').waitFor();
  await clean(ghana.page);
}

/** A pause in which the hall reads until when, the end, and the Journal with what was decided and by which figures. */
async function ended({ second, president, observer, reader }: People, path: string): Promise<void> {
  await president.page.goto(`${path}/podium`);
  await confirms(president.page, 'Suspend the meeting');
  await seen(
    reader.page
      .locator('main')
      .getByText(/suspended/i)
      .first(),
  );
  await president.page.goto(`${path}/podium`);
  await does(president.page, 'Resume the meeting');
  await does(president.page, 'Conclude the item');
  await confirms(president.page, 'Close the meeting');
  await seen(reader.page.locator('#log').getByText('The President closed the meeting'));

  // Who reads without script finds the same Journal.
  for (const { page } of [reader, observer]) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Journal of the day' }).click();
    const journal = await page.locator('main').innerText();
    for (const told of [
      'Demonstration resolution on the length of meetings',
      'Demonstration resolution on tidy corridors',
      'Appeal against the ruling of the President',
    ])
      expect(journal).toContain(told);
  }
  await clean(reader.page);
  await second.page.goto(path);
  expect(await second.page.getByRole('button', { name: 'Give the floor to the next speaker' }).count()).toBe(0);
}
