import path from 'node:path';
import { type Browser, chromium, type Page as Tab } from 'playwright-core';
import { expect, it } from 'vitest';
import { findChromium } from '../test/chromium.ts';
import { figure, of } from '../test/figures.ts';
import { type Hall, openHall } from '../test/hall.ts';
import type { Page } from './hostile.ts';
import { readHostileSite } from './hostile-site.ts';

it('hostile texts stay texts on 1,392 pages and more', { timeout: 1_200_000 }, async () => {
  await using hall = await openHall();
  const { entered, pages, showing, wrong, samples } = await readHostileSite(hall, 150);
  figure('acts with hostile texts recorded, refused', `${entered.accepted}, ${entered.refused}`);
  figure(
    'pages on which hostile texts stayed texts',
    `${of(pages - wrong.length, pages)}, ${showing} of them show some`,
  );
  expect(entered.broken).toEqual([]);
  expect(wrong).toEqual([]);
  expect(entered.accepted).toBeGreaterThan(60);
  expect(showing).toBeGreaterThan(600);
  expect(pages).toBeGreaterThanOrEqual(1_392);

  const looked = samples.slice(0, 60);
  const alarms = await inBrowser(hall, looked);
  figure('pages of those that did nothing in Chromium', of(looked.length - alarms.length, looked.length));
  expect(alarms).toEqual([]);
  expect(looked.length).toBeGreaterThan(20);
});

/** Dialogs, scripts, elements and refusals of the content policy that came from the texts. */
async function inBrowser(hall: Hall, pages: readonly Page[]): Promise<readonly string[]> {
  const { program, env } = await findChromium(path.resolve(import.meta.dirname, '../..'));
  const browser = await chromium.launch({
    executablePath: program,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  });
  try {
    const alarms: string[] = [];
    const tabs = new Map<string, Tab>();
    for (const { path: address, who } of pages) {
      const tab = tabs.get(who) ?? (await tabOf(browser, hall, who, alarms));
      tabs.set(who, tab);
      await tab.goto(`${hall.url}${address}`);
      const made = await tab.evaluate(
        () =>
          document.querySelectorAll('[hstl], [onerror], [onload], [onmouseover], img[src="x"], a[href*="evil.example"]')
            .length + (Reflect.get(globalThis, 'hstlRan') === true ? 1 : 0),
      );
      if (made > 0) alarms.push(`${address} for ${who}: ${made} elements`);
    }
    return alarms;
  } finally {
    await browser.close();
  }
}

async function tabOf(browser: Browser, hall: Hall, who: string, alarms: string[]): Promise<Tab> {
  const context = await browser.newContext();
  const cookie =
    who === 'Secretariat' ? hall.people.secretariat.cookie : [...hall.people.delegates.values()][3]?.cookie;
  const [name = '', value = ''] = (cookie ?? '').split('=');
  if (who !== 'the public') await context.addCookies([{ name, value, url: hall.url }]);
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    Reflect.set(globalThis, 'hstl', () => Reflect.set(globalThis, 'hstlRan', true));
  });
  tab.on('dialog', (dialog) => {
    alarms.push(`${tab.url()}: a dialog`);
    void dialog.dismiss();
  });
  tab.on('console', (message) => {
    if (/content security policy/i.test(message.text())) alarms.push(`${tab.url()}: ${message.text()}`);
  });
  return tab;
}
