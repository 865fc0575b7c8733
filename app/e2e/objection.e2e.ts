import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { signedIn } from './people.ts';

it('the head of a delegation objects to another delegation, without script, and withdraws it', async () => {
  await using browser = await openBrowser();
  const { page } = await signedIn(browser, 'Kenya', { javaScriptEnabled: false });
  await page.goto('/sessions/demo-1/credentials');
  await page.getByRole('link', { name: 'Object to a delegation' }).click();
  await page.getByText('Your delegation has raised no objection.').waitFor();

  const delegation = page.getByLabel('Delegation objected to');
  expect(await delegation.getByRole('option', { name: 'Kenya' }).count()).toBe(0);
  await delegation.selectOption({ label: 'Uruguay' });
  await page.getByRole('button', { name: 'Raise the objection' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await delegation.inputValue()).toBe('URY');
  await page.getByLabel('Reason').fill('For the test of this page');
  await page.getByRole('button', { name: 'Raise the objection' }).click();
  await page.getByText('Uruguay: The delegation as a whole. Waits for the Assembly').waitFor();

  await page.getByText('Withdraw the objection').first().click();
  await page.getByRole('article').getByLabel('Reason').fill('It was a test');
  await page.getByRole('button', { name: 'Withdraw the objection' }).click();
  await page.getByText('Uruguay: The delegation as a whole. Withdrawn').waitFor();
});

it('the page is clean at every width, for a head and for others', async () => {
  await using browser = await openBrowser();
  for (const who of ['Kenya', 'Secretariat']) {
    const { page } = await signedIn(browser, who);
    await page.goto('/sessions/demo-1/credentials/object');
    await clean(page, [1440, 320]);
    await page.goto('/sessions/demo-1/credentials');
    await clean(page, [1440, 320]);
  }
});
