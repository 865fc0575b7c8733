import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { Store } from '../src/store/database.ts';
import { hrefIn, type Lang } from '../src/words/languages.ts';
import { addressOf, nounsOf } from './access/addresses.ts';
import { openSite } from './access/open-site.ts';
import { routesOf } from './access/routes.ts';
import type { World } from './access/world.ts';
import { type AppProcess, buildApp, startApp } from './app-process.ts';
import { findChromium } from './chromium.ts';
import type { Told } from './given/every-act.ts';
import { LongTextStory, type Moment } from './given/long-text-story.ts';
import { beginnings } from './given/long-texts.ts';
import { hallEnv } from './hall.ts';
import { layoutFaults } from './page-geometry.ts';
import { testStage } from './stage.ts';

export interface TextLooks {
  readonly langs: readonly Lang[];
  readonly widths: readonly number[];
  /** The one moment of the story to stay at, after which nothing more is told; else every one. */
  readonly at?: string;
  /** folder for pictures of what is wrong; none are made without it */
  readonly pictures?: string;
}

export interface TextFindings {
  readonly looks: number;
  readonly pages: number;
  readonly faults: readonly string[];
  /** fields for words that no text was put into */
  readonly missing: readonly string[];
}

/** Every page that shows what people wrote, by everybody, while every field holds long texts: what is wrong with how it lies. */
export async function lookAtTexts(looks: TextLooks): Promise<TextFindings> {
  buildApp();
  await using stage = await testStage();
  const story = await LongTextStory.begin(stage);
  const paths = await pathsOf(stage.store);
  const app = await startApp({ ...hallEnv, DATABASE_URL: stage.store.url });
  const { program, env } = await findChromium(path.resolve(import.meta.dirname, '../..'));
  const args = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'];
  const browser = await chromium.launch({ executablePath: program, env: { ...process.env, ...env }, args });
  if (looks.pictures !== undefined) mkdirSync(looks.pictures, { recursive: true });
  let count = 0;
  let pages = 0;
  const faults: string[] = [];
  const seen = new Set<string>();
  try {
    const readers: { readonly who: string; readonly context: BrowserContext; readonly cookie: string }[] = [];
    for (const [who, account] of accounts(story.told)) {
      const cookie = account === null ? '' : await signIn(app, account);
      const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1440, height: 900 } });
      const [name = '', ...value] = cookie.split('=');
      if (cookie) await context.addCookies([{ name, value: value.join('='), url: app.url }]);
      readers.push({ who, cookie, context });
    }
    for await (const moment of story.moments()) {
      if (looks.at !== undefined && looks.at !== moment.name) continue;
      const addresses = moment.pages === 'now' ? pagesOfNow(moment.told) : await addressesOf(moment.told, paths);
      for (const reader of readers)
        for (const address of addresses) {
          const shown = await shownTexts(app, address, reader.cookie);
          if (shown === null || seen.has(shown)) continue;
          seen.add(shown);
          pages += 1;
          for (const lang of looks.langs) {
            const one = await lookAt({ ...reader, address, lang, looks, moment });
            count += one.looks;
            faults.push(...one.faults);
          }
        }
      if (looks.at !== undefined) break;
    }
  } finally {
    await browser.close();
    await app.stop();
  }
  return { looks: count, pages, faults, missing: story.missing };
}

/** Everybody, with a long name where there is one. There is no sign-in for observers: they read as the public. */
function accounts({ stage, made }: Told): readonly (readonly [string, string | null])[] {
  return [
    ['public', null],
    ['delegate', stage.delegate('FRA')],
    ['alternate', made.alternate ?? ''],
    ['President', made.otherPresident ?? ''],
    ['Secretariat', made.otherSecretariat ?? ''],
  ];
}

async function signIn({ url }: AppProcess, account: string): Promise<string> {
  const headers = { origin: url, 'content-type': 'application/x-www-form-urlencoded' };
  const sent = { method: 'POST', redirect: 'manual', headers, body: `account=${account}` } as const;
  const cookie = (await fetch(`${url}/sign-in`, sent)).headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${account} is not signed in`);
  return cookie;
}

const noPage = /\.(csv|json|ics|html)\b|^\/(live|log\/|data|static|api|kit)/;

/** The paths of all pages, as the server has them. */
async function pathsOf(store: Store): Promise<readonly string[]> {
  const server = await openSite({ store, url: store.url });
  const paths = routesOf(server.app).flatMap(({ method, path }) =>
    method === 'GET' && !noPage.test(path) ? [path] : [],
  );
  await server.close();
  return paths;
}

/** Where something happens now. */
function pagesOfNow({ stage, made }: Told): readonly string[] {
  const floor = `/meetings/${stage.meeting}`;
  const vote = made.vote === undefined ? [] : [`/votes/${made.vote}`, `/desk/votes/${made.vote}`];
  const elections = [`/elections/${stage.election}`, `/desk/elections/${stage.election}`];
  const proposals = stage.proposals.slice(0, 2).map((proposal) => `/decisions/${proposal}`);
  const paper = made.ballot === undefined ? [] : [`/ballots/${made.ballot}`];
  return [
    '/',
    '/me',
    floor,
    `${floor}/hall`,
    `${floor}/podium`,
    `${floor}/presence`,
    ...vote,
    ...proposals,
    ...elections,
    ...paper,
  ];
}

async function addressesOf(told: Told, paths: readonly string[]): Promise<readonly string[]> {
  const { stage, made } = told;
  const things = {
    ...{ proposal: stage.proposals[1] ?? '', speaker: made.first ?? '', candidate: stage.candidates[0] ?? '' },
    ...{ former: made.adviser ?? '', spare: made.alternate ?? '' },
  };
  const place = {
    ...stage,
    ...{ ballot: made.ballot ?? '', announced: made.vote ?? '', vote: made.vote ?? '', planned: made.second ?? '' },
    ...{
      room: made.room ?? '',
      entry: made.entry ?? '',
      screen: made.screen ?? '',
      screenAt: 'nobodys',
      focalPoint: made.focalPoint ?? '',
      proposed: '',
      waiting: made.proposed ?? '',
      calendar: 'nobodys',
    },
    of: { FRA: things, JPN: things },
  };
  const world: Pick<World, 'own' | 'other' | 'seats'> = { own: place, other: place, seats: ['FRA', 'JPN'] };
  const nouns = await nounsOf(world as World);
  const found = paths.flatMap((path) => addressOf(path, nouns, 'own') ?? []);
  const more = stage.proposals.map((proposal) => `/decisions/${proposal}`);
  return [...new Set([...found, ...more])];
}

/**
 * The page itself, without the bar and the head that all pages have, when it shows a text that was put in; null else. Numbers of
 * forms are left out: what two people see alike is looked at once.
 */
async function shownTexts({ url }: AppProcess, address: string, cookie: string): Promise<string | null> {
  const answer = await fetch(`${url}${address}`, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
  const html = await answer.text();
  if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) return null;
  const main = html.slice(html.indexOf('<main')).replaceAll(/(name="(requestId|basedOn)" value=")[^"]*/g, '$1');
  return beginnings.some((beginning) => main.includes(beginning)) ? main : null;
}

interface Look {
  readonly who: string;
  readonly context: BrowserContext;
  readonly address: string;
  readonly lang: Lang;
  readonly looks: TextLooks;
  readonly moment: Moment;
}

async function lookAt({ who, context, address, lang, looks, moment }: Look) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(hrefIn(lang, address), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const faults: string[] = [];
  for (const width of looks.widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await layoutFaults(page);
    const where = `${address} ${lang} ${width} ${who}, ${moment.name}`;
    faults.push(...found.map((fault) => `${where}: ${fault}`));
    if (found.length > 0 && looks.pictures !== undefined) {
      const name = `${where.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll(/[^\w]+/g, '-')}.png`;
      await page.screenshot({ path: path.join(looks.pictures, name), fullPage: true });
    }
  }
  return { looks: looks.widths.length, faults };
}
