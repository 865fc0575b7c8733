import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { signedIn } from './people.ts';

describe('the Secretariat', () => {
  it('prepares a session with forms alone, and loses nothing when one is refused', { timeout: 120_000 }, async () => {
    await using browser = await openBrowser();
    const { page } = await signedIn(browser, 'Secretariat', { javaScriptEnabled: false });
    await page.goto('/desk');
    await page.getByLabel('Title').fill('Session made by forms');
    await page.getByLabel('City').selectOption('New York');
    await page.getByLabel('First day').fill('2026-12-09');
    await page.getByLabel('Last day').fill('2026-12-07');
    await page.getByRole('button', { name: 'Create the session' }).click();
    await page.getByText('The session ends before it starts.').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Session made by forms');
    await page.getByLabel('Last day').fill('2026-12-11');
    await page.getByRole('button', { name: 'Create the session' }).click();
    await page.getByRole('heading', { name: 'Session made by forms', level: 1 }).waitFor();
    const desk = page.url();

    await page.getByLabel('New agenda item').fill('Election of one judge');
    await page.getByRole('button', { name: 'Add the item' }).click();
    await page.locator('summary', { hasText: '1. Election of one judge' }).waitFor();
    await page.getByLabel('Day and time, New York').fill('2026-12-09T10:00');
    await page.getByLabel('Room').fill('Conference Room 4');
    await page.getByRole('button', { name: 'Schedule a meeting' }).click();
    await page.getByText(/9 Dec 2026 10:00 New York, Conference Room 4/).waitFor();

    await page.getByRole('link', { name: /States Parties have a delegation/ }).click();
    await page.getByLabel('State Party').selectOption({ label: 'Uruguay' });
    await page.getByLabel('Name of the person').fill('Delegate Example');
    await page.getByLabel('Role').selectOption('head');
    await page.getByRole('button', { name: 'Accredit', exact: true }).click();
    await page.getByText('Delegate Example').waitFor();
    // A second representative is refused; the name stays in its field.
    await page.getByLabel('State Party').selectOption({ label: 'Uruguay' });
    await page.getByLabel('Name of the person').fill('Second Example');
    await page.getByRole('button', { name: 'Accredit', exact: true }).click();
    await page.getByText('The delegation has its representative already.').waitFor();
    expect(await page.getByLabel('Name of the person').inputValue()).toBe('Second Example');

    await page.goto(desk);
    await page.locator('summary', { hasText: 'New election of judges' }).click();
    const election = page.locator('form[action$="/acts/create-election"]');
    await election.getByLabel('Title').fill('Election of one judge');
    await election.getByLabel('Seats to fill').fill('1');
    const bench = ['9', '8', '4', '3', '3', '3', '4', '9', '8'];
    for (const [n, field] of (await election.locator('fieldset input').all()).entries())
      await field.fill(bench[n] ?? '0');
    await election.getByRole('button', { name: 'Create the election' }).click();
    await page.getByText('0 of 1 seats filled').waitFor();
    await page.locator('summary', { hasText: 'Nominate a candidate' }).click();
    const nomination = page.locator('form[action$="/acts/nominate-candidate"]');
    await nomination.getByLabel('Name').fill('Example, Candidate');
    await nomination.getByLabel('Nationality').fill('XYZ');
    await nomination.getByLabel('Nominated by').fill('URY');
    await nomination.getByRole('button', { name: 'Record the nomination' }).click();
    await page.getByText('XYZ is not the code of a State.').waitFor();
    await nomination.getByLabel('Nationality').fill('URY');
    await nomination.getByRole('button', { name: 'Record the nomination' }).click();
    await page.locator('b', { hasText: 'Example, Candidate' }).waitFor();
    await page.getByRole('link', { name: 'Public page' }).click();
    await page.getByText('This session is a demonstration.').first().waitFor();
  });

  it('keeps its desk to itself', async () => {
    await using browser = await openBrowser();
    const { page } = await browser.person();
    expect((await page.goto('/desk'))?.status()).toBe(403);
  });
});
