import { describe, expect, it } from 'vitest';
import { inTime } from '../test/in-time.ts';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { act, focused, type Person, signedIn, tabTo } from './people.ts';
import { seen } from './seen.ts';

/** A meeting with four delegations, on its only item. */
async function debate(secretariat: Person, president: Person): Promise<string> {
  const { session } = await act(secretariat, 'create-session', {
    kind: 'regular',
    title: 'Demonstration of a list of speakers',
    city: 'New York',
    starts: '2026-12-07',
    ends: '2026-12-08',
  });
  const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'General debate' });
  const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
  const seats = ['GBR', 'VCT', 'COD', 'CHE'];
  for (const state of seats)
    await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
  const others = (await president.page.evaluate(async () => {
    const answer = await fetch('/members.json');
    return ((await answer.json()) as { rows: { iso3: string }[] }).rows.map(({ iso3 }) => iso3);
  })) as readonly string[];
  const crowd = others.filter((state) => !seats.includes(state)).slice(0, 42);
  for (const state of crowd)
    await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
  await act(secretariat, 'register-presence', { meeting, arrived: [...seats.slice(0, 3), ...crowd] });
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });
  for (const state of seats)
    await act(secretariat, 'ask-for-floor', { meeting, state, region: state === 'GBR' ? 'weog' : '' });
  return `/meetings/${meeting}`;
}

describe('the list of speakers', () => {
  it('U12 is reordered by keys alone, with and without script, and open pages follow', {
    timeout: 300_000,
  }, async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const path = await debate(secretariat, president);
    const viewer = await browser.person();
    await viewer.page.goto(path);
    const order = async () =>
      (await viewer.page.locator('#speakers li .who').allInnerTexts()).map((name) => name.trim());
    expect((await order())[3]).toContain('Switzerland');

    const { page } = president;
    await page.goto(`${path}/podium`);
    await page.getByRole('link', { name: 'Manage the list' }).click();
    await page.getByRole('link', { name: 'Change: Switzerland' }).click();
    await tabTo(page, 'One up');
    await page.keyboard.press('Enter');
    await page.getByText('Switzerland, place 3 of 4', { exact: true }).first().waitFor();
    // The same button has the focus: one more press is one more place.
    expect(await focused(page)).toBe('One up');
    await page.keyboard.press('Enter');
    await page.getByText('Switzerland, place 2 of 4', { exact: true }).first().waitFor();
    await inTime(2_000, () => expect.poll(async () => (await order())[1]).toContain('Switzerland'));

    const bare = await signedIn(browser, 'President', { javaScriptEnabled: false });
    await bare.page.goto(page.url());
    await bare.page.getByRole('button', { name: 'One up' }).click();
    await bare.page.getByText('Switzerland, place 1 of 4', { exact: true }).first().waitFor();

    // The first console is stale now: nothing moves, and it says why.
    await seen(page.locator('#on-air').getByText('Next: Switzerland'), 2_000);
    await page.getByRole('button', { name: 'Next: Switzerland' }).click();
    await page.locator('#on-air').getByText('Next: United Kingdom').waitFor();
    await inTime(2_000, () => expect.poll(async () => (await order())[0]).toContain('Switzerland'));
    await clean(page);
  });
});
