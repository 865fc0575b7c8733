import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppProcess, buildApp, startApp } from '../app/test/app-process.ts';
import { findChromium } from '../app/test/chromium.ts';
import { sealSeedText } from '../app/test/given/seal-seed-text.ts';
import { needs } from '../scripts/skipped.ts';
import { type Assembly, makeAssembly } from './test/assembly.ts';
import { freePorts, type Kind, type Ports, type RunningProxy, startProxy, whyNot } from './test/proxies.ts';
import { Visitor } from './test/visitor.ts';

const person = 'Example, Ash';
/** Fictitious, and far from what exists. */
const sessions: Readonly<Record<Kind, number>> = { nginx: 901, caddy: 902 };

let assembly: Assembly;
beforeAll(async () => {
  buildApp();
  assembly = await makeAssembly();
  assembly.account(['list'], { PLENARY_MODE: 'production', DATABASE_URL: assembly.ownerUrl });
});
afterAll(() => assembly?.remove());

for (const kind of ['nginx', 'caddy'] as const) {
  const missing = whyNot(kind);
  describe(`a production behind ${kind}`, needs(missing), () => {
    let folder = '';
    let ports: Ports;
    let origin = '';
    let proxy: RunningProxy;
    let app: AppProcess;
    let token = '';
    const secretariat = () => signedIn;
    let signedIn: Visitor;
    const session = String(sessions[kind]);

    /** The program and the commands of the terminal read the same. */
    const settings = () => ({
      PLENARY_MODE: 'production',
      PLENARY_ORIGIN: origin,
      PLENARY_SECRET: 'of the trial of a proxy, thirty-two bytes and more',
      PLENARY_SEAL_KEY: sealSeedText,
    });
    const start = () => startApp({ ...settings(), DATABASE_URL: assembly.url, PORT: String(ports.program) });

    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), `plenary-${kind}-`));
      fs.chmodSync(folder, 0o755);
      ports = await freePorts();
      origin = `https://localhost:${ports.https}`;
      app = await start();
      proxy = await startProxy(kind, folder, ports);
      const said = assembly.account(['secretariat', person], settings());
      token = /\/sign-in\/(\S+)/.exec(said)?.[1] ?? '';
      signedIn = new Visitor(origin);
    });
    afterAll(async () => {
      signedIn?.leave();
      await proxy?.stop();
      await app?.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    it('a person signs in by the link, over HTTP/2, and sees the own name', async () => {
      const page = await secretariat().ask(`/sign-in/${token}`);
      expect(page.status).toBe(200);
      expect(secretariat().protocol).toBe('h2');
      const used = await secretariat().form(`/sign-in/${token}`, []);
      expect(used).toMatchObject({ status: 303, headers: { location: '/me' } });
      expect(used.headers['set-cookie']?.[0]).toMatch(/^(__Host-)?plenary=.*; Secure/);
      const me = await secretariat().ask('/me');
      expect(me).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-store' } });
      expect(me.text).toContain(person);
    });

    it('acts are done: sent by a program, sent by a form', async () => {
      const opening = {
        number: sessions[kind],
        kind: 'special',
        title: { en: `Trial behind ${kind}` },
        city: 'The Hague',
        starts: '2027-01-11',
        ends: '2027-01-15',
      };
      expect(await secretariat().act('create-session', opening)).toMatchObject({ status: 200, outcome: { ok: true } });
      const sent = [
        ['requestId', crypto.randomUUID()],
        ['session', session],
        ['title.en', 'Opening'],
        ['then', `/sessions/${session}`],
      ] as const;
      expect(await secretariat().form('/acts/add-agenda-item', sent)).toMatchObject({
        status: 303,
        headers: { location: `/sessions/${session}` },
      });
      expect((await secretariat().ask(`/sessions/${session}`)).text).toContain('Opening');
    });

    it('the page of a person is for that person alone, also after others have read it', async () => {
      const anybody = new Visitor(origin);
      const addresses = ['/', '/members', '/fr/members', '/rules', `/sessions/${session}`];
      for (let round = 0; round < 3; round++)
        for (const address of addresses) {
          const own = await secretariat().ask(address);
          expect(own.text, address).toContain(person);
          expect(own.headers['cache-control'], address).toContain('no-store');
          const open = await anybody.ask(address);
          expect(open.status, address).toBe(200);
          expect(open.text, address).not.toContain(person);
        }
      expect(anybody.cookie).toBeNull();
      expect(proxy.cached()).not.toContain(person);
      anybody.leave();
    });

    it('an anonymous act, and one from the page of another site, are refused', async () => {
      const anybody = new Visitor(origin);
      expect((await anybody.act('create-session', {})).outcome.ok).toBe(false);
      anybody.leave();
      const foreign = await secretariat().ask('/acts/add-agenda-item', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'https://elsewhere.example',
          'sec-fetch-site': 'cross-site',
        },
        body: `session=${session}&title.en=Foreign`,
      });
      expect(foreign.status).toBeGreaterThanOrEqual(400);
      expect((await secretariat().ask(`/sessions/${session}`)).text).not.toContain('Foreign');
    });

    it('seven tabs watch and an eighth acts: all are told within two seconds', async () => {
      const watching = await Promise.all(
        Array.from({ length: 7 }, () => secretariat().listen(`/live/floor,session:${session}?lang=en`)),
      );
      expect(watching.map(({ status }) => status)).toEqual(Array(7).fill(200));
      const began = performance.now();
      const room = `Room ${kind} one`;
      expect(await scheduled(secretariat(), session, '2027-01-11T10:00', room)).toBe(true);
      expect(performance.now() - began).toBeLessThan(1_500);
      while (!watching.every((tab) => tab.said().includes(room)) && performance.now() - began < 5_000) await sleep(10);
      expect(watching.filter((tab) => tab.said().includes(room))).toHaveLength(7);
      expect(performance.now() - began).toBeLessThan(2_000);
      for (const tab of watching) tab.stop();
    });

    it('a real browser: seven tabs of one person are told what the eighth has done', async () => {
      const { program, env } = await findChromium(path.resolve(import.meta.dirname, '..'));
      const args = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'];
      const browser = await chromium.launch({ executablePath: program, env: { ...process.env, ...env }, args });
      try {
        const link = assembly.account(['secretariat', 'Second, Birch'], settings());
        const context = await browser.newContext({ baseURL: origin, ignoreHTTPSErrors: true });
        context.setDefaultTimeout(10_000);
        const first = await context.newPage();
        await first.goto(/https:\S+/.exec(link)?.[0] ?? '');
        await first.locator('main form button').first().click();
        await first.waitForURL('**/me');
        const tabs = await Promise.all(Array.from({ length: 7 }, () => context.newPage()));
        for (const tab of tabs) await tab.goto(`/sessions/${session}`, { waitUntil: 'load' });
        await first.goto('/desk');
        const room = `Room ${kind} two`;
        const done = await first.evaluate(
          async (body) => {
            const headers = { 'content-type': 'application/json' };
            const answer = await fetch('/api/acts/schedule-meeting', { method: 'POST', headers, body });
            return answer.status;
          },
          JSON.stringify({
            input: { session, startsAt: '2027-01-12T09:00:00.000Z', room },
            requestId: crypto.randomUUID(),
          }),
        );
        expect(done).toBe(200);
        for (const tab of tabs) await tab.getByText(room).first().waitFor({ timeout: 3_000 });
        await tabs[0]?.reload();
        expect(await tabs[0]?.content()).toContain('Second, Birch');
        // All through one connection: what the browser itself says of the protocol.
        const protocols = await first.evaluate(() =>
          performance
            .getEntriesByType('navigation')
            .map((entry) => (entry as PerformanceNavigationTiming).nextHopProtocol),
        );
        expect(protocols).toEqual(['h2']);
      } finally {
        await browser.close();
      }
    });

    it('streams go on for as long as a page is open, over HTTP/2 and HTTP/1.1', async () => {
      const modern = await secretariat().listen(`/live/session:${session}?lang=en`);
      const old = http1Stream(ports.https, `/live/session:${session}?lang=en`);
      await sleep(100_000);
      expect(modern.ended).toBe(false);
      expect(modern.said().match(/event: beat/g)?.length).toBeGreaterThanOrEqual(4);
      expect(old.ended()).toBe(false);
      expect(old.bytes()).toBeGreaterThan(200);
      modern.stop();
      old.stop();
    });

    it('what is too large is refused at the door', async () => {
      const flood = await secretariat().ask('/api/acts/create-session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: '['.repeat(1_000_000),
      });
      expect(flood.status).toBe(413);
      const head = await rawRequest(
        ports.https,
        `GET / HTTP/1.1\r\nHost: localhost:${ports.https}\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`,
      );
      expect(head).toMatch(/^HTTP\/1.1 (400|414|431|494)/);
    });

    it('heads and bodies that trickle are ended, and nobody waits for them', async () => {
      const host = `Host: localhost:${ports.https}\r\n`;
      const body = `POST /api/acts/create-session HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`;
      const slow = Array.from({ length: 200 }, (_, at) =>
        trickle(ports.https, at % 2 === 0 ? `GET / HTTP/1.1\r\n${host}` : body),
      );
      await sleep(1_000);
      const began = performance.now();
      for (let times = 0; times < 10; times++) expect((await secretariat().ask('/me')).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(2_000);
      const heads = slow.filter((_, at) => at % 2 === 0);
      const until = performance.now() + 20_000;
      while (!heads.every((one) => one.ended()) && performance.now() < until) await sleep(200);
      expect(heads.filter((one) => !one.ended())).toHaveLength(0);
      for (const one of slow) one.stop();
    });

    it('another name than its own is not served', async () => {
      const named = await rawRequest(ports.https, 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
      expect(named).toMatch(/^HTTP\/1.1 421/);
      const shaken = await rawRequest(ports.https, 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 'evil.example');
      expect(shaken).not.toMatch(/^HTTP\/1.1 200/);
      const plain = await fetch(`http://localhost:${ports.http}/members?x=1`, { redirect: 'manual' });
      expect(plain.status).toBe(308);
      expect(plain.headers.get('location')).toBe(`${origin}/members?x=1`);
    });

    it('the program is killed and started again: words while it is away, then all by itself', async () => {
      const watching = await secretariat().listen('/live/floor?lang=en');
      expect(watching.status).toBe(200);
      await app.kill();
      const away = secretariat().ask('/members');
      await sleep(500);
      app = await start();
      const answer = await away;
      if (kind === 'nginx') {
        expect(answer.status).toBe(502);
        expect(answer.text).toContain('Le service redémarre');
      } else expect(answer.status).toBe(200);
      expect(watching.ended).toBe(true);
      expect((await secretariat().ask('/me')).text).toContain(person);
      const again = await secretariat().listen('/live/floor?lang=en');
      expect(again.status).toBe(200);
      again.stop();
      // Asked to stop, it ends in time although streams are open.
      const open = await secretariat().listen('/live/floor?lang=en');
      const began = performance.now();
      expect(await app.stop()).toBe(0);
      expect(performance.now() - began).toBeLessThan(6_000);
      open.stop();
      app = await start();
      expect((await secretariat().ask('/me')).status).toBe(200);
    });

    it('the secret of a sign-in link is written nowhere, and no cookie', async () => {
      const last = assembly.account(['secretariat', 'Third, Cedar'], settings());
      const secret = /\/sign-in\/(\S+)/.exec(last)?.[1] ?? '';
      await secretariat().ask(`/fr/sign-in/${secret}`);
      await secretariat().ask('/me', { headers: { referer: `${origin}/sign-in/${secret}` } });
      // Errors too: the program is away while the link is opened.
      await app.stop();
      expect((await secretariat().ask(`/sign-in/${secret}`)).status).toBe(502);
      app = await start();
      await sleep(300);
      const written = proxy.written();
      expect(written).toContain('(not written)');
      for (const text of [secret, token, secretariat().cookie?.split('=')[1] ?? 'no cookie'])
        expect(written.includes(text), text.slice(0, 5)).toBe(false);
      expect(proxy.cached()).not.toContain(secret);
    });
  });
}

async function scheduled(visitor: Visitor, session: string, local: string, room: string): Promise<boolean> {
  const { outcome } = await visitor.act('schedule-meeting', { session, startsAt: `${local}:00.000Z`, room });
  return outcome.ok;
}

interface Slow {
  readonly ended: () => boolean;
  readonly stop: () => void;
}

/** Sends the beginning, and then a letter now and again. */
function trickle(port: number, beginning: string): Slow {
  const socket = tls.connect({ port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false });
  let ended = false;
  socket
    .on('error', () => {})
    .on('close', () => {
      ended = true;
    });
  socket.resume().write(beginning);
  const timer = setInterval(() => socket.writable && socket.write('x'), 3_000);
  socket.on('close', () => clearInterval(timer));
  return { ended: () => ended, stop: () => socket.destroy() };
}

/** The first line and what follows of an answer, within five seconds. */
async function rawRequest(port: number, text: string, servername = 'localhost'): Promise<string> {
  let answer = '';
  await new Promise<void>((resolve) => {
    const socket = tls.connect({ port, host: '127.0.0.1', servername, rejectUnauthorized: false });
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
      socket.destroy();
    });
    socket.on('error', () => {}).on('close', () => resolve());
    socket.setTimeout(5_000, () => socket.destroy());
    socket.write(text);
  });
  return answer;
}

function http1Stream(port: number, address: string): Slow & { readonly bytes: () => number } {
  let bytes = 0;
  let ended = false;
  const socket = tls.connect({ port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false });
  const headers = { host: `localhost:${port}`, 'accept-encoding': 'gzip' };
  const request = http.request({ path: address, headers, createConnection: () => socket }, (answer) => {
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    answer.on('close', () => {
      ended = true;
    });
  });
  request.on('error', () => {
    ended = true;
  });
  request.end();
  return { bytes: () => bytes, ended: () => ended, stop: () => request.destroy() };
}
