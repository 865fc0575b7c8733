import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, delegateOf, openedMeeting, signedIn } from './people.ts';

const group = 'Group of demonstrations';

/** What a form would do, and what stands in it; the bar of the demonstration has one that is no act, and motions are another matter. */
async function forms(page: Page): Promise<readonly (readonly [string, string | null])[]> {
  return page
    .locator('main form[action*="/acts/"]:not([action*="motion"], [action*="point-of-order"])')
    .evaluateAll((all) =>
      all.map((form) => {
        const text = form.querySelector<HTMLInputElement>('[name=onBehalfOf]');
        return [new URL((form as HTMLFormElement).action).pathname, text?.value ?? null] as const;
      }),
    );
}

it('what a delegate writes stays in its own form, whatever the Secretariat does meanwhile', {
  timeout: 120_000,
}, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const president = await signedIn(browser, 'President');
  const { session, meeting } = await openedMeeting(secretariat, president, 'Demonstration of what is written', ['DEU']);

  const { page } = await delegateOf(browser, session.toUpperCase(), 'Germany');
  await page.goto(`/meetings/${meeting}`);
  const ask = ['/acts/ask-for-floor', group] as const;
  const register = ['/acts/register-presence', null] as const;
  await page.getByText('On behalf of a group').first().click();
  await page.getByLabel('Another group').fill(group);
  expect(await forms(page)).toEqual([register, ask]);

  await act(secretariat, 'register-presence', { meeting, arrived: ['DEU'] });
  await expect.poll(() => forms(page)).toEqual([ask]);
  await act(secretariat, 'register-presence', { meeting, left: ['DEU'] });
  await expect.poll(() => forms(page)).toEqual([register, ask]);
  await page.getByRole('button', { name: 'Register Germany as present' }).click();
  await expect.poll(() => forms(page)).toEqual([ask]);
  await page.getByRole('button', { name: 'Ask for the floor' }).click();
  await page.getByRole('button', { name: 'Leave the list' }).waitFor();
  await page.getByText(`On behalf of “${group}”`).first().waitFor();

  // A box that is ticked stays the box of its State while others go.
  for (const state of ['FRA', 'ITA', 'ZMB'])
    await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'adviser' });
  await act(secretariat, 'register-presence', { meeting, left: ['ALB', 'DEU', 'FRA', 'ITA', 'ZMB'] });
  await secretariat.page.goto(`/meetings/${meeting}/presence?show=several`);
  const arrivals = secretariat.page.locator('[name="arrived[]"][type=checkbox]');
  const boxes = () =>
    arrivals.evaluateAll((all) =>
      (all as HTMLInputElement[]).map(({ value, checked, labels }) => [value, checked, labels?.[0]?.textContent]),
    );
  const before = await boxes();
  await secretariat.page.getByLabel('Italy').check();
  await act(secretariat, 'register-presence', { meeting, arrived: ['FRA'] });
  const left = before
    .filter(([value]) => value !== 'FRA')
    .map((box) => (box[0] === 'ITA' ? ['ITA', true, 'Italy'] : box));
  await expect.poll(boxes).toEqual(left);
});

it('what the President presses twice, because the answer is slow, is done once and ends nothing', {
  timeout: 120_000,
}, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const president = await signedIn(browser, 'President');
  const { meeting } = await openedMeeting(secretariat, president, 'Demonstration of a slow answer', ['DEU']);
  await act(secretariat, 'ask-for-floor', { meeting, state: 'DEU' });
  const { page } = president;
  // While an answer is awaited the page cannot be asked: it notes down itself where it is pressed.
  await page.addInitScript(() =>
    addEventListener('pointerdown', ({ target }) => {
      const where = document.body.inert ? 'nothing' : (target as Element).nodeName;
      sessionStorage.setItem('pressed', `${sessionStorage.getItem('pressed') ?? ''} ${where}`);
    }),
  );
  await page.goto(`/meetings/${meeting}/podium`);
  let sent = 0;
  await page.route('**/acts/**', async (route) => {
    sent += 1;
    await new Promise((later) => setTimeout(later, 3_000));
    await route.continue();
  });
  const button = page.getByRole('button', { name: 'Give the floor to the next speaker' });
  const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
  const there = [x + width / 2, y + height / 2] as const;
  await page.mouse.click(...there);
  // Somebody else gives the floor meanwhile: another button stands in its place.
  await act(secretariat, 'give-floor', { meeting });
  for (let n = 0; n < 10; n += 1) {
    await page.mouse.click(...there);
    await new Promise((later) => setTimeout(later, 200));
  }
  expect(sent).toBe(1);
  await page.waitForURL(/refused=/);
  expect(await page.evaluate(() => sessionStorage.getItem('pressed'))).toMatch(/^ BUTTON( nothing){3,}/);
  expect(await page.locator('body').getAttribute('inert')).toBeNull();
  await page.getByRole('button', { name: 'End the speech' }).first().waitFor();
});
