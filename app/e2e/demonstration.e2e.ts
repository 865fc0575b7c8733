import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { act, signedIn } from './people.ts';

describe('the demonstration', () => {
  it('shows a meeting to whoever comes, waits for persons, lets a newcomer vote for Kenya, and is seen to its end', {
    timeout: 240_000,
  }, async () => {
    await using browser = await openBrowser();
    const president = await signedIn(browser, 'President');
    const { page } = await browser.person({ javaScriptEnabled: false });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Show me a meeting' }).click();
    await page.getByText('simulated delegations are playing').waitFor();
    const meeting = new URL(page.url()).pathname;
    const id = meeting.replace('/meetings/', '');
    await page.getByRole('button', { name: 'To the end' }).click();

    // Another looks on with script, and hears of everything without touching anything.
    const onlooker = await browser.person();
    await onlooker.page.goto('/sign-in');
    await clean(onlooker.page, [1440, 390]);
    await onlooker.page.goto(meeting);
    await clean(onlooker.page, [1440, 390]);
    const bar = onlooker.page.getByRole('region', { name: 'The demonstration' });
    await bar.getByText('The meeting waits for the President').waitFor();
    await page.goto(meeting);
    await page.getByRole('button', { name: 'Pause' }).click();
    await bar.getByText('the simulated delegations have paused').waitFor();

    // The President opens the vote and leaves; from there the simulated one goes on.
    const kenya = await signedIn(browser, 'Kenya');
    await act(president, 'open-meeting', { meeting: id });
    await president.page.goto(`${meeting}/podium`);
    const items = await president.page
      .locator('[name="item"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    await act(president, 'take-up-item', { meeting: id, item: items[3] });
    await president.page.reload();
    const html = await president.page.content();
    const proposal = /[?&;]proposal=([0-9a-f-]{36})/.exec(html)?.[1];
    await act(president, 'open-vote', { meeting: id, proposal, consensusSought: true });
    await president.page.goto('/');
    await president.page.getByRole('button', { name: 'Sign out' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Go on' }).click();
    await bar.getByText('The vote stays open, so that you can take a seat and vote.').waitFor();

    await kenya.page.goto(meeting);
    await kenya.page.getByRole('link', { name: 'Vote for Kenya' }).first().click();
    await kenya.page.getByText('Against', { exact: true }).click();
    await kenya.page.getByRole('button', { name: 'Review and cast' }).click();
    await kenya.page.getByRole('button', { name: 'Cast this vote' }).click();
    await kenya.page.getByText('Your vote is recorded').waitFor();
    expect(await kenya.page.locator('.ruling b.num').innerText()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const vote = new URL(kenya.page.url()).pathname;

    await kenya.page.goto(meeting);
    await kenya.page.getByRole('button', { name: 'To the end' }).click();
    await bar.getByText('this meeting has ended').waitFor({ timeout: 120_000 });
    const { rows } = (await (await onlooker.page.request.get(`${vote}.json`)).json()) as {
      readonly rows: readonly { readonly state: string; readonly vote: string }[];
    };
    expect(rows.find(({ state }) => state === 'KEN')?.vote).toBe('no');
    expect(rows.filter((row) => row.vote === 'yes').length).toBeGreaterThan(50);
  });
});
