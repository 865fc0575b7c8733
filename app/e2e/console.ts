import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './clean.ts';
import { seen } from './seen.ts';

/** Asks for an act that nobody can take back, and says yes on the page that shows what it fixes. */
export async function confirms(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.getByText('What follows').waitFor();
  expect(await barriers(page)).toEqual([]);
  await does(page, name);
}

/** What the President proposes is done when the Secretariat confirms it, led there from whatever page is open. */
export async function byTwo(president: Page, secretariat: Page, name: string | RegExp): Promise<void> {
  await confirms(president, name);
  await president.getByText('You have proposed this.').waitFor();
  expect(await barriers(president)).toEqual([]);
  const strip = secretariat.locator('.foryou');
  await seen(strip.getByText(/Waits for a second person/).first());
  await strip.getByRole('link', { name: 'See what is proposed' }).click();
  await secretariat.getByText('Another person has proposed this.').waitFor();
  expect(await barriers(secretariat)).toEqual([]);
  await secretariat.getByRole('button', { name: 'Confirm', exact: true }).click();
  await secretariat.getByText('It is done.').waitFor();
  await seen(president.getByText('It is done.').first());
  await president.getByRole('link', { name: 'Back to where it is done' }).click();
}

/** Takes up an item of the agenda. The items that are not next are one choice, folded. */
export async function takesUp(page: Page, item: number): Promise<void> {
  const act = new RegExp(`Take up agenda item ${item}`);
  const button = page.locator('#doing .btn', { hasText: act }).first();
  await button.waitFor({ state: 'attached' });
  if (!(await button.isVisible())) await page.locator('details.choice > summary').first().click();
  await does(page, act);
}

/** Presses a button of the console and waits for the page that follows. */
export async function does(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.waitFor();
  await Promise.all([page.waitForNavigation(), button.click()]);
}
