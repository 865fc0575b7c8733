import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { meetingPath, signedIn } from './people.ts';
import { goneFrom } from './seen.ts';

describe('sign-ins', () => {
  it('a console in another window is gone a moment after its person has signed out', { timeout: 300_000 }, async () => {
    await using browser = await openBrowser();
    const president = await signedIn(browser, 'President');
    const podium = `${await meetingPath(president.page)}/podium`;
    const other = await president.newPage();
    await other.goto(podium);
    await other.locator('body[data-heard]').waitFor();
    await other.locator('#script').waitFor();
    await president.page.goto('/me');
    await president.page.getByRole('button', { name: 'Sign out' }).click();
    await goneFrom(other.locator('#script'), 3_000);
    const { pathname, searchParams } = new URL(other.url());
    expect([pathname, searchParams.get('then')]).toEqual(['/sign-in', podium]);
    // Loaded once, to the page that leads back; not again and again.
    let loads = 0;
    other.on('load', () => {
      loads += 1;
    });
    await other.waitForTimeout(1_500);
    expect(loads).toBe(0);
  });

  it('are listed to their person, who ends those that are not known', { timeout: 300_000 }, async () => {
    await using browser = await openBrowser();
    const there = await signedIn(browser, 'Uruguay');
    const { page } = await signedIn(browser, 'Uruguay');
    await page.goto('/me');
    expect(await page.getByText('this browser').count()).toBe(1);
    await clean(page);
    await page.getByRole('button', { name: 'End all others and unused links' }).click();
    await page.getByText('this browser').waitFor();
    expect(await page.getByRole('button', { name: 'End this sign-in' }).count()).toBe(0);
    // The page that was open there finds out by itself, and is that of the public from then on.
    await there.page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await there.page.goto('/me');
    await there.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  });
});
