import http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppProcess, buildApp, startApp } from '../test/app-process.ts';
import { sealSeedText } from '../test/given/seal-seed-text.ts';
import { expectInTime, hindrance } from '../test/in-time.ts';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { openVote } from './decisions/index.ts';
import { takeUpItem } from './meetings/index.ts';

/** More ask at once than can be served: votes first, then who is signed in, then the public; and nobody waits for long. */

const readers = 1_700;
const delegates = 40;

let stage: TestStage;
let app: AppProcess;
const agent = new http.Agent({ maxSockets: Number.POSITIVE_INFINITY });

beforeAll(async () => {
  buildApp();
  stage = await testStage();
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
  app = await startApp({
    PLENARY_MODE: 'demonstration',
    DATABASE_URL: stage.store.url,
    PLENARY_SECRET: 'x'.repeat(40),
    PLENARY_SEAL_KEY: sealSeedText,
  });
}, 180_000);

afterAll(async () => {
  agent.destroy();
  await app?.stop();
  await stage?.[Symbol.asyncDispose]();
});

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** milliseconds from the asking to the end */
  readonly took: number;
}

function ask(
  path: string,
  headers: Record<string, string> = {},
  body?: string,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(`${app.url}${path}`, { agent, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer;
        resolve({ status, headers, text: Buffer.concat(parts).toString(), took: performance.now() - began });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function signIn(account: string): Promise<string> {
  const headers = { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' };
  const { headers: said } = await ask('/sign-in', headers, new URLSearchParams({ account }).toString());
  return said['set-cookie']?.[0]?.split(';')[0] ?? '';
}

it('1,700 pages nobody asked for before, beside votes and pages of delegates', { timeout: 180_000 }, async () => {
  const { meeting, president, proposals } = stage;
  const { vote = '' } = await stage.done(
    openVote,
    { meeting, proposal: proposals[1] ?? '', consensusSought: 'on' },
    president,
  );
  const seats = [...stage.delegates].slice(0, delegates);
  const cookies = new Map<string, string>();
  for (const [state, account] of seats) cookies.set(state, await signIn(account));

  const slower = hindrance();
  const open = Array.from({ length: readers }, (_, n) => ask(`/meetings/${meeting}?reader=${n}`));
  const own = seats.map(([state]) => ask(`/meetings/${meeting}`, { cookie: cookies.get(state) ?? '' }));
  const votes = seats.map(([state]) =>
    ask(
      '/api/acts/cast-vote',
      { cookie: cookies.get(state) ?? '', origin: app.url, 'content-type': 'application/json' },
      JSON.stringify({ input: { vote, state, choice: 'yes' } }),
    ),
  );
  const [cast, seen, read] = [await Promise.all(votes), await Promise.all(own), await Promise.all(open)];

  expect(cast.map(({ status, text }) => (status === 200 ? 200 : text))).toEqual(seats.map(() => 200));
  expect(seen.map(({ status }) => status)).toEqual(seats.map(() => 200));
  const busy = read.filter(({ status }) => status === 503);
  expect(new Set(read.map(({ status }) => status))).toEqual(new Set([200, 503]));
  for (const { headers, text } of busy) {
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers.refresh).toBe(headers['retry-after']);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(text).toContain('The site is very busy at this moment');
  }
  const longest = (answers: readonly Answer[]) => Math.max(...answers.map(({ took }) => took));
  // They were sent last, and nobody who came before them kept them waiting to the end.
  expect(longest(cast)).toBeLessThan(longest(read));
  expectInTime(longest(cast), 7_000, slower);
  expectInTime(Math.max(longest(seen), longest(read)), 9_000, slower);
  // Once the flood is over everybody is served.
  expect((await ask(`/meetings/${meeting}?reader=0`)).status).toBe(200);
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Ways to keep a program busy without being anybody. */
const ways: Readonly<Record<string, (meeting: string, n: number) => Promise<Answer>>> = {
  'asking for the head of pages': (meeting, n) => ask(`/meetings/${meeting}?head=${n}`, {}, undefined, 'HEAD'),
  'asking with a method that no page has': (meeting, n) => ask(`/meetings/${meeting}?put=${n}`, {}, '', 'PUT'),
  'sending forms while nobody is signed in': (meeting, n) =>
    ask('/acts/end-speech', { ...form, origin: app.url }, `meeting=${meeting}&from=/meetings/${meeting}?form=${n}`),
  'sending forms from another site': (meeting) =>
    ask('/acts/end-speech', { ...form, origin: 'https://elsewhere.example' }, `meeting=${meeting}`),
  'sending forms to where there is nothing': (_, n) => ask(`/nothing/${n}`, { ...form, origin: app.url }, 'a=b'),
};

it.each(Object.entries(ways))('600 of nobody, %s, beside pages of delegates', { timeout: 120_000 }, async (_, way) => {
  const { meeting, delegates: accounts } = stage;
  const cookies = await Promise.all([...accounts.values()].slice(0, 20).map(signIn));
  const slower = hindrance();
  const open = Array.from({ length: 600 }, (_, n) => way(meeting, n));
  const own = await Promise.all(cookies.map((cookie) => ask(`/meetings/${meeting}`, { cookie })));
  expect(own.map(({ status }) => status)).toEqual(cookies.map(() => 200));
  expectInTime(Math.max(...own.map(({ took }) => took)), 5_000, slower);
  const answers = await Promise.all(open);
  expect(answers.filter(({ status }) => status === 500)).toEqual([]);
});

it('forms of nobody that never come to an end keep no page waiting', { timeout: 60_000 }, async () => {
  const cookie = await signIn(stage.delegate('FRA'));
  const { port, host } = new URL(app.url);
  const lines = Array.from({ length: 12 }, () => net.connect(Number(port), '127.0.0.1').on('error', () => {}));
  for (const line of lines)
    line.write(
      `POST /acts/end-speech HTTP/1.1\r\nhost: ${host}\r\norigin: ${app.url}\r\n` +
        'content-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\na',
    );
  await sleep(200);
  const slower = hindrance();
  const answers = await Promise.all([ask('/members?half=sent'), ask('/me', { cookie })]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expectInTime(Math.max(...answers.map(({ took }) => took)), 1_500, slower);
  // They are still being waited for.
  expect(lines.map(({ readyState }) => readyState)).toEqual(lines.map(() => 'open'));
  for (const line of lines) line.destroy();
});

/** Ways in which one person may ask for more than the share of one. */
const muchOfOne: Readonly<Record<string, (cookie: string, n: number) => Promise<Answer>>> = {
  'asks for pages': (cookie, n) => ask(`/meetings/${stage.meeting}?mine=${n}`, { cookie }),
  'sends forms to where there is nothing': (cookie, n) =>
    ask(`/nothing/${n}`, { ...form, origin: app.url, cookie }, 'a=b'),
};

it.each(Object.entries(muchOfOne))(
  'one delegate who %s, 300 times at once, beside acts and pages of others',
  { timeout: 120_000 },
  async (_, way) => {
    const { meeting } = stage;
    const cookie = await signIn(stage.delegate('FRA'));
    const others = await Promise.all([...stage.delegates.values()].slice(-20).map(signIn));
    const slower = hindrance();
    const many = Array.from({ length: 300 }, (_, n) => way(cookie, n));
    const acts = others.map((cookie) =>
      ask(
        '/api/acts/ask-for-floor',
        { cookie, origin: app.url, 'content-type': 'application/json' },
        JSON.stringify({ input: { meeting } }),
      ),
    );
    const own = await Promise.all(others.map((cookie) => ask(`/meetings/${meeting}`, { cookie })));
    const took = (await Promise.all(acts)).map(({ took }) => took);
    expect(own.map(({ status }) => status)).toEqual(others.map(() => 200));
    const all = await Promise.all(many);
    expectInTime(Math.max(...took, ...own.map(({ took }) => took)), 4_000, slower);
    // Who asks for much is served, or told that it is too much; the acts of the others do not wait for the last of it.
    expect(all.filter(({ status }) => status === 500)).toEqual([]);
    expect(Math.max(...took)).toBeLessThan(Math.max(...all.map(({ took }) => took)));
  },
);

it('refused forms that are asked for again, all at once', { timeout: 120_000 }, async () => {
  const cookie = await signIn(stage.delegate('FRA'));
  const page = `/meetings/${stage.meeting}`;
  const sent = await ask(
    '/acts/end-speech',
    { ...form, cookie, origin: app.url, accept: 'text/html' },
    new URLSearchParams({ from: page }).toString(),
  );
  expect(sent.status).toBe(303);
  const again = sent.headers.location ?? '';
  expect(again).toContain('?refused=');
  const slower = hindrance();
  const all = await Promise.all(Array.from({ length: 24 }, () => ask(again, { cookie: `${cookie}; ${kept(sent)}` })));
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([422]));
  expectInTime(Math.max(...all.map(({ took }) => took)), 3_500, slower);
});

/** The cookie that says whose the kept form is. */
function kept({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
}
