import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type AppProcess, productionEnv, startApp } from '../test/app-process.ts';
import { type MailServer, mailServer } from '../test/mail-server.ts';
import { openBrowser } from '../test/open-browser.ts';
import { makeDatabase } from '../test/postgres.ts';
import { runTask } from '../test/task.ts';
import { clean } from './clean.ts';
import { act } from './people.ts';

/** A program in production, with a mail server that knows all but one address. */
let mail: MailServer;
let app: AppProcess;
let link: string;
const closings: (() => unknown)[] = [];

beforeAll(async () => {
  mail = await mailServer({ refuses: (address) => (address.startsWith('birch') ? [550, '5.1.1 no such box'] : null) });
  const database = await makeDatabase(inject('serverUrl'), inject('template'));
  const env = {
    ...(await productionEnv(database.url)),
    PLENARY_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    PLENARY_MAIL_FROM: 'Secretariat of Exampland <secretariat@assembly.example>',
  };
  app = await startApp(env);
  closings.push(
    () => app.stop(),
    () => database.drop(),
    () => mail[Symbol.asyncDispose](),
  );
  const { out } = await runTask(['account', 'secretariat', 'Example, Clerk'], env);
  link = /http\S+\/sign-in\/\S+/.exec(out)?.[0] ?? '';
});

afterAll(async () => {
  for (const close of closings) await close();
});

const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

it('the Secretariat sends letters by mail, and a delegate signs in from the message on a phone', {
  timeout: 240_000,
}, async () => {
  await using browser = await openBrowser();
  const clerk = await browser.person({ baseURL: app.url });
  const { page } = clerk;
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/me');
  const title = { en: 'Session of Exampland' };
  const held = { kind: 'regular', number: 99, title, city: 'New York', starts: day(20), ends: day(30) };
  const { session } = await act(clerk, 'create-session', held);
  await act(clerk, 'accredit-persons', {
    session,
    persons: [
      { state: 'URY', name: 'Example, Ash', role: 'head', email: 'ash@delegation.example' },
      { state: 'URY', name: 'Example, Birch', role: 'adviser', email: 'birch@delegation.example' },
      { state: 'FRA', name: 'Example, Cedar', role: 'head' },
    ],
  });

  await page.goto(`/desk/sessions/${session}/delegations`);
  await page.getByRole('link', { name: 'Letters for many at once' }).click();
  await clean(page);
  await page.getByLabel('Language of the letters').selectOption({ label: 'Français' });
  await page.getByRole('button', { name: 'Send by mail' }).click();
  await page.getByText('One person has no e-mail address and gets no letter').waitFor();
  await clean(page);
  expect(mail.caught).toEqual([]);
  await page.getByRole('button', { name: 'Send 2 letters' }).click();
  await page.getByText('2 letters are on their way').waitFor();
  await expect.poll(() => mail.caught.length).toBe(1);
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByRole('heading', { name: 'One letter could not be sent' }).count();
    })
    .toBe(1);
  await page.getByText('The mail server does not take this address.').waitFor();
  await clean(page);

  const message = mail.caught[0]?.mail;
  expect(message?.subject).toMatch(/^Votre connexion\s: Session of Exampland$/);
  const [code = ''] = /http:\S+\/fr\/sign-in\/\S+/.exec(message?.text ?? '') ?? [];
  const phone = await browser.person({
    ...{ baseURL: app.url, viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true },
  });
  await phone.page.setContent(typeof message?.html === 'string' ? message.html : '');
  expect(await phone.page.getByRole('link', { name: 'Se connecter' }).getAttribute('href')).toBe(code);
  await clean(phone.page);
  await phone.page.goto(code);
  await phone.page.getByRole('button', { name: /^Me connecter sur mon propre appareil/ }).tap();
  await phone.page.waitForURL('**/fr/me');
  expect(await phone.page.locator('main').innerText()).toContain('Example, Ash');

  await page.getByRole('link', { name: 'Correct the address: Example, Birch' }).click();
  await page.getByLabel('E-mail').fill('betula@delegation.example');
  await page.getByRole('button', { name: 'Save the details' }).click();
  await page.goto(`/desk/sessions/${session}/letters/sent`);
  await page.getByRole('link', { name: 'Send again to this person' }).click();
  await page.getByRole('button', { name: 'Send one letter' }).click();
  await expect.poll(() => mail.caught.length).toBe(2);
  expect(mail.caught[1]?.to).toEqual(['betula@delegation.example']);
});
