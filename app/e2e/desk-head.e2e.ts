import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { meetingPath, type Person, signedIn } from './people.ts';

const parts = ['', '/deadlines', '/agenda', '/programme', '/delegations', '/credentials', '/badges', '/proposals'];
const desk = parts.map((part) => `/desk/sessions/demo-1${part}`);

describe('the desk of the Secretariat', () => {
  let browser: TestBrowser;
  let secretariat: Person;
  beforeAll(async () => {
    browser = await openBrowser();
    secretariat = await signedIn(browser, 'Secretariat');
  }, 120_000);
  afterAll(() => browser[Symbol.asyncDispose]());

  it('names the page itself, and begins with what it is for in the upper half of the screen', {
    timeout: 120_000,
  }, async () => {
    const { page } = secretariat;
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const path of desk) {
      await page.goto(path);
      const begins = await page.evaluate(() => {
        const head = document.querySelector('main > .page-head');
        return head?.nextElementSibling?.getBoundingClientRect().top;
      });
      expect(begins, path).toBeLessThanOrEqual(420);
    }
    await page.goto('/desk/sessions/demo-1/credentials');
    expect(await page.locator('h1').innerText()).toBe('Credentials');
    expect(await page.locator('.crumbs a').last().innerText()).toBe('Demonstration session');
  });

  it('shows what is typed for and what was found on the first screen of the presence page', async () => {
    const { page } = secretariat;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${await meetingPath(page)}/presence`);
    await page.locator('#find-here').fill('mal');
    const found = await page.locator('.seatboard li:visible').last().boundingBox();
    expect((found?.y ?? 900) + (found?.height ?? 0)).toBeLessThan(850);
  });

  it('brings the button of a form beside a long list into sight', async () => {
    const { page } = secretariat;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/desk/sessions/demo-1/delegations');
    // The button beside the field stands at the edge.
    const [button, edge] = await page.evaluate(() =>
      ['.finder .btn', '.finder'].map((one) => document.querySelector(one)?.getBoundingClientRect().right ?? 0),
    );
    expect(button).toBeCloseTo(edge ?? 0, 0);
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    const box = await page.getByRole('button', { name: 'Accredit', exact: true }).boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 900) + (box?.height ?? 0) <= 900).toBe(true);
    const scrolls = await page.evaluate(() => {
      const aside = document.querySelector('.split > .sticky');
      return aside !== null && aside.scrollHeight > aside.clientHeight;
    });
    expect(scrolls).toBe(false);
    // What ends is asked for on a page of its own, and there alone it is marked as grave.
    expect(await page.locator('main .btn.grave').count()).toBe(0);
  });

  it('does not scroll sideways on a phone with text of twice the size, and the bar leaves room', {
    timeout: 120_000,
  }, async () => {
    const { page } = secretariat;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [...desk, `${await meetingPath(page)}/presence`]) {
      await page.goto(path);
      const seen = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        scrollTo({ top: 1500, behavior: 'instant' });
        const floor = document.querySelector('.floor')?.getBoundingClientRect();
        return { sideways: document.documentElement.scrollWidth - innerWidth, bar: (floor?.bottom ?? 0) > 0 };
      });
      expect(seen, path).toEqual({ sideways: 0, bar: false });
    }
  });

  it('gives fingers room on a phone', async () => {
    const { page } = secretariat;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/desk/sessions/demo-1/delegations');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.area a, .crumbs a, main .btn')]
        .filter((one) => one.getBoundingClientRect().height < 43.5)
        .map((one) => `${one.className} ${one.textContent}`),
    );
    expect(small).toEqual([]);
  });
});
