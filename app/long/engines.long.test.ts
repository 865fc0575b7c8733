import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../../scripts/skipped.ts';
import { announceResult, castVote, closeVote, openVote } from '../src/decisions/index.ts';
import { openBallot } from '../src/elections/index.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { type AppProcess, buildApp, startApp } from '../test/app-process.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { type FirefoxTab, noFirefox, openFirefox } from '../test/firefox.ts';
import { hallEnv } from '../test/hall.ts';
import { textOfPages } from '../test/pdf-text.ts';
import { openedBy, stageOn } from '../test/stage.ts';
import { noWebKit, openWebKit } from '../test/webkit.ts';

/** What went wrong in Firefox and in WebKit alone. Chromium has the journeys of app/e2e. */

let database: TestDatabase;
let app: AppProcess;
let stage: Awaited<ReturnType<typeof stageOn>>;
let announced: string;
/** open until the last test */
let vote: string;

beforeAll(async () => {
  buildApp();
  database = await testDatabase();
  stage = await stageOn(database.store);
  const { meeting, items, president, proposals, done } = stage;
  await openedBy(stage);
  await done(takeUpItem, { meeting, item: items.agenda }, president);
  announced = await opened(proposals[0]);
  for (const [n, [state, account]] of [...stage.delegates].entries())
    await done(castVote, { vote: announced, state, choice: n % 3 === 0 ? 'no' : 'yes' }, account);
  await done(closeVote, { vote: announced }, president);
  await done(announceResult, { vote: announced }, president);
  await done(takeUpItem, { meeting, item: items.resolution }, president);
  vote = await opened(proposals[1]);
  app = await startApp({ ...hallEnv, DATABASE_URL: database.url });
});

afterAll(async () => {
  await app?.stop();
  await database?.[Symbol.asyncDispose]();
});

async function opened(proposal: string | undefined): Promise<string> {
  const { meeting, president, done } = stage;
  return (await done(openVote, { meeting, proposal, consensusSought: true }, president)).vote ?? '';
}

async function signIn(tab: FirefoxTab, account: string): Promise<void> {
  await tab.goto(`${app.url}/sign-in`);
  await tab.run(async (body) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await fetch('/sign-in', { method: 'POST', headers, body });
  }, `account=${account}`);
}

describe('Firefox', needs(noFirefox()), () => {
  it.each([
    ['', 'Demonstration'],
    ['/fr', 'Démonstration'],
    ['/ru', 'Демонстрация'],
  ])('prints a result as text at %s/votes, with the number and the mark on each sheet', async (prefix, mark) => {
    await using firefox = await openFirefox();
    const tab = await firefox.tab();
    await tab.goto(`${app.url}${prefix}/votes/${announced}`);
    const pdf = await tab.pdf();
    const pages = textOfPages(pdf);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(5);
    for (const [n, text] of pages.entries()) expect(text).toMatch(new RegExp(`${mark} ?${n + 1}$`));
    const whole = pages.join(' ').replaceAll(' ', '');
    const names = await tab.run(() =>
      [...document.querySelectorAll('h1, .verdict, .board li')].map((one) => one.textContent ?? ''),
    );
    expect(names.length).toBeGreaterThan(120);
    for (const name of names) expect(whole).toContain(name.split(/[·,]/)[0]?.replaceAll(/\s/g, ''));
  });

  it('votes in its seventh tab while six are live', async () => {
    const { meeting, delegate } = stage;
    await using firefox = await openFirefox();
    const first = await firefox.tab();
    await signIn(first, delegate('FRA'));
    const tabs = [first];
    while (tabs.length < 6) tabs.push(await firefox.tab());
    for (const tab of tabs) await tab.goto(`${app.url}/meetings/${meeting}`);
    const seventh = await firefox.tab();
    await seventh.goto(`${app.url}/votes/${vote}`);
    await seventh.until(() => document.body.hasAttribute('data-heard'));
    await seventh.until(() => document.querySelector('input[name="choice"]') !== null);
    await seventh.run(() => document.querySelector<HTMLInputElement>('input[name="choice"][value="for"]')?.click());
    await seventh.run(() => document.querySelector<HTMLInputElement>('input[name="choice"]')?.form?.requestSubmit());
    await seventh.until(() => document.querySelector('[role="status"] > button.main') !== null);
    await seventh.run(() => document.querySelector<HTMLButtonElement>('[role="status"] > button.main')?.click());
    await seventh.until(() => /is recorded/.test(document.querySelector('main')?.textContent ?? ''));
    const again = { vote, state: 'FRA', choice: 'no' };
    expect(await stage.codes(castVote, again, delegate('FRA'))).not.toEqual(['ok']);
    for (const tab of tabs)
      await tab.until(() => /is recorded/.test(document.querySelector('main')?.textContent ?? ''));
  });
});

describe('WebKit', needs(noWebKit()), () => {
  it('shows the Arabic bar on one line while a vote is open, and cuts nothing', async () => {
    await using webKit = await openWebKit();
    await webKit.resize(1440, 900);
    await webKit.goto(`${app.url}/ar/decisions`);
    const bar = await webKit.run(() => {
      const row = document.querySelector('.floor > div') as HTMLElement;
      const cut = [...row.children].filter((part) => {
        const { left, right } = part.getBoundingClientRect();
        return part.scrollWidth > part.clientWidth + 1 || left < 0 || right > innerWidth;
      });
      const lines = [...row.children].map((part) => (part as HTMLElement).offsetHeight);
      return { text: row.textContent, cut: cut.length, highest: Math.max(...lines), wide: document.body.scrollWidth };
    });
    expect(bar.text).toContain('باب التصويت مفتوح');
    expect(bar.cut).toBe(0);
    // Two lines of the bar are 38 pixels.
    expect(bar.highest).toBeLessThan(30);
    expect(bar.wide).toBe(1440);
  });
});

describe('Firefox, while a ballot is counted', needs(noFirefox()), () => {
  it('keeps the figures of a count when it is refused, and when the teller goes back', async () => {
    const { meeting, items, president, election, secretariat, done } = stage;
    await done(castVote, { vote, state: 'JPN', choice: 'yes' }, stage.delegate('JPN'));
    await done(closeVote, { vote }, president);
    await done(announceResult, { vote }, president);
    await done(takeUpItem, { meeting, item: items.judges }, president);
    const { ballot } = await done(openBallot, { meeting, election }, president);
    await using firefox = await openFirefox();
    const tab = await firefox.tab();
    await signIn(tab, secretariat);
    await tab.goto(`${app.url}/ballots/${ballot}/count`);
    const fill = () => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('main form input[inputmode="numeric"]')];
      for (const [n, field] of fields.entries()) field.value = String(n + 3);
      return fields.map(({ value }) => value);
    };
    const values = () =>
      [...document.querySelectorAll<HTMLInputElement>('main form input[inputmode="numeric"]')].map(
        ({ value }) => value,
      );
    const written = await tab.run(fill);
    expect(written.length).toBeGreaterThanOrEqual(16);
    // Half-filled, it survives that the page is opened anew.
    await tab.goto(`${app.url}/fr/ballots/${ballot}/count`);
    expect(await tab.run(values)).toEqual(written);
    await tab.run(() =>
      document.querySelector<HTMLInputElement>('main form input[inputmode="numeric"]')?.form?.requestSubmit(),
    );
    await tab.until(() => location.search.includes('refused') && document.readyState === 'complete');
    expect(await tab.run(values)).toEqual(written);
    await tab.back();
    await tab.until(() => !location.search.includes('refused') && document.readyState === 'complete');
    expect(await tab.run(values)).toEqual(written);
  });
});
