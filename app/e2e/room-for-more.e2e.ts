import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { signedIn } from './people.ts';

/** The rows of the head take in ten more rooms: their names wrap, and nothing lies over anything else. */

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.[Symbol.asyncDispose]());

/** Names of rooms to come, as long as such names are. */
const names = {
  ru: [
    'Сотрудничество',
    'Полномочия',
    'Общие прения',
    'Параллельные мероприятия',
    'Бюджет и финансы',
    'Поправки',
    'Журнал заседаний',
    'Независимый надзор',
    'Рабочие группы',
    'Проверка выполнения',
  ],
  ar: [
    'التعاون',
    'وثائق التفويض',
    'المناقشة العامة',
    'الأحداث الجانبية',
    'الميزانية والمالية',
    'التعديلات',
    'يومية الدورة',
    'آلية الرقابة المستقلة',
    'الأفرقة العاملة',
    'متابعة التنفيذ',
  ],
} as const;

async function withTenMore(page: Page, more: readonly string[]): Promise<number> {
  return page.evaluate((labels) => {
    document.documentElement.style.fontSize = '200%';
    const rows = [...document.querySelectorAll('header .area ul, header .mine ul')];
    for (const row of rows)
      for (const label of labels) {
        const one = row.lastElementChild?.cloneNode(true) as HTMLElement;
        const link = one.querySelector('a');
        if (link) link.textContent = label;
        row.append(one);
      }
    return rows.length;
  }, more);
}

/** Pairs of links of the head that lie over one another, and links that stick out. */
async function untidy(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('header a, header button, header input')]
      .filter((one) => one.checkVisibility() && one.closest('.vh') === null && !one.classList.contains('vh'))
      .map((one) => ({ text: one.textContent ?? '', box: one.getBoundingClientRect() }));
    const found = links
      .filter(({ box }) => box.left < -1 || box.right > innerWidth + 1)
      .map(({ text }) => `sticks out: ${text}`);
    links.forEach((a, n) => {
      for (const b of links.slice(n + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) found.push(`${a.text} over ${b.text}`);
      }
    });
    return found;
  });
}

it.each(['ru', 'ar'] as const)('ten more rooms in each row at 1024 px and twice the text, %s', async (lang) => {
  const { page } = await signedIn(browser, 'Secretariat', { viewport: { width: 1024, height: 900 } });
  for (const path of ['/sessions/demo-1', '/documents']) {
    await page.goto(`/${lang}${path}`);
    expect(await withTenMore(page, names[lang]), path).toBe(2);
    expect(await untidy(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});

it('on a phone they are in the menu, each way once', async () => {
  for (const who of ['Secretariat', 'Kenya']) {
    const { page } = await signedIn(browser, who, { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Menu' }).click();
    const addresses = await page
      .locator('#nav a:visible:not([hreflang])')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.length).toBeGreaterThan(6);
    expect(addresses.filter((one, place) => addresses.indexOf(one) !== place)).toEqual([]);
  }
});
