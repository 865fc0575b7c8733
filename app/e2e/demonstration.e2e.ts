import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { signedIn } from './people.ts';

describe('the demonstration', () => {
  it('shows a meeting to whoever comes: the vote opens, the newcomer takes the seat of Kenya, votes and sees the result', {
    timeout: 300_000,
  }, async () => {
    await using browser = await openBrowser();
    const { page } = await browser.person({ javaScriptEnabled: false });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Show me a meeting' }).click();
    await page.getByText('simulated delegations are playing').waitFor();
    const meeting = new URL(page.url()).pathname;
    expect(meeting).toMatch(/^\/meetings\//);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('the simulated delegations have paused').waitFor();
    await clean(page, [1440, 390]);
    await page.getByRole('button', { name: 'Go on' }).click();

    // Another looks on with script, and sees the vote open without touching anything.
    const onlooker = await browser.person();
    await onlooker.page.goto(meeting);
    const bar = onlooker.page.getByRole('region', { name: 'The demonstration' });
    await bar.getByText('The vote stays open, so that you can take a seat and vote.').waitFor({ timeout: 240_000 });

    const kenya = await signedIn(browser, 'Kenya');
    await kenya.page.goto(meeting);
    const registers = kenya.page.getByRole('button', { name: 'Register Kenya as present' });
    if (await registers.isVisible()) await registers.click();
    await kenya.page.getByRole('link', { name: 'Vote for Kenya' }).click();
    await kenya.page.getByText('Against', { exact: true }).click();
    await kenya.page.getByRole('button', { name: 'Review and cast' }).click();
    await kenya.page.getByRole('button', { name: 'Cast this vote' }).click();
    await kenya.page.getByText('Your vote is recorded').waitFor();
    expect(await kenya.page.locator('.ruling b.num').innerText()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const vote = new URL(kenya.page.url()).pathname;

    await kenya.page.goto(meeting);
    await kenya.page.getByRole('button', { name: 'To the end' }).click();
    await bar.getByText('this meeting has ended').waitFor({ timeout: 120_000 });
    await onlooker.page.goto(vote);
    await onlooker.page.getByText('Kenya').first().waitFor();
  });
});
