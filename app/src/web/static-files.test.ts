import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebEnv } from './env.ts';
import { staticFiles } from './static-files.ts';

const script = 'let answer = 42;\n'.repeat(200);
const app = new Hono<WebEnv>();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-static-'));
  mkdirSync(path.join(folder, 'static'));
  writeFileSync(path.join(folder, 'static/a-12345678.js'), script);
  writeFileSync(path.join(folder, 'static/b-12345678.woff2'), 'a font');
  writeFileSync(path.join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(path.join(folder, 'share.png'), 'a picture');
  app.use(staticFiles(folder));
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked = async (name: string, encoding?: string) => {
  const answer = await app.request(`/static/${name}`, encoding ? { headers: { 'accept-encoding': encoding } } : {});
  const { status, headers } = answer;
  return { status, encoding: headers.get('content-encoding'), headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};

it('a file is sent as it is, or compressed to whoever takes that, also when many ask at once', async () => {
  const plain = await asked('a-12345678.js');
  expect([plain.encoding, plain.bytes.toString()]).toEqual([null, script]);
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.get('vary')).toBe('accept-encoding');
  for (const one of await Promise.all(Array.from({ length: 20 }, () => asked('a-12345678.js', 'gzip, br')))) {
    expect([one.status, one.encoding, one.headers.get('vary')]).toEqual([200, 'br', 'accept-encoding']);
    expect(one.bytes.length).toBeLessThan(script.length / 10);
    expect(brotliDecompressSync(one.bytes).toString()).toBe(script);
  }
});

it('a font is compressed already; what is not there is not found', async () => {
  const font = await asked('b-12345678.woff2', 'br');
  expect([font.status, font.encoding, font.bytes.toString()]).toEqual([200, null, 'a font']);
  expect((await asked('c-12345678.js')).status).toBe(404);
  expect((await asked('../a-12345678.js')).status).toBe(404);
});

it('an icon, and the picture of a shared link, have names that others know, and are kept for a day', async () => {
  const icon = await app.request('/icon.svg');
  expect([icon.headers.get('content-type'), await icon.text()]).toEqual(['image/svg+xml', '<svg/>']);
  expect(icon.headers.get('cache-control')).toBe('public, max-age=86400');
  const picture = await app.request('/share.png', { headers: { 'accept-encoding': 'br' } });
  const { headers } = picture;
  expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual(['image/png', null]);
  expect((await app.request('/static')).status).toBe(404);
  expect((await app.request('/static/icon.svg')).status).toBe(404);
});
