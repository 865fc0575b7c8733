import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, nounsOf } from '../test/access/addresses.ts';
import { routesOf } from '../test/access/routes.ts';
import { openWorld, type World } from '../test/access/world.ts';
import type { TestDatabase } from '../test/database.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';
import { castVote, closeVote } from './decisions/index.ts';
import type { Store } from './store/database.ts';
import { cacheControl } from './web/respond.ts';

/** Public pages are kept in memory, and nobody can tell. */

let db: TestDatabase;
let world: World;
let here: StageServer;
/** How often a page was read from the database. */
let made = 0;
let meeting: string;

beforeAll(async () => {
  ({ db, world } = await openWorld());
  const counted: Store = {
    ...db.store,
    inOneSnapshot: (read) => {
      made += 1;
      return db.store.inOneSnapshot(read);
    },
  };
  here = await serverOn({ ...world.own, store: counted, [Symbol.asyncDispose]: async () => {} });
  meeting = `/meetings/${world.own.meeting}`;
}, 180_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await db?.[Symbol.asyncDispose]();
});

/** As a browser that was signed in here before: it is never given what is kept. */
const notKept = { cookie: 'plenary-none=1' };

async function makes<T>(ask: () => Promise<T>): Promise<{ readonly answer: T; readonly times: number }> {
  const before = made;
  const answer = await ask();
  return { answer, times: made - before };
}

/** Without what runs by the second. */
function timeless(html: string): string {
  return html.replace(/<time[^>]*>[^<]*<\/time>/g, '');
}

/** Asks until the page is kept: an earlier act may not be told yet. */
async function kept(address: string): Promise<Response> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { answer, times } = await makes(() => here.get(address));
    if (times === 0) return answer;
    await answer.text();
  }
  throw new Error(`${address} is never kept`);
}

describe('a page that is kept', () => {
  it('is the page that is made, with every header, compressed or not', async () => {
    for (const address of ['/', meeting, '/fr/members', '/record']) {
      const [one, other] = [await kept(address), await here.get(address, null, notKept)];
      const text = timeless(await one.text());
      expect(text).toBe(timeless(await other.text()));
      expect(text).toContain('</html>');
      const headers = (answer: Response) =>
        [...answer.headers].filter(([name]) => name !== 'etag' && name !== 'date').toSorted();
      expect(headers(one)).toEqual(headers(other));
      expect(one.headers.get('vary')).toBe('cookie, accept-encoding');
      const zipped = await here.server.app.request(address, { headers: { 'accept-encoding': 'br;q=1, gzip;q=0.8' } });
      expect(zipped.headers.get('content-encoding')).toBe('gzip');
      const stream = zipped.body?.pipeThrough(new DecompressionStream('gzip'));
      expect(timeless(await new Response(stream).text())).toBe(text);
      const refused = await here.server.app.request(address, { headers: { 'accept-encoding': 'gzip;q=0, *;q=0' } });
      expect(refused.headers.get('content-encoding')).toBeNull();
    }
  });

  it('is not sent again to who has it, from memory or made anew', async () => {
    // No clock runs on it by the second.
    const page = '/fr/members';
    const etag = (await kept(page)).headers.get('etag') ?? '';
    const asked = (known: string) => here.server.app.request(page, { headers: { 'if-none-match': known } });
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const answer = await asked(known);
      expect([answer.status, await answer.text()]).toEqual([304, '']);
      expect(answer.headers.get('cache-control')).toBe(cacheControl.current);
    }
    expect((await asked('"other"')).status).toBe(200);
    // Never asked for before.
    const fresh = await here.server.app.request('/observers');
    const again = await here.server.app.request('/observers', {
      headers: { 'if-none-match': fresh.headers.get('etag') ?? '' },
    });
    expect([fresh.status, again.status]).toEqual([200, 304]);
  });

  it('is made once for all who ask at the same moment', async () => {
    await kept('/');
    const { answer, times } = await makes(() =>
      Promise.all(Array.from({ length: 40 }, (_, n) => here.get(`/organs?as=${n % 2}`))),
    );
    expect(new Set(answer.map(({ status }) => status))).toEqual(new Set([200]));
    expect(times).toBeLessThanOrEqual(4);
  });

  it('is no more once an act is answered that it shows, whoever recorded it; what does not show it stays', async () => {
    const { done, vote, delegates, president } = world.own;
    const [[first, account] = ['', '']] = [...delegates].filter(([state]) => !world.seats.includes(state));
    for (const address of [`/votes/${vote}`, '/organs', '/members', meeting]) await kept(address);
    await done(castVote, { vote, state: first, choice: 'yes' }, account);
    expect((await makes(() => here.get(`/votes/${vote}`))).times).toBe(1);
    for (const address of ['/organs', '/members']) await kept(address);
    await kept(meeting);
    await done(closeVote, { vote }, president);
    const closed = await (await here.get(`/votes/${vote}`)).text();
    expect(closed).toBe(await (await here.get(`/votes/${vote}`, null, notKept)).text());
  });

  it('is left by an act that it does not show', async () => {
    const { done, vote, delegates } = world.other;
    for (const address of ['/organs', '/members', '/documents']) await kept(address);
    const [[state, account] = ['', '']] = [...delegates].filter(([one]) => !world.seats.includes(one));
    await done(castVote, { vote, state, choice: 'no' }, account);
    // Until it is told which tables were written to, nothing is given out; then these are, and nobody made them anew.
    await kept('/observers');
    const { times } = await makes(async () => {
      for (const address of ['/organs', '/members', '/documents']) await here.get(address);
    });
    expect(times).toBe(0);
  });

  it('is given to nobody who is or was signed in; what they are sent is for them alone', async () => {
    await kept(meeting);
    const { times, answer } = await makes(() => here.get(meeting, world.own.president));
    expect(times).toBe(1);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const own = await answer.text();
    expect(own).toContain('/sign-out');
    expect(await (await kept(meeting)).text()).not.toContain('/sign-out');
    expect((await makes(() => here.get(meeting, null, notKept))).times).toBe(1);
  });
});

it('is made for the public while nobody in particular sends something again and again', async () => {
  const sending = setInterval(() => {
    void here.server.app.request('/observers', { method: 'HEAD' });
    const program = { origin: 'http://localhost:4000', 'content-type': 'application/json' };
    const sent = { method: 'POST', headers: program, body: '{"input":{}}' };
    void here.server.app.request('http://localhost:4000/api/acts/cast-vote', sent);
  }, 10);
  await sleep(40);
  const { answer, times } = await makes(() => here.get('/organs?while-nobody-sends=1'));
  clearInterval(sending);
  expect(answer.status).toBe(200);
  // It, and what nobody sent meanwhile.
  expect(times).toBeGreaterThan(0);
});

describe('behind the program of Node', () => {
  let http: Server;
  let port: number;

  beforeAll(async () => {
    http = createServer(here.server.listener);
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    ({ port } = http.address() as AddressInfo);
  });
  afterAll(() => new Promise((closed) => http.close(closed)));

  async function ask(path: string, headers: Record<string, string> = {}) {
    const before = made;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { port, path, host: '127.0.0.1', agent: false, headers };
      request(options, resolve).on('error', reject).end();
    });
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString();
    return { status: answer.statusCode, headers: answer.headers, text, wasMade: made > before };
  }

  async function keptHere(path: string, headers: Record<string, string> = {}) {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await ask(path, headers);
      if (!answer.wasMade) return answer;
    }
    throw new Error(`${path} is never kept`);
  }

  it('it is the same, given out before anything else looks at the request', async () => {
    const first = await ask('/observers?first=1', { 'accept-encoding': 'gzip' });
    expect([first.status, first.wasMade]).toEqual([200, true]);
    const kept = await keptHere('/observers?first=1', { 'accept-encoding': 'gzip' });
    const but = ({
      date: _date,
      'transfer-encoding': _transfer,
      'content-length': _length,
      ...others
    }: object & {
      date?: unknown;
      'transfer-encoding'?: unknown;
      'content-length'?: unknown;
    }) => others;
    expect(but(kept.headers)).toEqual(but(first.headers));
    expect(kept.text).toBe(first.text);
    expect((await keptHere('/observers?first=1')).text).toBe(first.text);
    const known = await ask('/observers?first=1', { 'if-none-match': String(kept.headers.etag) });
    expect([known.status, known.text, known.wasMade]).toEqual([304, '', false]);
    expect(known.headers['content-security-policy']).toBe(kept.headers['content-security-policy']);
  });

  it('it is given under the names of the site alone', async () => {
    await keptHere('/observers?named=1');
    for (const host of ['evil.example', 'evil.example:4000', `127.0.0.1.evil.example:${port}`]) {
      const { status, text } = await ask('/observers?named=1', { host });
      expect(status, host).toBe(421);
      expect(text).toContain('<h1>This is not the address of the site</h1>');
    }
    expect((await keptHere('/observers?named=1')).status).toBe(200);
  });

  it('whoever has a cookie of the site is not given it', async () => {
    await keptHere('/observers?cookie=1');
    for (const cookie of ['plenary=x', 'a=b; __Host-plenary=y', 'plenary-forms=z'])
      expect((await ask('/observers?cookie=1', { cookie })).wasMade, cookie).toBe(true);
    expect((await keptHere('/observers?cookie=1', { cookie: 'another=1' })).status).toBe(200);
  });
});

it('every page that anybody may see is kept: all that it rests on tells of itself', async () => {
  const nouns = await nounsOf(world);
  const never: string[] = [];
  let pages = 0;
  for (const { method, path, declared } of routesOf(here.server.app)) {
    const address = method === 'GET' && declared?.keep === 'current' ? addressOf(path, nouns, 'own') : null;
    if (!address) continue;
    const answer = await here.get(address);
    await answer.text();
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    if (/\.html$/.test(address)) continue;
    pages += 1;
    await kept(address).catch(() => never.push(address));
  }
  expect(never).toEqual([]);
  expect(pages).toBeGreaterThan(30);
}, 60_000);
