import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { siteUrl } from '../test/site.ts';
import { act, type Person, signedIn } from './people.ts';
import { seen } from './seen.ts';

/** The browser of the tests has no window that could be covered: a page is told so as the browser tells it. */
async function show(page: Page, visible: boolean): Promise<void> {
  await page.evaluate((visible) => {
    const state = visible ? 'visible' : 'hidden';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => !visible });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, visible);
}

/** Open streams, as the program counts them. */
async function streams(): Promise<number> {
  const answer = await fetch(`${await siteUrl()}/health`);
  return ((await answer.json()) as { streams: number }).streams;
}

/** How often the page touches anything of its own in a second. */
async function touched(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let touches = 0;
    const look = document.querySelectorAll.bind(document);
    document.querySelectorAll = ((what: string) => {
      touches += 1;
      return look(what);
    }) as typeof document.querySelectorAll;
    await new Promise((later) => setTimeout(later, 1_000));
    document.querySelectorAll = look as typeof document.querySelectorAll;
    return touches;
  });
}

/** Every moment in which the notice that nothing arrives was seen, from now on. */
async function watchNotice(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const notice = document.getElementById('live-age');
    const seen = { times: 0 };
    Object.assign(window, { seen });
    if (notice)
      new MutationObserver(() => {
        if (!notice.hidden) seen.times += 1;
      }).observe(notice, { attributes: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: { times: number } }).seen.times);
}

async function sessionOf(secretariat: Person, title: string): Promise<string> {
  const about = { kind: 'regular', title, city: 'The Hague', starts: '2028-12-04', ends: '2028-12-06' };
  return String((await act(secretariat, 'create-session', about)).session);
}

async function meeting(secretariat: Person, session: string, day: number, room: string): Promise<void> {
  await act(secretariat, 'schedule-meeting', { session, startsAt: `2028-12-0${day}T09:00:00.000Z`, room });
}

async function withBrowser(does: (browser: TestBrowser) => Promise<void>): Promise<void> {
  await using browser = await openBrowser();
  await does(browser);
}

it.each([
  ['the line that all tabs share', false],
  ['a line of its own', true],
])(
  'a tab that nobody looks at is quiet and leaves %s; who looks again sees what is now',
  { timeout: 180_000 },
  async (_, alone) => {
    await withBrowser(async (browser) => {
      const secretariat = await signedIn(browser, 'Secretariat');
      const session = await sessionOf(secretariat, `Demonstration of hidden tabs ${alone}`);
      // No page: nothing follows there.
      await secretariat.page.goto('/health');
      await expect.poll(streams).toBe(0);

      const reader = await browser.person();
      if (alone) await reader.addInitScript('delete globalThis.SharedWorker');
      const { page } = reader;
      await page.goto(`/sessions/${session}`);
      await seen(page.locator('body[data-heard]'), 5_000);
      expect(await streams()).toBe(1);
      expect(await touched(page)).toBeGreaterThan(10);

      await show(page, false);
      expect(await touched(page)).toBe(0);
      // Not at once: who only glances at another tab stays.
      expect(await streams()).toBe(1);
      await expect.poll(streams, { timeout: 20_000 }).toBe(0);
      await meeting(secretariat, session, 4, 'Room behind the back');
      await page.waitForTimeout(12_000);
      expect(await page.getByText('Room behind the back').count()).toBe(0);

      const noticed = await watchNotice(page);
      await show(page, true);
      await seen(page.getByText('Room behind the back').first(), 2_000);
      expect(await touched(page)).toBeGreaterThan(10);
      await page.waitForTimeout(2_000);
      expect(await noticed()).toBe(0);
      expect(await streams()).toBe(1);
      await meeting(secretariat, session, 5, 'Room before the eyes');
      await seen(page.getByText('Room before the eyes').first(), 2_000);
    });
  },
);

it('a tab that is looked at stays in the stream while another leaves it', { timeout: 180_000 }, async () => {
  await withBrowser(async (browser) => {
    const secretariat = await signedIn(browser, 'Secretariat');
    const session = await sessionOf(secretariat, 'Demonstration of a visible tab');
    const visible = await secretariat.newPage();
    const hidden = await secretariat.newPage();
    for (const page of [visible, hidden]) {
      await page.goto(`/sessions/${session}`);
      await seen(page.locator('body[data-heard]'), 5_000);
    }
    await show(hidden, false);
    await hidden.waitForTimeout(11_000);
    await meeting(secretariat, session, 4, 'Room of the visible tab');
    await seen(visible.getByText('Room of the visible tab').first(), 2_000);
    expect(await hidden.getByText('Room of the visible tab').count()).toBe(0);
    await show(hidden, true);
    await seen(hidden.getByText('Room of the visible tab').first(), 2_000);
  });
});
