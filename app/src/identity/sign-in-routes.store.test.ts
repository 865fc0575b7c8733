import { Hono } from 'hono';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserJar } from '../../test/browser-jar.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { perform } from '../door/perform.ts';
import { commands, filled, openDoor } from '../modules.ts';
import { openServer, type PlenaryServer } from '../server.ts';
import { openStore } from '../store/database.ts';
import type { WebEnv } from '../web/env.ts';
import { assignOffice } from './assign-office.ts';
import { endSignIns } from './end-sign-ins.ts';
import { FailedTries } from './failed-tries.ts';
import { makeSignInLink } from './make-sign-in-link.ts';
import { identityRoutes } from './routes.tsx';
import { drawSecret, signInKey } from './secrets.ts';

/** The program in production, as browsers meet it. */
const origin = 'https://assembly.example';
const secret = 'the secret of a test, which is long enough';
const key = signInKey({ mode: 'production', secret });

let db: TestDatabase;
let server: PlenaryServer;
let president: string;

async function open(): Promise<PlenaryServer> {
  const database = { kind: 'url', url: db.url } as const;
  const config = {
    mode: 'production',
    sealSeeds,
    host: '127.0.0.1',
    port: 0,
    database,
    secret,
    origin,
    log: 'json',
  } as const;
  return openServer({ config, store: db.store, log: pino({ level: 'silent' }) });
}

beforeAll(async () => {
  db = await testDatabase();
  const input = { name: 'Example, Ash', office: 'president' };
  const made = await perform(openDoor(db.store, sealSeeds), assignOffice, input, { account: null });
  president = made.ok ? (made.answer as { account: string }).account : '';
}, 60_000);
// Its bucket of failed tries is full again for each test.
beforeEach(async () => {
  await server?.close();
  server = await open();
});
afterAll(async () => {
  await server.close();
  await db[Symbol.asyncDispose]();
});

async function link(): Promise<string> {
  const made = await makeSignInLink(openDoor(db.store, sealSeeds), key, president, null);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return `/sign-in/${made.token}`;
}

async function ask(path: string, cookie = '', method = 'GET') {
  const answer = await server.app.request(origin + path, { method, headers: { cookie, origin } });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text };
}

async function browser(): Promise<string> {
  const answer = await ask(await link(), '', 'POST');
  expect(answer.status).toBe(303);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

it('who was signed out while writing opens a new link in the same browser and finds the form again', async () => {
  const jar = browserJar(origin, (address, init) => server.app.request(address, init));
  await jar.send(await link(), {});
  expect(jar.at()).toBe('/me');
  await jar.send('/sign-out', {});
  const asked = await jar.send('/fr/acts/set-time-limit', { seconds: '90', from: '/fr/me' });
  expect(await asked.text()).toContain('Le texte est conservé une heure dans ce navigateur');
  const back = await jar.send(await link(), {});
  expect(jar.at()).toMatch(/^\/fr\/me\?refused=/);
  expect(await back.text()).toContain('Vous n’étiez plus connecté\u00A0: rien n’a été envoyé.');
  // Once.
  await jar.send(await link(), {});
  expect(jar.at()).toBe('/me');
});

it('a typed code leads to the page of its link, whatever was typed', async () => {
  const jar = browserJar(origin, (address, init) => server.app.request(address, init));
  const code = (await link()).split('/').at(-1) ?? '';
  await jar.send('/sign-in/code', { code: ` ${code.toLowerCase().replaceAll(/.{4}/g, '$&-')}` });
  expect(jar.at()).toBe(`/sign-in/${code}`);
  // The last of a hundred letters falls into the middle of a sign.
  for (const typed of [
    `${'a'.repeat(99)}\u{1f600}b`,
    '%E0%A4',
    '%',
    '../me',
    '/\\x',
    'a?b#c',
    '\u202e',
    'ß'.repeat(200),
  ]) {
    const answer = await jar.send('/sign-in/code', { code: typed });
    expect([404, 410, 200], typed).toContain(answer.status);
    expect(jar.at(), typed).toMatch(/^\/sign-in/);
  }
});

describe('the page of a link', () => {
  it('is kept nowhere, found nowhere, and tells its address to nobody', async () => {
    const address = await link();
    const page = await ask(`/fr${address}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`action="/fr${address}"`);
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('referrer-policy')).toBe('strict-origin');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.text).toContain('noindex');
    expect((await ask('/fr/sign-in')).headers.get('referrer-policy')).toBe('same-origin');
  });

  it('says of a used, an ended and an old link what it is, and how to get a new one', async () => {
    const [older, used] = [await link(), await link()];
    const cookie = (await ask(used, '', 'POST')).headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const method of ['GET', 'POST']) {
      const again = await ask(used, '', method);
      expect(again.status).toBe(410);
      expect(again.text).toContain('It was used already');
      expect(again.text).toContain('Ask the Secretariat for a new one.');
      expect(again.text).not.toContain('action="/sign-in/');
      expect(again.headers.get('cache-control')).toBe('private, no-store');
      expect(again.headers.get('set-cookie')).toBeNull();
      expect((await ask(older, '', method)).text).toContain('A newer link was made after it');
    }
    // Whoever opens the letter again in the same browser is in already.
    expect((await ask(used, cookie)).text).toContain('You are signed in here as Example, Ash.');
    const late = await link();
    await db.store.writes.updateTable('invitation').set({ expires_at: '2026-01-01T00:00:00.000Z' }).execute();
    expect(await ask(late, '', 'POST')).toMatchObject({
      status: 410,
      text: expect.stringContaining('Its time is over'),
    });
    const guess = `/sign-in/${drawSecret(key, 'link').token}`;
    expect(await ask(guess)).toMatchObject({ status: 404, text: expect.stringContaining('This link is not valid') });
  });

  it('of a wrong shape is not there, and the database is not asked', async () => {
    const gone = await openStore(db.url, { poolSize: 1 });
    await gone.close();
    const app = new Hono<WebEnv>();
    const site = {
      reads: gone.reads,
      door: openDoor(gone, sealSeeds),
      commands,
      filled,
      ctx: () => Promise.reject(new Error('it was asked')),
    };
    const tries = new FailedTries(() => {}, { perSecond: 0, burst: 100 });
    identityRoutes(app, site, { store: gone, demonstration: false, secure: true, key, tries });
    const { token } = drawSecret(key, 'link');
    for (const odd of ['x', token.slice(1), `${token}A`, `${'A'.repeat(42)}B`, '%00', 'a'.repeat(5_000)])
      for (const method of ['GET', 'POST'])
        expect((await app.request(`/sign-in/${odd}`, { method })).status, `${method} ${odd}`).toBe(404);
    while (tries.take());
    for (const guess of ['x', 'A'.repeat(43)]) {
      const answer = await app.request(`/sign-in/${guess}`, { method: 'POST' });
      expect(answer.status).toBe(429);
      expect(answer.headers.get('retry-after')).toBe('5');
      const json = await app.request(`/sign-in/${guess}`, { method: 'POST', headers: { accept: 'application/json' } });
      expect(await json.json()).toMatchObject({ ok: false, code: 'too-many-tries', error: 'Too many tries' });
    }
  });
});

describe('a flood of guesses', () => {
  it('to the form of demonstrations is refused in production without reading it', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 2_000 }, async () => (await ask('/sign-in', '', 'POST')).status),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(1_000);
  });

  it('is answered in a line, and neither a right link nor a person who is signed in waits for it', async () => {
    const cookie = await browser();
    const right = await link();
    const statuses = new Map<number, number>();
    const flood = Array.from({ length: 3_000 }, async (_, n) => {
      const path =
        n % 2 === 0
          ? `/sign-in/${drawSecret(signInKey({ mode: 'demonstration', secret: null }), 'link').token}`
          : '/sign-in/x';
      const { status } = await ask(path, '', n % 3 === 0 ? 'GET' : 'POST');
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    const signedIn = await ask('/me', cookie);
    const accepted = await ask(right, '', 'POST');
    await Promise.all(flood);
    expect(signedIn.status).toBe(200);
    expect(accepted.status).toBe(303);
    // Pages are made in turns, and that of a guess may find none.
    expect([404, 429, 503]).toEqual(expect.arrayContaining([...statuses.keys()]));
    expect(statuses.get(429)).toBeGreaterThan(1_000);
    expect((await ask('/me', cookie)).status).toBe(200);
    expect((await ask(await link(), '', 'POST')).status).toBe(303);
  });
});

describe('a person on the own page', () => {
  it('sees where the account is signed in, which one this is, and ends one or all others', async () => {
    await perform(openDoor(db.store, sealSeeds), endSignIns, { account: president }, { account: null });
    const [here, there, elsewhere] = [await browser(), await browser(), await browser()];
    await link();
    const page = (await ask('/me', here)).text;
    expect(page.match(/>this browser</g)).toHaveLength(1);
    expect(page).toContain('One link to sign in to your account was not used yet.');
    const ends = [...page.matchAll(/action="(\/me\/sign-ins\/[^"]+\/end)"/g)].map(([, address]) => address ?? '');
    expect(ends).toHaveLength(2);

    const one = await ask(ends[0] ?? '', here, 'POST');
    expect(one.status).toBe(303);
    expect(one.headers.get('location')).toBe('/me#sign-ins');
    const isIn = async (cookie: string) => (await ask('/me', cookie)).status === 200;
    expect([await isIn(here), (await isIn(there)) !== (await isIn(elsewhere))]).toEqual([true, true]);
    expect((await ask('/fr/me/sign-ins/end-others', here, 'POST')).headers.get('location')).toBe('/fr/me#sign-ins');
    expect([await isIn(here), await isIn(there), await isIn(elsewhere)]).toEqual([true, false, false]);
    const after = (await ask('/me', here)).text;
    expect(after).not.toContain('/me/sign-ins/');
    expect(after).not.toContain('not used yet');
  });

  it('leaves one sign-in behind when signing in again in the same browser', async () => {
    const before = await browser();
    const again = await ask(await link(), before, 'POST');
    const cookie = again.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await ask('/me', cookie)).status).toBe(200);
    expect((await ask('/me', before)).status).toBe(303);
  });

  it('ends nothing of anybody else, and nothing when signed out', async () => {
    const own = await browser();
    const input = { name: 'Other, Alex', office: 'secretariat' };
    const made = await perform(openDoor(db.store, sealSeeds), assignOffice, input, { account: null });
    const other = made.ok ? (made.answer as { account: string }).account : '';
    const theirs = await makeSignInLink(openDoor(db.store, sealSeeds), key, other, null);
    const accepted = await ask(`/sign-in/${theirs.ok ? theirs.token : ''}`, '', 'POST');
    const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
    const row = await db.store.reads
      .selectFrom('sign_in')
      .select('id')
      .where('account', '=', other)
      .executeTakeFirstOrThrow();
    for (const as of [own, '']) await ask(`/me/sign-ins/${row.id}/end`, as, 'POST');
    await ask('/me/sign-ins/end-others', own, 'POST');
    expect((await ask('/me', cookie)).status).toBe(200);
    const signedOut = await ask('/me/sign-ins/end-others', '', 'POST');
    expect(signedOut.headers.get('location')).toBe('/sign-in?then=%2F');
  });
});
