import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AppProcess, startApp } from '../test/app-process.ts';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { makeDatabase } from '../test/postgres.ts';
import { barriers } from './clean.ts';
import { act, actAs, signedIn } from './people.ts';

/** A program of its own, where every State Party has voted and nothing is announced yet. */
let app: AppProcess;
let states: readonly string[];
let vote: string;
let proposal: string;
const closings: (() => unknown)[] = [];

beforeAll(async () => {
  const database = await makeDatabase(inject('serverUrl'), inject('begun'));
  app = await startApp({ PLENARY_MODE: 'demonstration', DATABASE_URL: database.url });
  closings.push(
    () => app.stop(),
    () => database.drop(),
  );
  const list = (await (await fetch(`${app.url}/members.json`)).json()) as { rows: { iso3: string }[] };
  states = list.rows.map(({ iso3 }) => iso3);
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat', { baseURL: app.url });
  const president = await signedIn(browser, 'President', { baseURL: app.url });
  const start = { city: 'New York', starts: '2026-12-07', ends: '2026-12-08' };
  const { session } = await act(secretariat, 'create-session', { kind: 'regular', title: 'Demonstration', ...start });
  const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'A single item' });
  const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
  const draft = { item, kind: 'D01', title: 'Demonstration motion', body: 'Text of a demonstration.' };
  proposal = String((await act(secretariat, 'submit-proposal', draft)).proposal);
  const delegates: string[] = [];
  for (const state of states) {
    const person = { session, state, name: `Delegate ${state}`, role: 'head' };
    delegates.push(String((await act(secretariat, 'accredit-person', person)).account));
  }
  await act(secretariat, 'register-presence', { meeting, arrived: states });
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });
  vote = String((await act(president, 'open-vote', { meeting, proposal, consensusSought: true })).vote);
  const answers = ['yes', 'yes', 'yes', 'no', 'yes', 'abstain'];
  for (const [n, state] of states.entries())
    await actAs(app.url, delegates[n] ?? '', 'cast-vote', { vote, state, choice: answers[n % answers.length] });
  await act(president, 'close-vote', { vote });
}, 240_000);
afterAll(async () => {
  for (const close of closings) await close();
});

/** How many sheets of A4 the printer gives. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  expect(text, 'A4 in points').toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  return text.match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What a camera reads on the printed page. */
async function readCode(browser: TestBrowser, page: Page): Promise<string | null> {
  await page.emulateMedia({ media: 'print' });
  const picture = (await page.locator('svg.qr[role="img"]').screenshot()).toString('base64');
  const { page: blank } = await browser.person();
  const { pixels, width, height } = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const seen = new Uint8Array(drawing?.getImageData(0, 0, image.width, image.height).data ?? []);
    return {
      pixels: (seen as Uint8Array & { toBase64(): string }).toBase64(),
      width: image.width,
      height: image.height,
    };
  }, picture);
  await blank.context().close();
  return jsqr(Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), width, height)?.data ?? null;
}

/** A reader with the page of the vote on A4 paper. */
async function onPaper(browser: TestBrowser, path: string): Promise<Page> {
  const { page } = await browser.person({ baseURL: app.url, viewport: { width: 794, height: 1123 } });
  await page.goto(path);
  return page;
}

describe('a printed result', () => {
  it('carries no code before it is announced', async () => {
    await using browser = await openBrowser();
    for (const path of [`/votes/${vote}`, `/decisions/${proposal}`]) {
      const page = await onPaper(browser, path);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.printed-proof, .qr').count(), path).toBe(0);
    }
  });

  it('appears on the page that is open when it is announced', async () => {
    await using browser = await openBrowser();
    const page = await onPaper(browser, `/decisions/${proposal}`);
    const president = await signedIn(browser, 'President', { baseURL: app.url });
    await act(president, 'announce-result', { vote });
    await page.locator('#decision-paper .qr').waitFor({ state: 'attached' });
    const code = await readCode(browser, page);
    expect(code).toMatch(new RegExp(`^${app.url}/record/\\d+\\?printed=[0-9a-f]{64}$`));
  });

  it('is printed, handed on, and comes back by its code', { timeout: 300_000 }, async () => {
    await using browser = await openBrowser();
    const page = await onPaper(browser, `/votes/${vote}`);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('.printed-proof').textContent();
        },
        { timeout: 20_000 },
      )
      .toContain('Fingerprint of all of them');
    expect(await sheets(page)).toBeLessThanOrEqual(2);

    await page.emulateMedia({ media: 'print' });
    const proof = page.locator('.printed-proof');
    expect(await proof.textContent()).toContain('This is a demonstration: persons and acts are invented.');
    const [, hash = ''] = /[^0-9a-f]([0-9a-f]{64})[^0-9a-f]/.exec((await proof.innerText()) ?? '') ?? [];
    expect(states.length).toBeGreaterThanOrEqual(124);
    expect(await page.locator('.board li').count()).toBe(states.length);
    expect(await page.locator('.board li').first().innerText()).toMatch(/In favour|Against|Abstains/);
    for (const gone of ['.floor', '.nav', '.langs', '.crumbs', '.btn', 'form', '.foot a'])
      expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);

    const address = await readCode(browser, page);
    expect(address).toMatch(new RegExp(`^${app.url}/record/\\d+\\?printed=${hash}$`));
    expect(await proof.innerText()).toContain(hash);

    const phone = await browser.person({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
    await phone.page.goto(address ?? '');
    expect(await phone.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Result of the vote on /);
    await phone.page.getByText('The paper you hold names this entry as it stands.').waitFor();
    const field = phone.page.getByLabel('Fingerprint on the paper');
    expect(await field.inputValue()).toBe(hash);

    // One digit of the paper is changed; then what was typed is no hash, and is mended where it stands.
    const compare = async (typed: string) => {
      await field.fill(typed);
      await phone.page.getByRole('button', { name: 'Compare' }).click();
    };
    await compare(`${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`);
    await phone.page.getByText('The paper you hold differs').waitFor();
    await compare(hash.slice(0, 60));
    await phone.page.getByText('Nothing was compared: what was given is not a fingerprint.').waitFor();
    expect(await field.inputValue()).toBe(hash.slice(0, 60));
    await compare(hash.toUpperCase().replaceAll(/(.{8})/g, '$1 '));
    await phone.page.getByText('The paper you hold names this entry as it stands.').waitFor();

    await phone.page.goto(`${app.url}/record/999999?printed=${hash}`);
    await phone.page.getByText('There is no entry 999,999 in this record').waitFor();
  });

  it.each(['', '/fr', '/es', '/ru', '/ar', '/zh'])(
    'takes two sheets at most and keeps its language: %s',
    async (lang) => {
      await using browser = await openBrowser();
      for (const path of [`${lang}/votes/${vote}`, `${lang}/decisions/${proposal}`]) {
        const page = await onPaper(browser, path);
        expect(await sheets(page), path).toBeLessThanOrEqual(2);
        expect(await readCode(browser, page)).toContain(`${app.url}${lang}/record/`);
      }
    },
  );

  it.each(['same', 'other', 'malformed'])('is answered by a page that everybody can use: %s', async (kind) => {
    await using browser = await openBrowser();
    const [{ seq, hash } = { seq: 0, hash: '' }] = (
      (await (await fetch(`${app.url}/record.json?kind=vote`)).json()) as { rows: { seq: number; hash: string }[] }
    ).rows;
    const printed = { same: hash, other: 'a'.repeat(64), malformed: 'no hash' }[kind] ?? '';
    for (const lang of ['', '/ar']) {
      const { page } = await browser.person({ baseURL: app.url, viewport: { width: 320, height: 900 } });
      await page.goto(`${lang}/record/${seq}?printed=${encodeURIComponent(printed)}`);
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});
