import net, { type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { inTime } from '../test/in-time.ts';
import { openBrowser } from '../test/open-browser.ts';
import { siteUrl } from '../test/site.ts';
import { act, signedIn } from './people.ts';
import { seen } from './seen.ts';

/** A line between browser and program that can fall silent: nothing arrives, nothing closes. */
async function line(
  target: string,
): Promise<AsyncDisposable & { readonly url: string; silence(): void; heal(): void }> {
  const { port } = new URL(target);
  const open = new Set<net.Socket>();
  let silent = false;
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), 'localhost');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (chunk) => silent || to.write(chunk));
      from.on('close', () => to.destroy()).on('error', () => {});
    }
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    silence: () => {
      silent = true;
    },
    heal: () => {
      silent = false;
    },
    async [Symbol.asyncDispose]() {
      for (const one of open) one.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const session = {
  kind: 'regular',
  title: 'Demonstration of seven tabs',
  city: 'The Hague',
  starts: '2027-12-06',
  ends: '2027-12-08',
};

// One of them waits half a minute beside a page on which nothing happens: the others do not wait for it.
describe.concurrent('a browser with many tabs', () => {
  it('seven tabs are all live over HTTP/1.1, each in its language, and something can be sent in the seventh', {
    timeout: 180_000,
  }, async () => {
    await using browser = await openBrowser();
    const person = await signedIn(browser, 'Secretariat');
    const { session: id } = await act(person, 'create-session', session);
    const tabs = await Promise.all(Array.from({ length: 7 }, () => person.newPage()));
    const prefixes = ['', '/fr', '/es', '/ar', '/zh', '/ru', ''];
    for (const [n, tab] of tabs.entries()) {
      await tab.goto(`${prefixes[n]}/sessions/${id}`);
      await seen(tab.locator('body[data-heard]'), 5_000);
    }
    const seventh = { ...person, page: tabs[6] ?? person.page };
    const body = { session: id, startsAt: '2027-12-06T09:00:00.000Z', room: 'Room of seven' };
    await inTime(3_000, () => act(seventh as typeof person, 'schedule-meeting', body));
    for (const tab of tabs) await seen(tab.getByText('Room of seven').first(), 3_000);
    expect(await tabs[1]?.locator('main').innerText()).toContain('Décembre'.toLowerCase());
    // The first that opened the stream is closed: the others go on.
    await tabs[0]?.close();
    await act(seventh as typeof person, 'schedule-meeting', {
      ...body,
      startsAt: '2027-12-07T09:00:00.000Z',
      room: 'Second room',
    });
    for (const tab of tabs.slice(1)) await seen(tab.getByText('Second room').first(), 3_000);
  });

  it('says after ten seconds that nothing arrives any more, and is current again when the line heals', {
    timeout: 180_000,
  }, async () => {
    await using browser = await openBrowser();
    await using between = await line(await siteUrl());
    const person = await browser.person({ baseURL: between.url });
    await person.page.goto('/');
    await person.page.locator('body[data-heard]').waitFor();
    const sign = person.page.locator('#live-age');
    await person.page.waitForTimeout(12_000);
    expect(await sign.isVisible()).toBe(false);
    between.silence();
    const began = performance.now();
    await seen(sign, 12_000);
    // The last beat came up to five seconds before.
    expect(performance.now() - began).toBeGreaterThan(4_000);
    between.heal();
    await sign.waitFor({ state: 'hidden', timeout: 40_000 });
  });
});

describe.concurrent('who signs in', () => {
  it('sees the own name at once on a page that was open before, by its link and by Back', {
    timeout: 300_000,
  }, async () => {
    await using browser = await openBrowser();
    const { page } = await browser.person();
    await page.goto('/members');
    await page.goto('/sign-in?then=/elections');
    await page.getByRole('button', { name: 'Sign in as Demonstration Secretariat' }).click();
    await page.waitForURL('**/elections');
    const name = page.locator('header').getByRole('link', { name: 'Demonstration Secretariat' }).first();
    await page.goto('/members');
    expect(await name.isVisible()).toBe(true);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/members');
    await seen(name, 3_000);
  });
});

describe.concurrent('a refused form', () => {
  it('is the same after a reload and after Back; nothing asks to send again', { timeout: 300_000 }, async () => {
    await using browser = await openBrowser();
    const { page } = await signedIn(browser, 'Secretariat');
    await page.goto('/desk/sessions/demo-1/elections');
    const form = page.locator('form[action$="/acts/create-election"]');
    const seats = form.locator('input[inputmode=numeric]').first();
    await seats.fill('7');
    // A figure that a wheel or an arrow key does not change.
    await seats.focus();
    await page.keyboard.press('ArrowUp');
    await page.mouse.wheel(0, -200);
    expect(await seats.inputValue()).toBe('7');
    await seats.fill('seventeen');
    await form.getByRole('button').last().click();
    await page.waitForURL(/\?refused=/);
    expect(await seats.inputValue()).toBe('seventeen');
    await page.reload();
    expect(await seats.inputValue()).toBe('seventeen');
    await page.goBack();
    await page.goForward();
    expect(await seats.inputValue()).toBe('seventeen');
  });
});
