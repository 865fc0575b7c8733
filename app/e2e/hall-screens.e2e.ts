import net, { type AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeHallScreen } from '../src/hall-screens/make-hall-screen.ts';
import { addressOfThing, signInKey } from '../src/identity/index.ts';
import { takeUpItem } from '../src/meetings/index.ts';
import { type AppProcess, buildApp, freePort, startApp } from '../test/app-process.ts';
import { hallEnv } from '../test/hall.ts';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { barriers } from './clean.ts';
import { signedIn } from './people.ts';

/** Two screens that hang in the hall, each reached over a line that can be cut, and the desk from which they are set. */

let stage: TestStage;
let browser: TestBrowser;
let app: AppProcess;
let line: Line;
let left: Page;
let right: Page;
let rightAt: string;
const port = freePort();

beforeAll(async () => {
  buildApp();
  stage = await testStage('enough');
  browser = await openBrowser();
  await openedBy(stage);
  const key = signInKey({ mode: 'demonstration', secret: hallEnv.PLENARY_SECRET });
  const hang = async (place: string, shows: 'automatic' | 'agenda') => {
    const { screen = '' } = await stage.done(makeHallScreen, { session: stage.session, place, shows, sidebar: 'no' });
    return `/screen/${addressOfThing(key, 'screen', screen)}`;
  };
  const leftAt = await hang('Left wall', 'automatic');
  rightAt = await hang('Right wall', 'agenda');
  app = await start();
  line = await lineTo(await port);
  const screen = async (path: string) => {
    const { page } = await browser.person({ baseURL: line.url });
    await page.goto(path);
    return page;
  };
  [left, right] = [await screen(leftAt), await screen(rightAt)];
}, 120_000);
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await line?.cut();
  await app?.kill();
  await stage?.[Symbol.asyncDispose]();
});

it('U33 two screens show different things; what the Secretariat changes is seen at once, on the screen and on its desk', async () => {
  await shows(left, 'standing');
  await shows(right, 'agenda');
  const { page } = await signedIn(browser, 'Secretariat', { baseURL: app.url });
  await page.goto(`/desk/sessions/${stage.session}/screens`);
  const now = (place: string, name: string) =>
    page.frameLocator(`iframe[title$="${place}"]`).locator(`#stage[data-screen="${name}"]`).waitFor();
  await now('Left wall', 'standing');
  await now('Right wall', 'agenda');
  // What the desk shows carries no address of a screen.
  for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toContain('/screen/');
  expect(await barriers(page)).toEqual([]);
  const one = page.locator('section', { has: page.getByRole('heading', { name: 'Right wall' }) }).last();
  await one.getByText('Change what it shows, or its place').click();
  await one.getByLabel('What it shows').selectOption({ label: 'Title only' });
  await one.getByRole('button', { name: 'Show it' }).click();
  await shows(right, 'blank');
  await now('Right wall', 'blank');
  await shows(left, 'standing');
}, 120_000);

it('U38 a screen is dark enough for a dim hall, and its words stand out by seven to one', async () => {
  for (const page of [left, right]) {
    const png = (await page.screenshot()).toString('base64');
    const { luminance, faint } = await page.evaluate(lightOf, png);
    expect(luminance).toBeGreaterThan(0);
    expect(luminance).toBeLessThan(0.4);
    expect(faint).toEqual([]);
  }
}, 60_000);

it('U33 a screen that is cut off keeps what it showed, and shows by itself what it missed', async () => {
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.debate }, stage.president);
  await says(left, 'General debate');
  await line.cut();
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
  await left.waitForTimeout(1_500);
  expect(await left.locator('#stage').innerText()).toContain('General debate');
  await line.mend();
  await says(left, 'Consideration of draft resolutions');
}, 120_000);

it('U33 a screen outlives the end of the program and its next start', async () => {
  await app.kill();
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.debate }, stage.president);
  app = await start();
  await says(left, 'General debate');
}, 120_000);

it('a screen whose address is revoked shows nothing of the meeting, at once and for ever; a guess is answered alike', async () => {
  const { page } = await signedIn(browser, 'Secretariat', { baseURL: app.url });
  await page.goto(`/desk/sessions/${stage.session}/screens`);
  const one = page.locator('section', { has: page.getByRole('heading', { name: 'Right wall' }) }).last();
  await one.locator('summary', { hasText: 'Revoke the address' }).click();
  await one.getByRole('button', { name: 'Revoke the address' }).click();
  await shows(right, 'none');
  const calm = await right.locator('#screen').innerText();
  expect(calm).toContain('This address shows nothing');
  expect(calm).not.toMatch(/General debate|meeting|session/i);
  for (const path of [rightAt, `/screen/${'A'.repeat(43)}`]) {
    const answer = await right.goto(path);
    expect(answer?.status(), path).toBe(404);
    expect(await right.locator('#screen').innerText()).toBe(calm);
  }
  await shows(left, 'standing');
}, 120_000);

/** The mean relative luminance of a picture, and words on the screen whose letters do not stand out from the ground by 7:1 (WCAG 1.4.6). */
async function lightOf(png: string) {
  const linear = (n: number) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
  const of = (data: Uint8ClampedArray, at: number) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, part, n) => sum + part * linear((data[at + n] ?? 0) / 255), 0);
  const canvas = document.createElement('canvas');
  const drawn = canvas.getContext('2d') as CanvasRenderingContext2D;
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  [canvas.width, canvas.height] = [picture.width, picture.height];
  drawn.drawImage(picture, 0, 0);
  const { data } = drawn.getImageData(0, 0, canvas.width, canvas.height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += of(data, at);
  const luminanceOf = (color: string) => {
    drawn.fillStyle = color;
    drawn.fillRect(0, 0, 1, 1);
    return of(drawn.getImageData(0, 0, 1, 1).data, 0);
  };
  const ground = luminanceOf(getComputedStyle(document.body).backgroundColor);
  const faint = [...document.querySelectorAll('#screen :is(h1, p, span, time)')]
    .filter((one) => one.checkVisibility() && one.closest('.now') === null)
    .filter((one) => (luminanceOf(getComputedStyle(one).color) + 0.05) / (ground + 0.05) < 7)
    .map((one) => one.textContent ?? '');
  return { luminance: sum / (data.length / 4), faint };
}

async function shows(page: Page, name: string): Promise<void> {
  await page.locator(`#stage[data-screen="${name}"]`).waitFor({ timeout: 20_000 });
}

async function says(page: Page, words: string): Promise<void> {
  await page.locator('#stage', { hasText: words }).waitFor({ timeout: 60_000 });
}

async function start(): Promise<AppProcess> {
  return startApp({ ...hallEnv, DATABASE_URL: stage.store.url, PORT: String(await port) });
}

/** A line to the program that can be cut: nothing gets through, and nothing is answered. */
interface Line {
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

async function lineTo(to: number): Promise<Line> {
  const open = new Set<net.Socket>();
  let isCut = false;
  const server = net.createServer((near) => {
    if (isCut) return void near.destroy();
    const far = net.connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  server.unref();
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async cut() {
      isCut = true;
      for (const one of open) one.destroy();
    },
    async mend() {
      isCut = false;
    },
  };
}
