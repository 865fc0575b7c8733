// Takes the pictures of docs/pictures from a demonstration that runs: node scripts/pictures.ts http://localhost:4000 after
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../app/test/chromium.ts';

const root = path.resolve(import.meta.dirname, '..');
const [base = 'http://localhost:4000', when = 'after'] = process.argv.slice(2);
const { program, env } = await findChromium(root);
const browser = await chromium.launch({
  executablePath: program,
  env,
  args: ['--no-sandbox', '--headless=old', '--disable-gpu'],
});

async function person(who?: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 960 } });
  if (who === undefined) return context;
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  if (who === 'Kenya') {
    await page.getByLabel('Delegate of').selectOption({ label: who });
    await page.getByRole('button', { name: 'Sign in as this delegate' }).click();
  } else await page.getByRole('button', { name: `Sign in as Demonstration ${who}` }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.close();
  return context;
}

const pictures: readonly { readonly name: string; readonly address: string; readonly who?: string }[] = [
  { name: 'home-public', address: '/' },
  { name: 'home-delegate', address: '/', who: 'Kenya' },
  { name: 'home-president', address: '/', who: 'President' },
  { name: 'home-secretariat', address: '/', who: 'Secretariat' },
  { name: 'session-archive', address: '/sessions/22' },
  { name: 'sessions', address: '/sessions' },
  { name: 'right-to-vote', address: '/members/right-to-vote' },
  { name: 'facilitations', address: '/organs/facilitations' },
  { name: 'record-entry', address: '/record/20' },
];

for (const { name, address, who } of pictures) {
  const context = await person(who);
  const page = await context.newPage();
  await page.goto(`${base}${address}`);
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(root, 'docs/pictures', `${name}-${when}.png`) });
  await context.close();
}
await browser.close();
