import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGunzip } from 'node:zlib';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { security } from '../web/security.ts';
import { pathWithoutLanguage } from '../words/languages.ts';
import { Hub } from './hub.ts';
import { mountLive } from './routes.ts';

let round = 1;
const hub = new Hub({ limit: 3 });
hub.register(
  { name: 'floor', render: async (_, lang) => ({ floor: `<p>${lang} ${round}</p>` }) },
  { name: 'vote:{session}', render: async (id) => (id === 'gone' ? null : { vote: `<p>${id}</p>` }) },
  { name: 'bureau', admits: (_, viewer) => viewer !== null, render: async () => ({ bureau: '<p>closed</p>' }) },
);
const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
app.use(security(), languages());
mountLive(app, hub);

let server: ReturnType<typeof serve>;
let port = 0;
beforeAll(async () => {
  await new Promise<void>((ready) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready());
  });
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  hub.close();
  await new Promise((closed) => server.close(closed));
});

interface Stream {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  /** Waits until the text received so far contains something. */
  until(text: string): Promise<string>;
  close(): Promise<void>;
}

function open(path: string): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let text = '';
      const waiting = new Set<() => void>();
      answer.pipe(createGunzip()).on('data', (chunk) => {
        text += String(chunk);
        for (const look of waiting) look();
      });
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        until: (wanted) =>
          new Promise((found) => {
            const look = (): void => {
              if (!text.includes(wanted)) return;
              waiting.delete(look);
              found(text);
            };
            waiting.add(look);
            look();
          }),
        close: () =>
          new Promise((closed) => {
            const before = hub.connections;
            sent.destroy();
            const wait = setInterval(() => {
              if (hub.connections >= before) return;
              clearInterval(wait);
              closed();
            }, 5);
          }),
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('one stream carries the state of several topics, then their changes, in the language asked for', async () => {
  const stream = await open('/live/floor,vote:7?lang=fr');
  expect(stream.status).toBe(200);
  expect(stream.headers['content-type']).toMatch(/^text\/event-stream/);
  expect(stream.headers['content-encoding']).toBe('gzip');
  expect(stream.headers['cache-control']).toBe('no-store');
  await stream.until('{"topic":"floor","lang":"fr","seq":0,"regions":{"floor":"<p>fr 1</p>"}}');
  await stream.until('"regions":{"vote":"<p>7</p>"}');
  round = 2;
  hub.changed({ seq: 1, acts: ['meeting.opened'], within: ['meeting:1'] });
  const text = await stream.until('<p>fr 2</p>');
  expect(text.match(/"topic":"vote:7"/g)).toHaveLength(1);
  await stream.close();
  expect(hub.connections).toBe(0);
});

test('one stream carries a topic in two languages, each said with its own; a language that is none is not there', async () => {
  const stream = await open('/live/floor@fr,floor@ru');
  await stream.until('"lang":"fr"');
  await stream.until('"lang":"ru"');
  await stream.close();
  for (const wrong of ['floor@xx', 'floor@fr@ru', 'floor@'])
    expect((await app.request(`/live/${wrong}`, { headers: { 'accept-encoding': 'gzip' } })).status, wrong).toBe(404);
});

test('polling gives the same state, an ETag, and 304 while nothing changes', async () => {
  const first = await app.request('/live/floor.json?lang=ar');
  expect(await first.json()).toEqual({ topic: 'floor', lang: 'ar', seq: 0, regions: { floor: `<p>ar ${round}</p>` } });
  expect(first.headers.get('cache-control')).toBe('public, max-age=2');
  const etag = first.headers.get('etag') ?? '';
  const again = await app.request('/live/floor.json?lang=ar', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect((await app.request('/live/floor.json?lang=en', { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test.each([
  '/live/nothing',
  '/live/vote:gone',
  '/live/floor,nothing',
  '/live/nothing.json',
  '/live/vote:gone.json',
  '/live/floor,vote:7.json',
])('%s is not there', async (path) => {
  expect((await app.request(path, { headers: { 'accept-encoding': 'gzip' } })).status).toBe(404);
});

test('a topic is not there for who may not watch it', async () => {
  for (const path of ['/live/bureau', '/live/floor,bureau', '/live/bureau.json'])
    expect((await app.request(path, { headers: { 'accept-encoding': 'gzip' } })).status).toBe(404);
});

test('who cannot read gzip is told to poll', async () => {
  expect((await app.request('/live/floor')).status).toBe(406);
});

test('above the limit new readers are told to poll, and polling still works', async () => {
  const streams = [await open('/live/floor'), await open('/live/floor'), await open('/live/floor')];
  const refused = await app.request('/live/floor', { headers: { 'accept-encoding': 'gzip' } });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(await refused.json()).toMatchObject({
    ok: false,
    code: 'too-many-streams',
    help: expect.stringContaining('.json'),
  });
  expect((await app.request('/live/floor.json')).status).toBe(200);
  for (const stream of streams) await stream.close();
  expect(hub.full).toBe(false);
});

test('the clock of the server is never kept by a cache', async () => {
  const before = Date.now();
  const answer = await app.request('/live/time');
  const time = Number(await answer.text());
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now());
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
