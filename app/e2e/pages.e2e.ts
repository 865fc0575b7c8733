import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { axeWidthsOf, clean, fits, fitsOnPaper } from './clean.ts';

/** One page of each kind, where it holds most. */
const kinds = [
  '/sessions',
  '/sessions/25',
  '/sessions/22/documents',
  '/documents',
  '/documents/ICC-ASP/23/Res.1',
  '/elections',
  '/elections/2023-judges',
  '/elections/2021-prosecutor',
  '/elections/2019-2020-cbf-bureau-acclamations',
  '/members',
  '/members/URY',
  '/organs',
  '/organs/bureau',
  '/organs/facilitations',
  '/observers',
  '/decisions',
  '/record',
  '/record/1',
  '/rules',
  '/rules/parameters',
  '/rules/judges.requirements',
  '/open-data',
  '/accessibility',
  '/sign-in',
];
/** More of the same kinds, where sources are thin or long. */
const more = [
  '/sessions/1',
  '/sessions/19',
  '/sessions/S-1',
  '/sessions/RC',
  '/elections/2003-judges',
  '/elections/2013-judge-vacancy',
  '/members/BDI',
  '/members/USA',
  '/members?on=2005-06-01',
  '/organs/cbf',
];
const currentKinds = [
  ...['/', '/ar', '/sessions/demo-1', '/sessions/demo-1/parameters', '/members/right-to-vote'],
  ...[
    '/sessions/demo-1/agenda',
    '/sessions/demo-1/credentials',
    '/sessions/demo-1/deadlines',
    '/sessions/demo-1/calendar',
  ],
];
const moreCurrent = ['/fr/members'];
/** Every page with a table of many columns. */
const wide = [
  '/members?all',
  '/organs/facilitations',
  '/sessions',
  '/sessions/22/documents',
  '/sessions/demo-1/parameters',
  '/elections',
  '/elections/2003-judges',
  '/elections/2023-judges',
  '/documents',
  '/decisions',
  '/rules',
  '/rules/parameters',
  '/observers',
  '/record',
];

const longWords = ['es', 'ar', 'ru'];
const eachLanguage = process.env.EACH_LANGUAGE === '1';

describe('public pages', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser[Symbol.asyncDispose]());

  const isArchive = async (page: Page, path: string): Promise<void> => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    expect(await page.locator('script').count()).toBe(0);
  };

  it.concurrent.each(kinds)('%s works without script, ships none, and is clean at every width', async (path) => {
    const { page } = await browser.person();
    await isArchive(page, path);
    await clean(page, axeWidthsOf(kinds.indexOf(path)));
    await fitsOnPaper(page);
    await page.context().close();
  });

  it.concurrent.each(more)('%s works without script, ships none, and fits at every width', async (path) => {
    const { page } = await browser.person();
    await isArchive(page, path);
    await fits(page);
    await page.context().close();
  });

  const isCurrent = async (path: string, look: (page: Page) => Promise<void>): Promise<void> => {
    const { page } = await browser.person();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    expect((await page.goto(path))?.status()).toBe(200);
    await look(page);
    expect(errors).toEqual([]);
    await page.context().close();
  };

  it.concurrent.each(currentKinds)('%s is clean at every width', (path) =>
    isCurrent(path, async (page) => {
      await clean(page, axeWidthsOf(currentKinds.indexOf(path)));
      await fitsOnPaper(page);
    }),
  );

  it.concurrent.each(moreCurrent)('%s fits at every width', (path) => isCurrent(path, (page) => fits(page)));

  it.concurrent.each(longWords)('no table widens the page on a tablet, where words are long: %s', async (lang) => {
    const { page } = await browser.person();
    for (const [nth, path] of wide.entries()) {
      // Each page in one of the three, in turn; the long tests look at all.
      if (!eachLanguage && nth % longWords.length !== longWords.indexOf(lang)) continue;
      await page.goto(`/${lang}${path}`);
      expect(await page.locator('table').count(), path).toBeGreaterThan(0);
      await fits(page, [1024, 900, 820, 768, 700, 640, 390]);
    }
    await page.context().close();
  });

  it('gives every table as CSV and JSON', async () => {
    const { request } = await browser.person();
    for (const path of [
      '/members',
      '/sessions',
      '/elections',
      '/documents',
      '/decisions',
      '/record',
      '/rules',
      '/rules/parameters',
      '/elections/2023-judges',
    ]) {
      const csv = await request.get(`${path}.csv`);
      expect(csv.headers()['content-type'], path).toContain('text/csv');
      expect((await csv.text()).split('\r\n').length, path).toBeGreaterThan(2);
      const json = (await (await request.get(`${path}.json`)).json()) as { rows: readonly unknown[] };
      expect(json.rows.length, path).toBeGreaterThan(0);
    }
  });
});
