import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { act, meetingPath, signedIn } from './people.ts';

const desk = '/desk/sessions/demo-1';
const committee = '/sessions/demo-1/credentials/committee';

it('a list of persons is pasted, a badge printed, and a person let in by the code at the door', {
  timeout: 300_000,
}, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const { page } = secretariat;
  const { page: door } = await signedIn(browser, 'Secretariat', { viewport: { width: 390, height: 844 } });
  const meeting = await meetingPath(page);

  await page.goto(`${desk}/import/delegations`);
  await page
    .getByRole('textbox', { name: 'Or what you copied from a spreadsheet' })
    .fill('State\tName\tRole\nUruguay\tMaría Ejemplo\tAlternate\nKenya\tJohn Example\tAdvisor of sorts\n');
  await page.getByRole('button', { name: 'Look at what will happen' }).click();
  await page.getByText('To be mended').first().waitFor();
  // The faulty line is said with its line, and the other is taken in knowingly.
  await page.getByLabel('Leave them out, and take in the others').check();
  await page.getByRole('button', { name: 'Take in this list' }).click();
  await page.getByText('María Ejemplo').first().waitFor();
  await page.goto(`${desk}/delegations/participants`);
  await page.getByText('María Ejemplo').waitFor();
  expect(await page.getByText('John Example').count()).toBe(0);

  await page.goto(`${desk}/badges`);
  await page.getByRole('button', { name: /code/i }).first().click();
  await page.goto(`${desk}/badges?find=ejemplo`);
  const code = (await page.locator('main').innerText()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}(-[0-9A-Z]+)?/)?.[0] ?? '';
  expect(code).not.toBe('');
  await clean(page);

  await door.goto(`${meeting}/check-in`);
  await door.getByRole('textbox', { name: 'Code' }).fill('AAAA-AAAA');
  await door.keyboard.press('Enter');
  await door.getByRole('alert').filter({ hasText: /code/i }).waitFor();
  await door.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await door.keyboard.press('Enter');
  await door.locator('.verdict', { hasText: 'María Ejemplo' }).waitFor();
  await door.locator('.ruling').getByRole('button').first().click();
  await door
    .getByText(/María Ejemplo/)
    .first()
    .waitFor();
  await door.locator('section[aria-labelledby="registered"]').getByText('María Ejemplo').waitFor();
  await clean(door);
});

it('credentials go from nothing to the adopted report: Secretariat, President, the chair of the Committee, the public', {
  timeout: 300_000,
}, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const president = await signedIn(browser, 'President');
  const { page: chair } = await signedIn(browser, 'Uruguay', { viewport: { width: 390, height: 844 } });
  const { page: reader } = await browser.person();
  const { page } = secretariat;
  const path = await meetingPath(page);
  const meeting = path.split('/')[2] ?? '';

  // The paper of one delegation was entered wrongly: it is taken out with a reason, and what came is registered. Half filled it is given back.
  await page.goto(`${desk}/credentials/BRA`);
  const correct = page.locator('section[aria-labelledby="correct"]');
  await correct.locator('summary').first().click();
  await correct.getByLabel('Nothing').check();
  await correct.getByLabel(/^Issued by/).selectOption({ index: 1 });
  await correct.getByLabel('Reason').fill('Entered for another delegation');
  await correct.getByRole('button').first().click();
  const register = page.locator('section[aria-labelledby="register"] form');
  await register.getByLabel('Copy or other information').check();
  await register.getByRole('button', { name: 'Register', exact: true }).click();
  await page.locator('form[data-refused]').waitFor();
  expect(await register.getByLabel('Copy or other information').isChecked()).toBe(true);
  await register.getByLabel(/^Issued by/).selectOption({ index: 1 });
  await register.getByRole('button', { name: 'Register', exact: true }).click();
  await page.goto(`${desk}/credentials`);
  await page.locator('tr', { hasText: 'Brazil' }).getByText('Copy or other information').first().waitFor();

  // The Assembly appoints its nine; before the meeting is open the page says so.
  await president.page.goto(committee);
  expect(await president.page.getByRole('button', { name: 'The Assembly has appointed these' }).count()).toBe(0);
  const parties = await page
    .locator('section[aria-labelledby="delegations"] tr[data-key]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''));
  await act(secretariat, 'register-presence', { meeting, arrived: parties });
  await act(president, 'open-meeting', { meeting });
  await president.page.goto(committee);
  const nine = ['Argentina', 'Benin', 'Brazil', 'Switzerland', 'France', 'Ghana', 'Japan', 'Latvia', 'Uruguay'];
  const appoint = president.page.locator('form', { hasText: 'Nine States Parties, proposed by the President' });
  await tick(appoint, nine.slice(0, 8));
  await appoint.getByRole('button', { name: 'The Assembly has appointed these' }).click();
  await president.page.locator('[data-refused]').first().waitFor();
  await tick(appoint, nine.slice(8));
  await appoint.getByRole('button', { name: 'The Assembly has appointed these' }).click();
  await president.page.getByText('It has not chosen who chairs it.').waitFor();

  await page.goto(committee);
  await page.getByText('Enter who chairs the Committee').click();
  await page.locator('li', { hasText: 'Uruguay' }).getByRole('button').first().click();
  await page.getByText('In the chair: Uruguay').waitFor();

  // The chair examines on the phone: nothing is ticked beforehand, and the report writes itself.
  await chair.goto(committee);
  await chair.getByRole('link', { name: /^Tick all/ }).click();
  await chair.getByRole('button', { name: 'Find: accept these' }).click();
  await chair.getByText('To be accepted', { exact: true }).waitFor();
  await chair.getByRole('link', { name: 'Tick the one in which nothing is unusual' }).click();
  await chair.getByRole('button', { name: 'Find: accept on the understanding that originals follow' }).click();
  await chair.getByText('To be accepted, originals to follow').waitFor();
  await clean(chair);
  await chair.setViewportSize({ width: 390, height: 844 });
  await chair.getByRole('button', { name: 'The Committee adopts this report' }).click();
  await chair.getByText('The Committee has adopted its report; it waits for the Assembly').first().waitFor();
  expect(await chair.locator('section[aria-labelledby="report"]').innerText()).toContain('In the chair: Uruguay');

  // Nobody else acts for the Committee; the public reads nothing before the Assembly has adopted.
  await reader.goto('/sessions/demo-1/credentials');
  await reader.getByText('No report yet').waitFor();
  await president.page.goto(committee);
  await president.page.getByRole('link', { name: 'Enter the adoption of the report' }).click();
  await president.page.locator('main form').getByRole('button').first().click();
  await reader.goto('/sessions/demo-1/credentials');
  const report = await reader.locator('main').innerText();
  for (const state of ['Argentina', 'Brazil', 'Uruguay']) expect(report).toContain(state);
  expect(report).toContain('Adopted on');
  await clean(reader);
  await page.goto(`${desk}/credentials`);
  await page.locator('tr', { hasText: 'Argentina' }).getByText('Accepted').first().waitFor();
  await clean(page);
});

async function tick(form: Locator, states: readonly string[]): Promise<void> {
  for (const state of states) await form.getByLabel(state, { exact: true }).check();
}
