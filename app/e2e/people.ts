import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestBrowser } from '../test/open-browser.ts';

export type Person = BrowserContext & { readonly page: Page };

/** Signs in as an office of the demonstration, or as the delegate of a State by its English name. */
export async function signedIn(
  browser: TestBrowser,
  who: string,
  options: Parameters<TestBrowser['person']>[0] = {},
): Promise<Person> {
  const person = await browser.person(options);
  await person.page.goto('/sign-in');
  if (who === 'Secretariat' || who === 'President')
    await person.page.getByRole('button', { name: `Sign in as Demonstration ${who}` }).click();
  else {
    await person.page.getByLabel('Delegate of').selectOption({ label: who });
    await person.page.getByRole('button', { name: 'Sign in as this delegate' }).click();
  }
  await person.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return person;
}

/** The delegate of a State at one of several sessions, by the prefix of its symbols. */
export async function delegateOf(
  browser: TestBrowser,
  prefix: string,
  state: string,
  options: Parameters<TestBrowser['person']>[0] = {},
): Promise<Person> {
  const person = await browser.person(options);
  await person.page.goto(`/sign-in?session=${prefix.toLowerCase()}`);
  await person.page.getByLabel('Delegate of').selectOption({ label: state });
  await person.page.getByRole('button', { name: 'Sign in as this delegate' }).click();
  await person.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return person;
}

/** An act sent as a program sends it, by a person who is signed in. */
export async function act(person: Person, command: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const reply = await person.page.evaluate(
    async ([name, body]) => {
      const answer = await fetch(`/api/acts/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body ?? '',
      });
      return (await answer.json()) as { ok: boolean; answer?: Record<string, unknown> | null };
    },
    [command, JSON.stringify({ input, requestId: crypto.randomUUID() })] as const,
  );
  expect(reply, command).toMatchObject({ ok: true });
  return reply.answer ?? {};
}

/** An act that needs two persons: proposed by the first, confirmed by the second from its page. Gives what is answered when it is done. */
export async function actByTwo(
  first: Person,
  second: Person,
  command: string,
  input: object,
): Promise<Readonly<Record<string, unknown>>> {
  const { proposed } = await act(first, command, input);
  const page = await (await second.page.request.get(`/proposed-acts/${proposed}`)).text();
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(page)?.[1];
  return act(second, 'confirm-act', { proposed, hash });
}

/** An act of a demonstration account that needs no page: it signs in and sends it as a program does. */
export async function actAs(address: string, account: string, command: string, input: object): Promise<void> {
  const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' };
  const signIn = { method: 'POST', redirect: 'manual', headers, body: `account=${account}` } as const;
  const cookie = (await fetch(`${address}/sign-in`, signIn)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${address}/api/acts/${command}`, {
    method: 'POST',
    headers: { origin: address, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ input, requestId: crypto.randomUUID() }),
  });
  expect(await answer.json(), command).toMatchObject({ ok: true });
}

/** The page of the meeting that the demonstration starts with. */
export async function meetingPath(page: Page): Promise<string> {
  await page.goto('/sessions/demo-1');
  const path = await page
    .locator('main #meetings ~ * a[href^="/meetings/"], main section a[href^="/meetings/"]')
    .first()
    .getAttribute('href');
  if (!path) throw new Error('the demonstration has no meeting');
  return path;
}

/** What has the focus: the name of a field, else the words of a button, link or heading. */
export async function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    return at === document.body ? null : (at?.getAttribute('name') ?? at?.textContent?.trim() ?? null);
  });
}

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached with Tab`);
}

/** Accredits so many other States Parties, and registers them as present: a meeting does not open with a handful. */
export async function fillHall(
  secretariat: Person,
  { session, meeting }: Readonly<Record<'session' | 'meeting', unknown>>,
  besides: readonly string[],
): Promise<void> {
  const { rows } = (await (await secretariat.page.request.get('/members.json')).json()) as {
    readonly rows: readonly { readonly iso3: string; readonly status: string }[];
  };
  const others = rows.flatMap(({ iso3, status }) => (status === 'party' && !besides.includes(iso3) ? [iso3] : []));
  // A third of all States Parties opens a meeting; a few more, whoever leaves.
  const arrived = others.slice(0, Math.ceil(others.length / 3) + 2);
  for (const state of arrived)
    await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
  await act(secretariat, 'register-presence', { meeting, arrived });
}

/** A meeting of a session of its own, open on its only item; these delegations are accredited and not registered as present. */
export async function openedMeeting(
  secretariat: Person,
  president: Person,
  title: string,
  seats: readonly string[],
): Promise<Readonly<Record<'session' | 'item' | 'meeting', string>>> {
  const { session } = await act(secretariat, 'create-session', {
    kind: 'regular',
    title,
    city: 'New York',
    starts: '2026-12-07',
    ends: '2026-12-08',
  });
  const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'A single item' });
  const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
  for (const state of seats)
    await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
  await fillHall(secretariat, { session, meeting }, seats);
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });
  return { session: String(session), item: String(item), meeting: String(meeting) };
}
