import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, delegateOf, fillHall, signedIn } from './people.ts';

const group = 'Group of demonstrations';

/** What a form would do, and what stands in it. */
async function forms(page: Page): Promise<readonly (readonly [string, string | null])[]> {
  return page.locator('main form').evaluateAll((all) =>
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
  const { session } = await act(secretariat, 'create-session', {
    kind: 'regular',
    title: 'Demonstration of what is being written',
    city: 'New York',
    starts: '2026-12-07',
    ends: '2026-12-08',
  });
  const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'General debate' });
  const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
  await act(secretariat, 'accredit-person', { session, state: 'DEU', name: 'Delegate DEU', role: 'head' });
  await fillHall(secretariat, { session, meeting }, ['DEU']);
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });

  const { page } = await delegateOf(browser, String(session).toUpperCase(), 'Germany');
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
});
