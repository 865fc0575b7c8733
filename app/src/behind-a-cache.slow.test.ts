import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../../scripts/skipped.ts';
import { hasNginx, nginxCache } from '../test/nginx-cache.ts';
import { type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';

/** Behind a cache that all readers share, everybody sees the own name and no other's. */

let stage: TestStage;
let here: StageServer;
let http: Server;
let cache: Awaited<ReturnType<typeof nginxCache>>;
const folder = mkdtempSync(path.join(tmpdir(), 'plenary-nginx-'));

beforeAll(async () => {
  if (!hasNginx) return;
  stage = await testStage();
  here = await serverOn(stage);
  await new Promise<void>((ready) => {
    http = createServer(here.server.listener).listen(0, '127.0.0.1', ready);
  });
  cache = await nginxCache(folder, `http://127.0.0.1:${(http.address() as AddressInfo).port}`);
}, 120_000);

afterAll(async () => {
  await cache?.[Symbol.asyncDispose]();
  await here?.[Symbol.asyncDispose]();
  await new Promise<void>((closed) => (http ? http.close(() => closed()) : closed()));
  await stage?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

interface Seen {
  /** how it came through the cache */
  readonly by: string;
  /** who is signed in, as the page says; null for the public */
  readonly name: string | null;
}

async function see(address: string, account: string | null, also = ''): Promise<Seen> {
  const cookie = [account === null ? '' : await here.cookieOf(account), also].filter((one) => one !== '').join('; ');
  const answer = await fetch(`${cache.address}${address}`, { headers: cookie === '' ? {} : { cookie } });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  const own = /<div class="who row"><a[^>]*>([^<]+)</.exec(html);
  expect(html.includes('/sign-out')).toBe(own !== null);
  return { by: answer.headers.get('x-cache') ?? '', name: own?.[1] ?? null };
}

it('whoever asks first', { timeout: 120_000, ...needs(hasNginx ? null : 'no nginx here') }, async () => {
  const { meeting, president, secretariat, session } = stage;
  const [france, japan] = [stage.delegate('FRA'), stage.delegate('JPN')];
  const names = new Set<string | null>();
  const addresses = ['/', `/meetings/${meeting}`, `/sessions/${session}`, '/members', '/record', '/ar/decisions'];
  for (const [n, address] of addresses.entries()) {
    const accounts = [null, president, france, secretariat, japan];
    // Each of them comes first somewhere.
    const order = [...accounts.slice(n % 5), ...accounts.slice(0, n % 5)];
    for (const account of [...order, ...order.toReversed()]) {
      const { name, by } = await see(address, account);
      const should = (await see('/me', account ?? president)).name;
      expect(name, `${address}, ${n}`).toBe(account === null ? null : should);
      if (account !== null) expect(by, address).not.toBe('HIT');
      names.add(name);
    }
    // The public is served by the cache, so that the program is not asked; a browser that was signed in before too, on its own.
    const answers = [await see(address, null), await see(address, null)];
    expect(answers.at(-1)).toEqual({ by: 'HIT', name: null });
    expect((await see(address, null, 'plenary-forms=x')).name).toBeNull();
  }
  expect(names.size).toBe(5);
});
