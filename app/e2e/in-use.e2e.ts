import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { barriers, fits } from './clean.ts';
import { focused, meetingPath, type Person, signedIn } from './people.ts';

/** What is promised to whoever uses the pages, by the numbers that the promises have. */

let browser: TestBrowser;
let anybody: Person;
let secretariat: Person;
let meeting: string;
beforeAll(async () => {
  browser = await openBrowser();
  anybody = await browser.person({ viewport: { width: 1280, height: 900 } });
  secretariat = await signedIn(browser, 'Secretariat', { viewport: { width: 1280, height: 900 } });
  meeting = await meetingPath(secretariat.page);
}, 60_000);
afterAll(() => browser?.[Symbol.asyncDispose]());

const several = ['/', '/sessions/22', '/members', '/elections/2023-judges', '/rules'];

it('U10: what one votes and speaks with is 44 px high, and nothing else is hard to hit', {
  timeout: 120_000,
}, async () => {
  const kenya = await signedIn(browser, 'Kenya', { viewport: { width: 320, height: 800 } });
  await kenya.page.goto(meeting);
  const heights = await kenya.page
    .locator('main button:visible, main a.btn:visible')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  for (const path of [...several, `${meeting}`]) {
    await kenya.page.goto(path);
    expect(await barriers(kenya.page), path).toEqual([]);
  }
});

it('U18: Arabic is mirrored, and symbols, figures and addresses keep their own direction', async () => {
  const { page } = anybody;
  await page.goto('/ar/sessions/22');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const places = await page
    .locator('header nav a:visible')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().right));
  expect(places.length).toBeGreaterThan(5);
  expect(places[0]).toBeGreaterThan(places.at(5) ?? 0);
  const symbols = await page
    .getByText(/^ICC-ASP\/22\/Res\.\d$/)
    .evaluateAll((all) =>
      all.map(
        (one) =>
          getComputedStyle(one.closest('bdi,[dir]') ?? one).unicodeBidi +
          (one.closest('bdi,[dir=ltr]') ? '' : ' not isolated'),
      ),
    );
  expect(symbols.length).toBeGreaterThan(5);
  expect(symbols.filter((one) => one.includes('not isolated'))).toEqual([]);
});

it('U19: a change of language keeps the page, the place on it, and what was written', async () => {
  const { page } = secretariat;
  await page.goto('/desk');
  const title = page.getByLabel('Title', { exact: false }).first();
  await title.fill('Half written');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
  const share = () => page.evaluate(() => scrollY / document.documentElement.scrollHeight);
  const before = await share();
  expect(before).toBeGreaterThan(0.1);
  await page
    .locator('a[hreflang=fr]')
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(/\/fr\/desk/);
  await expect.poll(async () => Math.abs((await share()) - before)).toBeLessThan(0.1);
  expect(await page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toContain(
    'Half written',
  );
});

it('U27: the first view is light: 100 KB for the page and its look, 170 KB for scripts, and none is needed', async () => {
  for (const path of [...several, meeting]) {
    const reader = await browser.person();
    await reader.page.goto(path);
    const weights = await reader.page.evaluate(() => {
      const size = (entry: PerformanceResourceTiming) => entry.encodedBodySize;
      const [page] = performance.getEntriesByType('navigation') as PerformanceResourceTiming[];
      const others = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const of = (kind: RegExp) =>
        others.filter(({ name }) => kind.test(name)).reduce((sum, one) => sum + size(one), 0);
      return { look: (page ? size(page) : Number.NaN) + of(/\.css$/), scripts: of(/\.js$/) };
    });
    expect(weights.look, path).toBeGreaterThan(5_000);
    expect(weights.look, path).toBeLessThan(100_000);
    expect(weights.scripts, path).toBeLessThan(170_000);
    await reader.close();
    const without = await browser.person({ javaScriptEnabled: false });
    await without.page.goto(path);
    expect((await without.page.locator('main').innerText()).length, path).toBeGreaterThan(300);
    await without.close();
  }
});

it('U29: a refused form begins with what is wrong, and each line leads to its field', async () => {
  const { page } = secretariat;
  await page.goto('/desk');
  const form = page.locator('form[action$="/acts/create-session"]');
  await form.evaluate((one: HTMLFormElement) => {
    one.noValidate = true;
  });
  await form.getByRole('button').first().click();
  const link = page.locator('main [role=alert] a[href^="#"], main .ruling a[href^="#"]').first();
  await link.waitFor();
  const wanted = (await link.getAttribute('href'))?.slice(1);
  await link.click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(wanted);
  expect(await focused(page)).not.toBeNull();
});

it('U30: a table is sorted by keyboard, has its name, and is there as CSV and JSON', async () => {
  const { page } = anybody;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/members');
  const table = page.locator('main table').first();
  expect(await table.locator('caption').innerText()).not.toBe('');
  const first = () => table.locator('tbody tr').first().innerText();
  const before = await first();
  const sort = table.locator('thead a').nth(1);
  await sort.focus();
  await page.keyboard.press('Enter');
  await expect.poll(first).not.toBe(before);
  expect(await table.locator('thead [aria-sort]').count()).toBe(1);
  for (const kind of ['CSV', 'JSON']) expect(await page.getByText(kind, { exact: true }).count()).toBeGreaterThan(0);
});

describe('U37: nothing is lost', { timeout: 180_000 }, () => {
  const whole = async (page: Page, path: string) => {
    await page.goto(path);
    // Where the colours are those of the reader, axe still reckons with ours.
    const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
    const found = await barriers(page);
    expect(
      found.filter((one) => !(forced && one.startsWith('color-contrast'))),
      path,
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  };

  it('with text of twice the size', async () => {
    const { page } = await browser.person({ viewport: { width: 1280, height: 900 } });
    for (const path of several) {
      await page.goto(path);
      await page.addStyleTag({ content: 'html { font-size: 200% !important; }' }).catch(() => {});
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await fits(page, [1280]);
      const cut = await page
        .locator('main :is(h1, h2, th, td, a, button):not(.vh, .vh *)')
        .evaluateAll((all) =>
          all
            .filter((one) => getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
      expect(cut, path).toEqual([]);
    }
  });

  it('at four times the size, which is a window of 320 px', async () => {
    const { page } = await browser.person({ viewport: { width: 320, height: 256 } });
    for (const path of several) await whole(page, path);
  });

  it('in colours of the reader, without motion, and with more contrast', async () => {
    for (const media of [{ forcedColors: 'active' }, { reducedMotion: 'reduce' }, { contrast: 'more' }] as const) {
      const { page } = await browser.person({ viewport: { width: 1280, height: 900 }, ...media });
      for (const path of ['/', '/elections/2023-judges']) await whole(page, path);
      if ('reducedMotion' in media)
        expect(
          await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
        ).toBe(0);
    }
  });
});

it('U38: the screens in the hall are dark enough for a dim hall, and their words stand out seven to one', async () => {
  const { page } = anybody;
  await page.goto(`${meeting}/hall`);
  const found = await page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number => {
      if (!canvas) return Number.NaN;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (one: Element | null): string => {
      for (let at = one; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (!/rgba\(0, 0, 0, 0\)|transparent|\/ 0\)/.test(colour)) return colour;
      }
      return getComputedStyle(document.documentElement).backgroundColor;
    };
    const words = [...document.querySelectorAll('body *')].filter(
      (one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) && one.checkVisibility(),
    );
    return {
      ground: luminance(behind(document.body)),
      weak: words
        .filter((one) => one.getBoundingClientRect().width > 2)
        .map((one) => {
          const [a, b] = [luminance(getComputedStyle(one).color), luminance(behind(one))];
          return { text: one.textContent, ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) };
        })
        .filter(({ ratio }) => ratio < 7),
      words: words.length,
    };
  });
  expect(found.words).toBeGreaterThan(3);
  expect(found.ground).toBeLessThan(0.4);
  expect(found.weak).toEqual([]);
});
