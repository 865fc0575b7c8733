import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AnyCommand } from '../src/door/command.ts';
import { perform } from '../src/door/perform.ts';
import { assignOffice, makeSignInLink, signInKey } from '../src/identity/index.ts';
import { openDoor } from '../src/modules.ts';
import { createSession } from '../src/sessions/index.ts';
import { type AppProcess, buildApp, productionEnv, startApp } from '../test/app-process.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { sealSeeds } from '../test/given/seal-seeds.ts';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';

/** A delegation enters itself: in a production, with a real link, on a phone; and the Secretariat decides. */

const inDays = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
const session = {
  ...{ kind: 'regular', number: 99, title: 'Session of the focal points', city: 'New York' },
  ...{ starts: inDays(30), ends: inDays(40) },
};

/** A session to come, and a link for its Secretariat. */
async function prepared(db: TestDatabase, env: Readonly<Record<string, string>>): Promise<string> {
  const door = openDoor(db.store, sealSeeds);
  const done = async (command: AnyCommand, input: object, account: string | null) => {
    const outcome = await perform(door, command, input, { account });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return (outcome.answer ?? {}) as Readonly<Record<string, string>>;
  };
  const { account = '' } = await done(assignOffice, { name: 'Clerk, Example', office: 'secretariat' }, null);
  await done(createSession, session, account);
  const key = signInKey({ mode: 'production', secret: env.PLENARY_SECRET ?? '' });
  const link = await makeSignInLink(door, key, account, null);
  return link.ok ? link.token : '';
}

async function proposes(page: Page, name: string, role: string): Promise<void> {
  await page.getByLabel('Name of the person').fill(name);
  await page.getByLabel('Role').selectOption({ label: role });
  await page.getByRole('button', { name: 'Propose', exact: true }).click();
  await page.getByText('It is proposed, and waits for the Secretariat.').waitFor();
}

it('a delegation is proposed on a phone, approved but for one that comes back, mended and approved', {
  timeout: 120_000,
}, async () => {
  buildApp();
  await using browser = await openBrowser();
  await using db = await testDatabase();
  const env = await productionEnv(db.url);
  const app: AppProcess = await startApp(env);
  try {
    const { page: clerk } = await browser.person({ baseURL: app.url, viewport: { width: 1280, height: 900 } });
    await clerk.goto(`/sign-in/${await prepared(db, env)}`);
    await clerk
      .getByRole('button', { name: /^Sign in/ })
      .first()
      .click();
    await clerk.goto('/desk/sessions/99/focal-points');
    await clerk.getByLabel('State Party').selectOption({ label: 'Uruguay' });
    await clerk.getByLabel('Name of the person').fill('Example, Willow');
    await clerk.getByLabel('E-mail').fill('willow@example.org');
    await clerk.getByRole('button', { name: 'Name the focal point' }).click();
    await clerk.getByText('needs a link to sign in').waitFor();
    await clerk.getByRole('button', { name: 'Make a link to sign in' }).first().click();
    const link = (await clerk.locator('code.link-once').innerText()).trim();
    await clerk.goto('/desk/sessions/99/focal-points/proposals');
    await clerk.getByText('Nothing waits').waitFor();

    const phone = { baseURL: app.url, viewport: { width: 390, height: 800 } };
    const { page: willow } = await browser.person(phone);
    await willow.goto(link);
    await willow.getByRole('button', { name: /until/ }).click();
    // Two clicks at most from the own home.
    await willow.goto('/');
    await willow.locator('a:visible', { hasText: 'Propose its persons' }).first().click();
    await willow.getByRole('heading', { name: 'Delegation of Uruguay' }).waitFor();
    await proposes(willow, 'Example, Alder', 'Representative');
    await proposes(willow, 'Example, Birch', 'Alternate');
    await proposes(willow, 'Example, Cedar', 'Adviser');
    await willow.getByRole('link', { name: 'Bring in a list' }).click();
    await willow
      .getByLabel('Or what you copied from a spreadsheet')
      .fill('Role\tFamily name\tGiven name\nAdviser\tEXAMPLE\tHazel\nAdviser\tEXAMPLE\tMaple');
    await willow.getByRole('button', { name: 'Look at what will happen' }).click();
    await willow.getByRole('button', { name: 'Take in this list' }).click();
    await willow.getByText('The list is proposed').waitFor();
    await willow.goto('/me/focal-point');
    await clean(willow);
    await willow.setViewportSize({ width: 390, height: 800 });

    // Her page was open all the while: it has followed by itself.
    await clerk.getByRole('heading', { name: 'Proposals of delegations (5)', level: 1 }).waitFor();
    await clean(clerk);
    await clerk.setViewportSize({ width: 1280, height: 900 });
    await clerk.getByRole('link', { name: 'Tick all that can be approved as they are' }).click();
    await clerk.getByLabel(/^Example, Cedar/).uncheck();
    await clerk.getByRole('button', { name: 'Approve what is ticked' }).click();
    await clerk.getByText('Approved: 4.').waitFor();
    await clerk.getByLabel(/^Example, Cedar/).check();
    await clerk.getByLabel(/^Reason for sending back/).fill('Please give the function.');
    await clerk.getByRole('button', { name: 'Send back what is ticked' }).click();
    await clerk.getByText('Sent back: 1.').waitFor();

    await willow.goto('/');
    await willow.getByText('Proposals that were sent back: 1').first().waitFor();
    await willow.goto('/me/focal-point');
    await willow.getByText('Please give the function.').waitFor();
    await willow.getByRole('link', { name: 'Mend: Example, Cedar' }).click();
    await willow.getByLabel('Function').fill('Legal Adviser');
    await willow.getByRole('button', { name: 'Propose', exact: true }).click();
    await willow.getByText('It is proposed').waitFor();

    await clerk.getByLabel(/^Example, Cedar/).check();
    await clerk.getByText('Legal Adviser').waitFor();
    await clerk.getByRole('button', { name: 'Approve what is ticked' }).click();
    await clerk.getByText('Approved: 1.').waitFor();
    await clerk.goto('/desk/sessions/99/delegations/participants');
    const listed = await clerk.locator('.participants').innerText();
    for (const name of ['Example, Alder', 'Example, Birch', 'Example, Cedar', 'EXAMPLE, Hazel', 'EXAMPLE, Maple'])
      expect(listed).toContain(name);
    expect(listed).toContain('Legal Adviser');

    // Named by mistake: the link is dead at once.
    await clerk.goto('/desk/sessions/99/focal-points');
    await clerk.getByRole('link', { name: /^End: Example, Willow/ }).click();
    await clerk.getByRole('button', { name: 'End', exact: true }).click();
    await clerk.getByText('No focal point is named').waitFor();
    await willow.goto('/me/focal-point');
    await willow.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  } finally {
    await app.stop();
  }
});
