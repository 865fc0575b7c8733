import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story, type Told } from '../test/given/every-act.ts';
import { elementOf, OpenPage, settled, settledItself } from '../test/open-page.ts';
import { type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';
import { acts as kinds } from './modules.ts';

/** After every kind of act every open page shows what the page loaded fresh shows, for each reader, in two languages. */

const languages = ['en', 'ar'] as const;
/** Long enough wherever it comes at all: how soon it comes is held elsewhere. */
const soon = 20_000;
/** Else every second page is looked at, in turn: what is old stays old until somebody looks. */
const everyStep = process.env.EVERY_STEP === '1';
/** Regions for paper alone, which name the newest signed state of the log: no act changes it. */
const onPaper = /-paper$/;

let stage: TestStage;
let here: StageServer;
let http: Server;
let told: Told;
const open: OpenPage[] = [];

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  await new Promise<void>((ready) => {
    http = createServer(here.server.listener).listen(0, '127.0.0.1', ready);
  });
  told = { stage, made: {} };
  const { session, meeting, election, president, secretariat, proposals } = stage;
  const floor = `/meetings/${meeting}`;
  const shared = ['/', floor, `/decisions/${proposals[1]}`];
  const desk = ['/agenda', '/proposals', '/elections', '/delegations'];
  for (const lang of languages) {
    for (const path of [floor, `${floor}/hall`]) await opened(path, lang);
    await opened(`${floor}/podium`, lang, president);
  }
  await opened('/', 'en', president);
  for (const account of [president, secretariat]) await opened(`${floor}/speakers`, 'en', account);
  for (const state of ['FRA', 'DEU']) await opened(floor, 'en', stage.delegate(state));
  for (const path of ['/', `/sessions/${session}`, shared[2] ?? '']) await opened(path, 'en');
  for (const path of [...shared, `/elections/${election}`]) await opened(path, 'ar', stage.delegate('FRA'));
  for (const path of ['/', '/desk', '/me', floor, `${floor}/presence`, `/desk/elections/${election}`])
    await opened(path, 'en', secretariat);
  for (const part of desk) await opened(`/desk/sessions/${session}${part}`, 'en', secretariat);
  for (const path of ['/me', '/me/delegation', '/documents']) await opened(path, 'en', stage.delegate('FRA'));
}, 120_000);

afterAll(async () => {
  for (const page of open) page.close();
  await here?.[Symbol.asyncDispose]();
  await new Promise((closed) => http?.close(closed));
  await stage?.[Symbol.asyncDispose]();
});

async function opened(path: string, lang: string, account: string | null = null): Promise<void> {
  const prefix = lang === 'en' ? '' : `/${lang}`;
  const load = async (asked: string): Promise<string> => {
    const answer = await here.get(`${prefix}${asked}`, account);
    if (answer.status !== 200) throw new Error(`${asked}: ${answer.status}`);
    return answer.text();
  };
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const cookie = account === null ? '' : await here.cookieOf(account);
  open.push(await new OpenPage(path, lang, { load, address, cookie }).open());
}

/** Where an open page shows something else than the page as it is now. */
async function differences(page: OpenPage, html: string): Promise<readonly string[]> {
  const found: string[] = [];
  await page.hear();
  const name = `${page.lang} ${page.path}`;
  for (const id of page.seen) {
    if (onPaper.test(id)) continue;
    // What is decided is archive: the page that is loaded now follows nothing any more.
    const now = id === 'floor' && !html.includes('data-live=') ? null : elementOf(html, id);
    if (now !== null && settled(page.region(id) ?? '') !== settled(now)) found.push(`${name} #${id}`);
  }
  if (!page.looksAgain && !page.followsItself) return found;
  const [then, now] = [page.main, elementOf(html, 'main') ?? ''].map(page.looksAgain ? settled : settledItself);
  if (then !== now) found.push(`${name} as a whole${firstDifference(then ?? '', now ?? '')}`);
  return found;
}

function firstDifference(open: string, fresh: string): string {
  let at = 0;
  while (at < open.length && open[at] === fresh[at]) at += 1;
  const near = (html: string) => html.slice(Math.max(0, at - 60), at + 120);
  return `\n  open:  ${near(open)}\n  fresh: ${near(fresh)}`;
}

/** What still differs when there was time enough; whoever is right already is not looked at again. */
async function differing(fresh: ReadonlyMap<OpenPage, string>): Promise<readonly string[]> {
  const limit = Date.now() + soon;
  for (let waiting = [...fresh]; ; await sleep(30)) {
    const found: string[] = [];
    const still: [OpenPage, string][] = [];
    for (const [page, html] of waiting) {
      const wrong = await differences(page, html);
      found.push(...wrong);
      if (wrong.length > 0) still.push([page, html]);
    }
    if (still.length === 0 || Date.now() >= limit) return found;
    waiting = still;
  }
}

async function load(pages: readonly OpenPage[]): Promise<ReadonlyMap<OpenPage, string>> {
  const loaded = new Map<OpenPage, string>();
  // As many at once as there are connections: on a busy machine the last of thirty would be told to come again.
  for (let from = 0; from < pages.length; from += 4)
    await Promise.all(pages.slice(from, from + 4).map(async (page) => loaded.set(page, await page.fresh())));
  return loaded;
}

describe('every open page', () => {
  it('shows the same as the page loaded fresh, after every kind of act', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    const looked = new Set<string>();
    let looks = 0;
    for (const [nth, { acts, does }] of story.entries()) {
      const outcome = await does(told);
      if (!outcome.ok) throw new Error(`step ${nth}, ${acts}: ${JSON.stringify(outcome)}`);
      if (acts.includes('vote.opened')) await openTheVote();
      // What brings about only kinds of acts that were looked at is part of the next look; the long tests look after every step.
      const last = nth === story.length - 1;
      if (!everyStep && !last && acts.every((act) => looked.has(act))) continue;
      for (const act of acts) looked.add(act);
      looks += 1;
      const found = await differing(await load(everyStep || last ? open : open.filter((_, n) => n % 2 === looks % 2)));
      wrong.push(...found.map((where) => `after ${acts.join(' and ')}: ${where}`));
    }
    expect(wrong).toEqual([]);
    const rows = await stage.db.selectFrom('entry').select('act').distinct().execute();
    const missing = Object.keys(kinds).filter((kind) => !rows.some(({ act }) => act === kind));
    expect(missing, 'give these a step in app/test/given/every-act.ts').toEqual([]);
  });
});

async function openTheVote(): Promise<void> {
  const { vote } = told.made;
  await opened(`/votes/${vote}`, 'en');
  await opened(`/votes/${vote}`, 'ar', stage.delegate('FRA'));
  await opened(`/votes/${vote}`, 'en', stage.secretariat);
  await opened(`/desk/votes/${vote}`, 'en', stage.secretariat);
}
