import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { signedIn } from './people.ts';

const desk = '/desk/sessions/demo-1/programme';
const shown = '/sessions/demo-1/programme';

it('two secretaries make one programme of work while delegates read it on their phones', {
  timeout: 300_000,
}, async () => {
  await using browser = await openBrowser();
  const { page: first } = await signedIn(browser, 'Secretariat');
  const { page: second } = await signedIn(browser, 'Secretariat');
  const { page: phone } = await browser.person({ viewport: { width: 390, height: 844 } });
  const { page: plain } = await browser.person({ javaScriptEnabled: false });

  await first.goto(desk);
  const day = await dayOf(first);
  await declareRoom(first, 'Example room A', '40');
  await declareRoom(first, 'Example room B', '12');
  await phone.goto(`${shown}?day=${day}`);

  // The hour is said in the city of the session; a clash of rooms is refused, and nothing that was written is lost.
  await first.goto(`${desk}?day=${day}`);
  await second.goto(`${desk}?day=${day}`);
  await place(first, day, 'Bureau', 'Example room A', '07:00', '08:30');
  await entry(first, 'Bureau').waitFor();
  await phone.locator('.plan td', { hasText: 'Bureau' }).waitFor();
  await place(second, day, 'Drafting group', 'Example room A', '08:00', '09:00');
  await second.getByRole('alert').getByText('The room is taken').waitFor();
  const refused = formOf(second, 'Place in the programme');
  expect(await refused.getByLabel('Body').inputValue()).toBe('drafting');
  expect(await refused.getByLabel('Begins, ').inputValue()).toContain('08:00');
  await refused.getByLabel('Room').selectOption({ label: 'Example room B' });
  await refused.getByRole('button', { name: 'Place in the programme' }).click();
  await entry(second, 'Drafting group').waitFor();

  // What one is writing is not saved over what the other has changed meanwhile, though the page around it is new.
  await first.goto(`${desk}?day=${day}`);
  await second.goto(`${desk}?day=${day}`);
  await write(second, 'Drafting group', '11:00', '12:00');
  await write(first, 'Drafting group', '09:00', '10:00');
  await save(first, 'Drafting group');
  for (const page of [first, second]) await page.locator('.plan th', { hasText: '09:00' }).waitFor();
  await save(second, 'Drafting group');
  const alert = entry(second, 'Drafting group').getByRole('alert');
  await expect.poll(() => alert.innerText()).toContain('Meanwhile: Meeting of a body moved.');
  expect(await beginsOf(second, 'Drafting group').inputValue()).toContain('11:00');

  // A day as a list: first what would come of it, then all of it.
  await first.goto(`${desk}/paste?day=${day}`);
  await first
    .getByRole('textbox', { name: 'List' })
    .fill('18:15-19:15; Example room A; Facilitation: Example matter\n18:30-19:00; Example room A; Bureau');
  await first.getByRole('button', { name: 'Show what would come of it' }).click();
  await first.getByText('Cannot be placed', { exact: true }).waitFor();
  expect(await first.getByRole('button', { name: /^Place \d/ }).count()).toBe(0);
  await first
    .getByRole('textbox', { name: 'List' })
    .fill('18:15-19:15; Example room A; Facilitation: Example matter\n18:30-19:00; Example room B; Bureau');
  await first.getByRole('button', { name: 'Show what would come of it' }).click();
  await first.getByRole('button', { name: 'Place 2 meetings' }).click();
  await entry(first, 'Facilitation').waitFor();

  // A cancellation is told on the open page of a phone, and stands in the calendar.
  const cancelled = entry(first, 'Facilitation');
  await cancelled.locator('summary').first().click();
  await cancelled.getByLabel('Reason').fill('The facilitator is ill');
  await cancelled.getByRole('button', { name: /^Cancel this meeting/ }).click();
  await phone.getByText('Cancelled: The facilitator is ill').first().waitFor();
  const calendar = await (await fetch(new URL('/sessions/demo-1/calendar.ics', first.url()))).text();
  expect(calendar).toContain('STATUS:CANCELLED');
  expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(3);

  // Without script it is the same programme.
  await plain.goto(`${shown}?day=${day}`);
  for (const body of ['Bureau', 'Drafting group', 'Facilitation'])
    expect(await plain.locator('.plan td', { hasText: body }).count(), body).toBeGreaterThan(0);

  for (const path of [desk, `${desk}/paste`, shown, `/ar${shown}`, '/sessions/demo-1/calendar']) {
    await first.goto(path);
    await clean(first);
  }
});

async function dayOf(page: Page): Promise<string> {
  const href = await page.getByRole('navigation', { name: 'Days' }).getByRole('link').nth(1).getAttribute('href');
  return new URL(href ?? '', page.url()).searchParams.get('day') ?? '';
}

function formOf(page: Page, button: string) {
  return page.locator('form', { has: page.getByRole('button', { name: button, exact: true }) });
}

/** A meeting in the list below the grid. */
function entry(page: Page, body: string) {
  const named = page.locator('summary', { hasText: body });
  return page.locator('section[aria-labelledby="entries"] > details', { has: named }).first();
}

async function declareRoom(page: Page, name: string, seats: string): Promise<void> {
  const rooms = page.locator('section[aria-labelledby="rooms"]');
  const form = rooms.locator('form', { has: page.getByRole('button', { name: 'Declare the room' }) });
  if (!(await form.isVisible())) await rooms.getByText('New room').click();
  await form.getByLabel('Name (English)').fill(name);
  await form.getByLabel('Number of seats').fill(seats);
  await form.getByRole('button', { name: 'Declare the room' }).click();
  await rooms.getByText(name).first().waitFor();
}

async function place(page: Page, day: string, body: string, room: string, from: string, to: string): Promise<void> {
  const form = formOf(page, 'Place in the programme');
  await form.getByLabel('Body').selectOption({ label: body });
  await form.getByLabel('Begins, ').fill(`${day}T${from}`);
  await form.getByLabel('Ends, ').fill(`${day}T${to}`);
  await form.getByLabel('Room').selectOption({ label: room });
  if (body === 'Drafting group')
    await form
      .getByLabel(/^Subject, /)
      .first()
      .fill('Example draft');
  await form.getByRole('button', { name: 'Place in the programme' }).click();
}

function beginsOf(page: Page, body: string) {
  return entry(page, body).getByLabel('Begins, ');
}

async function write(page: Page, body: string, from: string, to: string): Promise<void> {
  const one = entry(page, body);
  await one.locator('summary').first().click();
  const day = (await beginsOf(page, body).inputValue()).slice(0, 10);
  await beginsOf(page, body).fill(`${day}T${from}`);
  await one.getByLabel('Ends, ').fill(`${day}T${to}`);
}

async function save(page: Page, body: string): Promise<void> {
  await entry(page, body)
    .getByRole('button', { name: /^Save the change/ })
    .click();
}
