import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { langs } from '../words/languages.ts';
import { respondBusy } from './busy.tsx';
import type { WebEnv } from './env.ts';

const app = new Hono<WebEnv>();
app.use(async (c, next) => {
  c.set('lang', (c.req.query('lang') ?? 'en') as (typeof langs)[number]);
  c.set('demonstration', true);
  await next();
});
app.get('*', (c) => respondBusy(c));

it('says in each language that there are many readers, and lets the browser ask again by itself, each at another moment', async () => {
  const seconds = new Set<string | null>();
  const pages = new Set<string>();
  for (const lang of langs)
    for (let n = 0; n < 20; n += 1) {
      const answer = await app.request(`/meetings/x?lang=${lang}`);
      const text = await answer.text();
      expect(answer.status).toBe(503);
      expect(text).toContain(`<html lang="${lang}"`);
      expect(answer.headers.get('refresh')).toBe(answer.headers.get('retry-after'));
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      seconds.add(answer.headers.get('retry-after'));
      pages.add(text);
    }
  expect(pages.size).toBe(langs.length);
  expect(seconds.size).toBeGreaterThan(2);
  for (const one of seconds) expect([3, 4, 5, 6, 7, 8]).toContain(Number(one));
});

it('is the same compressed, and tells a program in its own way', async () => {
  const plain = await (await app.request('/?lang=fr')).text();
  const zipped = await app.request('/?lang=fr', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(plain);
  const told = await app.request('/record.json');
  expect(told.status).toBe(503);
  expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(2);
  expect(await told.json()).toMatchObject({
    ok: false,
    code: 'busy',
    error: 'The site is very busy at this moment',
  });
});
