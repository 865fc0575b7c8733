import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { makeHallScreen } from '../src/hall-screens/make-hall-screen.ts';
import { addressOfThing, signInKey } from '../src/identity/index.ts';
import { hrefIn, type Lang } from '../src/words/languages.ts';
import { type AppProcess, buildApp, startApp } from './app-process.ts';
import { findChromium } from './chromium.ts';
import { hallEnv } from './hall.ts';
import { faultsOf } from './hall-geometry.ts';
import { letterFaultsOf } from './hall-letters.ts';
import { type HallScreen, hallScreens } from './hall-screens.ts';
import { type TestStage, testStage } from './stage.ts';

export interface Looks {
  readonly langs: readonly Lang[];
  readonly sizes: readonly (readonly [width: number, height: number])[];
  /** candidates of each ballot */
  readonly ballots: readonly number[];
  /** folder for pictures; none are made without it */
  readonly pictures?: string;
  /** looks on, while the last screen stands there */
  onLast?(browser: Browser, address: string): Promise<void>;
}

/** Every screen of the hall, made by the acts of a meeting and looked at in each language and size, page by page. Gives what is wrong, and how many looks there were. */
export async function lookAtHall(
  looks: Looks,
): Promise<{ readonly looks: number; readonly faults: readonly string[] }> {
  buildApp();
  await using stage = await testStage();
  const screens = await hallScreens(stage, looks.ballots);
  const hung = await hang(stage);
  const app = await startApp({ ...hallEnv, DATABASE_URL: stage.store.url });
  const { program, env } = await findChromium(path.resolve(import.meta.dirname, '../..'));
  const args = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'];
  const browser = await chromium.launch({ executablePath: program, env: { ...process.env, ...env }, args });
  if (looks.pictures !== undefined) mkdirSync(looks.pictures, { recursive: true });
  const found: string[] = [];
  let count = 0;
  try {
    for (const screen of screens) {
      await screen.show();
      const places: readonly Place[] = [
        { path: `/meetings/${stage.meeting}/hall`, sizes: looks.sizes.slice(0, 1) },
        { path: hung.automatic, sizes: looks.sizes, pictures: looks.pictures },
        { path: hung.beside, kind: 'beside', sizes: looks.sizes, pictures: looks.pictures },
      ];
      const ofScreen = await Promise.all(
        looks.langs.map(async (lang) => {
          const each = [];
          for (const place of places) each.push(await lookAt(browser, app, place, { screen, lang }));
          return { looks: each.reduce((sum, one) => sum + one.looks, 0), faults: each.flatMap((one) => one.faults) };
        }),
      );
      for (const one of ofScreen) {
        count += one.looks;
        found.push(...one.faults);
      }
    }
    const day: Place = { path: hung.day, sizes: looks.sizes, pictures: looks.pictures };
    for (const lang of looks.langs) {
      const one = await lookAt(browser, app, day, { screen: { name: 'day', candidates: [] }, lang });
      count += one.looks;
      found.push(...one.faults);
    }
    await looks.onLast?.(browser, `${app.url}/meetings/${stage.meeting}/hall`);
  } finally {
    await browser.close();
    await app.stop();
  }
  return { looks: count, faults: found };
}

interface Place {
  readonly path: string;
  /** with the day beside it */
  readonly kind?: 'beside';
  readonly sizes: Looks['sizes'];
  readonly pictures?: string | undefined;
}

/** A screen that follows the meeting, one with the day beside it, and one with the day alone: by their addresses. */
async function hang(stage: TestStage) {
  const key = signInKey({ mode: 'demonstration', secret: hallEnv.PLENARY_SECRET });
  const made = async (place: string, shows: 'automatic' | 'day', sidebar: 'no' | 'yes') => {
    const { screen = '' } = await stage.done(makeHallScreen, { session: stage.session, place, shows, sidebar });
    return `/screen/${addressOfThing(key, 'screen', screen)}`;
  };
  return {
    automatic: await made('Left wall', 'automatic', 'no'),
    beside: await made('Right wall', 'automatic', 'yes'),
    day: await made('Entrance', 'day', 'no'),
  };
}

interface Look {
  readonly screen: Pick<HallScreen, 'name' | 'candidates'>;
  readonly lang: Lang;
}

async function lookAt(browser: Browser, app: AppProcess, place: Place, { screen, lang }: Look) {
  const context = await browser.newContext({ baseURL: app.url });
  // Another page of the same address for each screen: an answer kept for some seconds is not that of the screen before.
  const page = await context.newPage();
  const faults: string[] = [];
  let count = 0;
  const [first] = place.sizes;
  if (first) await page.setViewportSize({ width: first[0], height: first[1] });
  await page.goto(`${hrefIn(lang, place.path)}`);
  await page.evaluate(() => document.fonts.ready);
  const pages = Math.max(1, await page.locator('.turn').count());
  const names = await page.locator('.result .person').allTextContents();
  const where = [screen.name, lang, place.kind].filter(Boolean).join(' ');
  if (names.toSorted().join('|') !== screen.candidates.toSorted().join('|'))
    faults.push(`${where}: ${names.length} names of ${screen.candidates.length}, each should stand there once`);
  const seen: string[] = [];
  for (let n = 1; n <= pages; n += 1) {
    if (pages > 1) await page.evaluate((hash) => void location.replace(hash), `#page-${n}`);
    seen.push(...(await page.locator('.turn .person:visible').allTextContents()));
    for (const [width, height] of place.sizes) {
      await page.setViewportSize({ width, height });
      count += 1;
      const size = `${width}x${height}`;
      const found = [...(await faultsOf(page)), ...(await letterFaultsOf(page))];
      faults.push(...found.map((fault) => `${where} ${size}${pages > 1 ? ` page ${n}` : ''}: ${fault}`));
      if (place.pictures !== undefined)
        await page.screenshot({
          path: path.join(place.pictures, `${where.replaceAll(' ', '-')}-${size}${pages > 1 ? `-p${n}` : ''}.png`),
        });
    }
  }
  if (new Set(seen).size !== seen.length) faults.push(`${where}: a name stands on two pages`);
  await context.close();
  return { looks: count, faults };
}
