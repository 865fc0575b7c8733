import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { signedIn } from './people.ts';

it('with text of twice the size the home does not scroll sideways on a phone of 390 pixels', {
  timeout: 120_000,
}, async () => {
  await using browser = await openBrowser();
  const { page } = await browser.person({ viewport: { width: 390, height: 844 } });
  for (const path of ['/', '/ru', '/ar']) {
    await page.goto(path);
    const sideways = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth - innerWidth;
    });
    expect(sideways, path).toBe(0);
  }
});

it('with text of twice the size the bar and the strip are read in a window of 1,024 pixels, in Russian and Arabic', {
  timeout: 120_000,
}, async () => {
  await using browser = await openBrowser();
  const { page } = await signedIn(browser, 'President', { viewport: { width: 1024, height: 768 } });
  for (const lang of ['ru', 'ar']) {
    await page.goto(`/${lang}/documents`);
    const seen = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      const width = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
      const cut = [...document.querySelectorAll<HTMLElement>('.floor p')].filter(
        (one) => one.offsetParent !== null && one.scrollWidth > one.clientWidth + 1,
      );
      return {
        sideways: document.documentElement.scrollWidth - innerWidth,
        cut: cut.map(({ className }) => className),
        sentence: width('.foryou .ask') / innerWidth,
      };
    });
    expect(seen, lang).toMatchObject({ sideways: 0, cut: [] });
    expect(seen.sentence, lang).toBeGreaterThan(0.4);
  }
});
