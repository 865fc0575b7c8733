import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { focused, signedIn, tabTo } from './people.ts';

describe('the Secretariat', () => {
  it('prepares a session with forms alone, and loses nothing when one is refused', {
    timeout: 300_000,
  }, async () => {
    await using browser = await openBrowser();
    const { page } = await signedIn(browser, 'Secretariat', { javaScriptEnabled: false });
    await newSession(page);
    const desk = new URL(page.url()).pathname;
    await corrected(page);
    await agenda(page);
    await parameter(page);
    await delegations(page);
    await erasure(page);
    await proposal(page, `${desk}/proposals`);
    await candidate(page, `${desk}/elections`);
    await page.goto(desk);
    await page.getByText('One election; 0 completed').waitFor();
    await page.getByText(/^1 of 12\d States Parties have a delegation/).waitFor();
    await page.getByRole('link', { name: 'Public page' }).click();
    await page.getByText('This session is a demonstration.').first().waitFor();
  });

  it('shows a desk that is clean at every width, also when a form was refused', { timeout: 300_000 }, async () => {
    await using browser = await openBrowser();
    const { page } = await signedIn(browser, 'Secretariat');
    await page.goto('/desk');
    await page.getByRole('button', { name: 'Create the session' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await clean(page);
    for (const part of ['', '/agenda', '/delegations', '/proposals', '/elections', '/parameters']) {
      await page.goto(`/desk/sessions/demo-1${part}`);
      await clean(page);
    }
    await page.goto('/desk/jobs');
    await clean(page);
    await page.goto('/desk/sessions/demo-1/elections');
    await page.getByRole('link', { name: 'Correct, withdraw or remove' }).click();
    await page.getByRole('heading', { name: 'Candidates', exact: true }).waitFor();
    await clean(page);
    // What asks first, and what corrects.
    for (const name of [/^Withdraw /, /^Correct /]) {
      await page.getByRole('link', { name }).first().click();
      await page.getByLabel(/^Reason/).waitFor();
      await clean(page);
      await page.goBack();
    }
    await page.goto('/desk/sessions/demo-1/delegations?find=URY');
    await page
      .getByRole('link', { name: /^End the accreditation: / })
      .first()
      .click();
    await page.getByText('What follows').waitFor();
    await clean(page);
  });

  it('creates a session with the keyboard alone, and mends a refused form with it', { timeout: 300_000 }, async () => {
    await using browser = await openBrowser();
    const { page } = await signedIn(browser, 'Secretariat');
    await page.goto('/desk');
    // Nothing is preselected: the arrow goes to the first of the list.
    await tabTo(page, 'kind');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'title.en');
    await page.keyboard.type('Session made by keys');
    await tabTo(page, 'city');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'building');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    // The focus is on what is wrong; its first link leads to the field.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('starts');
    await page.keyboard.type('12072026');
    await tabTo(page, 'ends');
    await page.keyboard.type('12112026');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Session made by keys', level: 1 }).waitFor();
  });

  it('keeps its desk to itself, and says why', async () => {
    await using browser = await openBrowser();
    await forbidden(browser);
  });
});

async function newSession(page: Page): Promise<void> {
  await page.goto('/desk');
  await page.getByLabel('Title (English)').fill('Session made by forms');
  await page.locator('summary', { hasText: 'Other languages' }).click();
  await page.getByLabel('Title (Français)').fill('Session faite de formulaires');
  await page.getByLabel('Kind', { exact: true }).selectOption('regular');
  await page.getByLabel('City').selectOption('New York');
  await page.getByLabel('First day').fill('2026-12-09');
  await page.getByLabel('Last day').fill('2026-12-07');
  await page.getByRole('button', { name: 'Create the session' }).click();
  await page.getByText('The session ends before it starts.').waitFor();
  expect(await page.getByLabel('Title (English)').inputValue()).toBe('Session made by forms');
  expect(await page.getByLabel('Title (Français)').inputValue()).toBe('Session faite de formulaires');
  await page.getByLabel('Last day').fill('2026-12-11');
  await page.getByRole('button', { name: 'Create the session' }).click();
  await page.getByRole('heading', { name: 'Session made by forms', level: 1 }).waitFor();
}

async function corrected(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Correct these facts' }).click();
  const change = page.locator('form[action$="/acts/change-session"]');
  // The other languages of the title are there, so that saving loses none.
  expect(await change.getByLabel('Title (Français)').inputValue()).toBe('Session faite de formulaires');
  await change.getByLabel('Building').fill('Conference Building');
  await change.getByLabel('Last day').fill('2026-12-01');
  await change.getByRole('button', { name: 'Save the correction' }).click();
  await page.getByText('The session ends before it starts.').waitFor();
  expect(await change.getByLabel('Building').inputValue()).toBe('Conference Building');
  await change.getByLabel('Last day').fill('2026-12-11');
  await change.getByRole('button', { name: 'Save the correction' }).click();
  await page.locator('.facts').getByText('Conference Building').waitFor();
}

async function agenda(page: Page): Promise<void> {
  await part(page, 'Agenda');
  const add = page.locator('form[action$="/acts/add-agenda-item"]');
  await add.getByLabel('Title of the item (English)').fill('Election of judges');
  await add.locator('summary').click();
  await add.getByLabel('Title of the item (Français)').fill('Élection de juges');
  await page.getByRole('button', { name: 'Add the item' }).click();
  await page.locator('summary', { hasText: '1. Election of judges' }).click();
  const rename = page.locator('form[action$="/acts/rename-agenda-item"]');
  await rename.getByLabel('Title of the item (English)').fill('Election of one judge');
  await rename.getByRole('button', { name: 'Rename the item' }).click();
  await page.locator('summary', { hasText: '1. Election of one judge' }).waitFor();
  // The other languages of the title are still there.
  expect(await rename.getByLabel('Title of the item (Français)').inputValue()).toBe('Élection de juges');
  await page.getByLabel('Day and time, New York').fill('2026-12-09T10:00');
  await page.getByLabel('Room').fill('Conference Room 4');
  await page.getByRole('button', { name: 'Schedule a meeting' }).click();
  await page.getByText(/9 Dec 2026 10:00 New York, Conference Room 4/).waitFor();
  await movedAndCancelled(page);
}

async function movedAndCancelled(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Move or cancel' }).click();
  const move = page.locator('form[action$="/acts/reschedule-meeting"]');
  await move.getByLabel('Day and time, New York').fill('2026-12-12T11:30');
  await move.getByRole('button', { name: 'Move the meeting' }).click();
  await page.getByText(/^12 December 2026 is not a day of the session/).waitFor();
  expect(await move.getByLabel('Day and time, New York').inputValue()).toBe('2026-12-12T11:30');
  await move.getByLabel('Day and time, New York').fill('2026-12-10T11:30');
  await move.getByRole('button', { name: 'Move the meeting' }).click();
  await page.getByText(/10 Dec 2026 11:30 New York, Conference Room 4/).waitFor();
  await page.locator('summary', { hasText: 'Move or cancel' }).click();
  await page.getByRole('link', { name: 'Cancel the meeting' }).click();
  await page.getByText('It cannot be opened any more').waitFor();
  await page.getByRole('button', { name: 'Cancel the meeting' }).click();
  await page.getByRole('link', { name: 'Give the reason; it stands in the record.' }).waitFor();
  await page.getByLabel('Reason').fill('Demonstration of a cancelled meeting.');
  await page.getByRole('button', { name: 'Cancel the meeting' }).click();
  await page.getByText('Reason: Demonstration of a cancelled meeting.').waitFor();
  expect(await page.locator('summary', { hasText: 'Move or cancel' }).count()).toBe(0);
}

async function parameter(page: Page): Promise<void> {
  await part(page, 'Parameters');
  const point = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: /^First ballot after which a candidate may be removed/ }) });
  await point.locator('summary').click();
  await point.getByLabel('Value').fill('0');
  await point.getByLabel('Day of the decision').fill('2026-01-15');
  await point.getByLabel('Reference of the decision').fill('Decision 4 of the Bureau');
  await point.getByLabel('Reason').fill('The session has few meetings');
  await point.getByRole('button', { name: 'Enter the decision of the Bureau' }).click();
  await point.getByText('Write a whole number from 1 to 99.').waitFor();
  expect(await point.getByLabel('Reference of the decision').inputValue()).toBe('Decision 4 of the Bureau');
  await point.getByLabel('Value').fill('2');
  await point.getByRole('button', { name: 'Enter the decision of the Bureau' }).click();
  await point.getByText('Set by the Bureau').waitFor();
  await point.getByRole('link', { name: 'Decision 4 of the Bureau, 15 January 2026' }).waitFor();
}

async function delegations(page: Page): Promise<void> {
  await part(page, 'Delegations');
  const form = page.locator('form[action$="/acts/accredit-person"]');
  await form.getByLabel('Name of the person').fill('Delegate Example');
  await form.getByRole('button', { name: 'Accredit', exact: true }).click();
  await page.getByRole('link', { name: 'Choose a State.' }).waitFor();
  expect(await form.getByLabel('Name of the person').inputValue()).toBe('Delegate Example');
  await form.getByLabel('State Party').selectOption({ label: 'Uruguay' });
  await form.getByLabel('Role').selectOption('head');
  await form.getByRole('button', { name: 'Accredit', exact: true }).click();
  await page.locator('.person', { hasText: 'Delegate Example' }).waitFor();
  // A second representative is refused; the name stays in its field.
  await form.getByLabel('State Party').selectOption({ label: 'Uruguay' });
  await form.getByLabel('Role').selectOption('head');
  await form.getByLabel('Name of the person').fill('Second Example');
  await form.getByRole('button', { name: 'Accredit', exact: true }).click();
  await page.getByText('The delegation has its representative already.').waitFor();
  expect(await form.getByLabel('Name of the person').inputValue()).toBe('Second Example');
  await page.getByRole('searchbox', { name: 'Find a State or a person' }).fill('delegate ex');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.waitForURL(/find=delegate/);
  expect(await page.locator('.doc .title').allInnerTexts()).toEqual(['Uruguay']);
}

/** Somebody who was accredited by mistake asks to be erased; the reason must not name the person. */
async function erasure(page: Page): Promise<void> {
  const form = page.locator('form[action$="/acts/accredit-person"]');
  await form.getByLabel('State Party').selectOption({ label: 'Ghana' });
  await form.getByLabel('Role').selectOption('head');
  await form.getByLabel('Name of the person').fill('Forgotten Example');
  await form.getByRole('button', { name: 'Accredit', exact: true }).click();
  const person = page.locator('.person', { hasText: 'Forgotten Example' });
  await person.getByRole('link', { name: 'End the accreditation: Forgotten Example, Ghana' }).click();
  await page.getByRole('heading', { name: 'End the accreditation of Forgotten Example' }).waitFor();
  await page.getByRole('button', { name: 'End the accreditation' }).click();
  await page.getByText('The accreditation of Forgotten Example for Ghana has ended.').waitFor();
  await page.getByRole('link', { name: 'Erase: Forgotten Example, Ghana' }).click();
  await page.getByRole('heading', { name: 'Erase a person' }).waitFor();
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByLabel('Reason').fill('Forgotten wrote a letter');
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await page.getByText('Write it without the name.').waitFor();
  expect(await page.getByLabel('Reason').inputValue()).toBe('Forgotten wrote a letter');
  await page.getByLabel('Reason').fill('at the person’s request');
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await page.locator('form[action$="/acts/accredit-person"]').waitFor();
  expect(await page.content()).not.toContain('Forgotten');
}

async function proposal(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const submit = page.locator('form[action$="/acts/submit-proposal"]');
  await submit.getByLabel('Agenda item').selectOption({ index: 1 });
  await submit.getByLabel('Kind of decision').selectOption('D01');
  await submit.getByLabel('Title (English)').fill('Draft resolution');
  await submit.getByRole('button', { name: 'Submit the proposal' }).click();
  await page.getByRole('link', { name: 'Write the English text.' }).waitFor();
  expect(await submit.getByLabel('Title (English)').inputValue()).toBe('Draft resolution');
  await submit.getByLabel('Text (English)').fill('The Assembly decides.');
  await submit.getByRole('button', { name: 'Submit the proposal' }).click();
  await page.locator('summary', { hasText: 'Revise or withdraw' }).click();
  await page.getByRole('button', { name: 'Withdraw the proposal' }).click();
  await page.getByText('Withdrawn', { exact: true }).waitFor();
}

async function candidate(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const election = page.locator('form[action$="/acts/create-election"]');
  await election.getByRole('button', { name: 'Create the election' }).click();
  // Every figure of the bench is missing: each is named, and the link leads to its field.
  await page.getByRole('link', { name: 'List A: This answer is missing.' }).click();
  expect(new URL(page.url()).hash).toMatch(/inOffice-listA$/);
  await page.getByRole('link', { name: 'Choose one of the answers offered.' }).waitFor();
  await election.getByLabel('Agenda item').selectOption({ index: 1 });
  await election.getByLabel('Title (English)').fill('Election of one judge');
  await election.getByLabel('Seats to fill').fill('1');
  const bench = ['9', '8', '4', '3', '3', '3', '4', '9', '8'];
  for (const [n, field] of (await election.locator('.bench input').all()).entries()) await field.fill(bench[n] ?? '0');
  await election.getByLabel('Nationalities of the judges who stay in office').fill('ury fra');
  await election.getByRole('button', { name: 'Create the election' }).click();
  await page.getByText('0 of 1 seat filled').waitFor();
  const nomination = page.locator('form[action$="/acts/nominate-candidate"]');
  await nomination.getByLabel('Name').fill('Example, Candidate');
  await nomination.getByLabel('List').selectOption('A');
  await nomination.getByLabel('Gender').selectOption('F');
  await nomination.getByLabel('Nationality').selectOption({ label: 'Uruguay' });
  await nomination.getByLabel('Nominated by').selectOption({ label: 'Uruguay' });
  await nomination.getByRole('button', { name: 'Record the nomination' }).click();
  await page.getByText('A national of Uruguay is a judge already.').waitFor();
  await nomination.getByLabel('Nationality').selectOption({ label: 'Ghana' });
  await nomination.getByRole('button', { name: 'Record the nomination' }).click();
  await page.locator('.candidate', { hasText: 'Example, Candidate' }).waitFor();
  await page.getByRole('link', { name: 'Correct, withdraw or remove' }).click();
  await page.getByText('Only the President does this').waitFor();
  await page.getByRole('link', { name: 'Correct Example, Candidate' }).click();
  await page.getByLabel('Name').fill('Example, Corrected');
  await page.getByLabel('Reason for the correction').fill('Misspelt in the letter');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByRole('link', { name: 'Withdraw Example, Corrected' }).click();
  await page.getByText('Nominated by Uruguay.').waitFor();
  await page.getByRole('button', { name: 'Withdraw this candidate' }).click();
  await page.getByRole('link', { name: 'Give the reference and the date of the letter of withdrawal' }).waitFor();
  await page.getByLabel('Letter of withdrawal: reference and date').fill('NV/2026/17 of 4 December 2026');
  await page.getByRole('button', { name: 'Withdraw this candidate' }).click();
  await page.getByText('No candidate stands.').waitFor();
}

async function forbidden(browser: TestBrowser): Promise<void> {
  const { page } = await browser.person();
  await page.goto('/desk');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  const president = await signedIn(browser, 'President');
  expect((await president.page.goto('/desk/sessions/demo-1/agenda'))?.status()).toBe(403);
  await president.page.getByText('Only the Secretariat does this.').waitFor();
}

async function part(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the preparation' })
    .getByRole('link', { name, exact: true })
    .click();
}
