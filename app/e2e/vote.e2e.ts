import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, actByTwo, delegateOf, fillHall, focused, signedIn, tabTo } from './people.ts';
import { seen } from './seen.ts';

describe('a vote', () => {
  it('survives a lost answer and a second tab, and is cast without script and by keyboard alone', {
    timeout: 300_000,
  }, async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const { session } = await act(secretariat, 'create-session', {
      kind: 'regular',
      title: 'Demonstration of a lost answer',
      city: 'New York',
      starts: '2026-12-07',
      ends: '2026-12-08',
    });
    const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'A single item' });
    const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
    const seats = ['ALB', 'BRA', 'FJI'];
    for (const state of [...seats, 'FRA'])
      await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
    const { proposal } = await act(secretariat, 'submit-proposal', {
      item,
      kind: 'D02',
      title: 'Demonstration motion',
      body: 'Text of a demonstration.',
    });
    await act(secretariat, 'register-presence', { meeting, arrived: seats });
    await fillHall(secretariat, { session, meeting }, [...seats, 'FRA']);
    await act(president, 'open-meeting', { meeting });
    await act(president, 'take-up-item', { meeting, item });
    const { vote } = await act(president, 'open-vote', { meeting, proposal, consensusSought: true });
    const ballot = `/votes/${vote}`;

    // The answer is lost on the wire, the vote is not: the page says that it does not know, and asks again by itself.
    const albania = await delegateOf(browser, String(session).toUpperCase(), 'Albania');
    let lost = 0;
    await albania.page.route('**/api/acts/cast-vote', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await albania.page.goto(ballot);
    await albania.page.getByText('In favour', { exact: true }).click();
    await albania.page.getByRole('button', { name: 'Review and cast' }).click();
    await albania.page.getByRole('button', { name: 'Cast this vote' }).click();
    await albania.page.getByText('Not known yet whether your vote is recorded').waitFor();
    await seen(albania.page.getByText('Your vote is recorded'), 8_000);
    const receipt = await albania.page.locator('.ruling b.num').innerText();
    expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);

    const second = await albania.newPage();
    await second.goto(ballot);
    expect(await second.locator('.ruling b.num').innerText()).toBe(receipt);
    await second.getByText('Abstain', { exact: true }).click();
    await second.getByRole('button', { name: 'Correct your vote' }).click();
    await second.getByText('The vote is public when the President closes the voting.').waitFor();

    // Without script the review is a page of its own.
    const brazil = await delegateOf(browser, String(session).toUpperCase(), 'Brazil', { javaScriptEnabled: false });
    await brazil.page.goto(ballot);
    await brazil.page.getByText('Abstain', { exact: true }).click();
    await brazil.page.getByRole('button', { name: 'Review and cast' }).click();
    await brazil.page.getByRole('button', { name: 'Cast this vote' }).click();
    await brazil.page.getByText('Your vote is recorded').waitFor();

    // By keyboard alone: Tab to the answers, arrows among them, Enter to review and to cast. The focus follows each step.
    const { page: fiji } = await delegateOf(browser, String(session).toUpperCase(), 'Fiji');
    await fiji.goto(ballot);
    await tabTo(fiji, 'choice');
    await fiji.keyboard.press('Space');
    await fiji.keyboard.press('ArrowDown');
    expect(await fiji.getByLabel('Against', { exact: true }).isChecked()).toBe(true);
    await fiji.keyboard.press('Enter');
    await fiji.getByRole('heading', { name: 'Cast this vote for Fiji?' }).waitFor();
    expect(await focused(fiji)).toBe('Cast this vote for Fiji?');
    await tabTo(fiji, 'Cast this vote');
    await fiji.keyboard.press('Enter');
    await fiji.getByText('Your vote is recorded').waitFor();
    expect(await focused(fiji)).toBe('Your vote is recorded');

    // A seat that is not registered learns so before it chooses, and registers there.
    const { page: france } = await delegateOf(browser, String(session).toUpperCase(), 'France');
    await france.goto(ballot);
    await france.getByText('France is not registered as present. Register the seat, then vote.').waitFor();
    expect(await france.getByRole('radio').count()).toBe(0);
    // On a bad network the script of the form comes after the answer is chosen: what is chosen stays.
    let scriptComes: () => void = () => undefined;
    const script = new Promise<void>((resolve) => {
      scriptComes = resolve;
    });
    await france.route('**/vote-form*.js', async (route) => {
      await script;
      await route.continue();
    });
    await france.getByRole('button', { name: 'Register France as present' }).click();
    await france.getByRole('button', { name: 'Review and cast' }).waitFor();
    await france.getByText('Against', { exact: true }).click();
    scriptComes();
    await expect.poll(() => takenOver(france)).toBe(true);
    await france.getByRole('button', { name: 'Review and cast' }).click();
    await france.getByRole('heading', { name: 'Cast this vote for France?' }).waitFor();
    await france.getByRole('button', { name: 'Change' }).click();
    expect(await france.getByLabel('Against', { exact: true }).isChecked()).toBe(true);

    await president.page.goto(`/meetings/${meeting}/podium`);
    expect(await president.page.locator('#decision-box').innerText()).toContain('3 of 45 have voted');
    // What the Secretariat alone enters, the President may follow; drawing the lot is the President's own.
    await president.page.getByRole('link', { name: 'Turn this vote into a roll call' }).click();
    await president.page.getByText('Only the Secretariat does this.').waitFor();
    expect(
      await president.page.locator('main form:not([action$="-roll-call"], [action$="-roll-call-lot"])').count(),
    ).toBe(0);
    expect(await president.page.getByRole('button', { name: 'Lay down the secret' }).count()).toBe(1);

    // The ballot goes with the vote on pages that were open: from who had chosen and not cast, and from who had voted.
    await act(president, 'close-vote', { vote });
    await france.getByRole('radio').first().waitFor({ state: 'detached' });
    // What follows from casting is another thing now, and the page that stands before it says so.
    await second.getByText('Votes are public since the closing').waitFor();
    await second.getByRole('button', { name: 'Change' }).click();
    expect(await second.getByLabel('Abstain', { exact: true }).isChecked()).toBe(true);
    await second.close();
    await albania.page.getByRole('heading', { name: 'Correct your vote' }).waitFor();
    expect(await albania.page.locator('.ruling b.num').allInnerTexts()).toEqual([receipt]);
    await albania.page.locator('fieldset').getByText('Against', { exact: true }).click();
    await albania.page.getByRole('button', { name: 'Correct your vote' }).click();
    await albania.page.getByRole('heading', { name: 'Correct the vote of Albania?' }).waitFor();
    await actByTwo(president, secretariat, 'take-back-vote', { vote, reason: 'Closed before all had voted' });
    for (const page of [albania.page, fiji, france]) {
      await page.getByText('This vote was taken back').first().waitFor();
      for (const gone of [
        'Vote open for you',
        'Your vote is recorded',
        'Cast this vote',
        'Correct this vote',
        'Correct your vote',
      ])
        await page.getByText(gone).first().waitFor({ state: 'detached' });
    }

    const { vote: again } = await act(president, 'open-vote', { meeting, proposal, consensusSought: true });
    await albania.page.goto(`/votes/${again}`);
    await act(albania, 'cast-vote', { vote: again, state: 'ALB', choice: 'for' });
    await act(president, 'close-vote', { vote: again });
    await act(president, 'announce-result', { vote: again });
    await albania.page.locator('#outcome, .outcome, h2, h3').first().waitFor();
    await albania.page.getByRole('radio').first().waitFor({ state: 'detached' });
    await act(president, 'close-meeting', { meeting });
  });
});

/** Whether the browser's own form has taken over the one that the server made. */
function takenOver(page: Page): Promise<boolean> {
  return page
    .locator('[data-island]')
    .evaluate((island) => Object.keys(island).some((key) => key.startsWith('__reactContainer')));
}
