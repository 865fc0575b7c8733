import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { needs } from '../scripts/skipped.ts';
import { anonymousStreams, freePorts, type RunningProxy, startProxy, whyNot } from './test/proxies.ts';
import { Visitor } from './test/visitor.ts';

/** In place of the program: a server that gives the answer it is told to, counts what reaches it and shows what it was sent. */
interface Probe {
  readonly port: number;
  readonly reached: http.IncomingMessage[];
  answer: (request: http.IncomingMessage, response: http.ServerResponse) => void;
  close(): Promise<void>;
}

async function openProbe(port: number): Promise<Probe> {
  const reached: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    reached.push(request);
    probe.answer(request, response);
  });
  const probe: Probe = {
    port,
    reached,
    answer: (_, response) => response.end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  if ((server.address() as AddressInfo).port !== port) throw new Error('another port');
  return probe;
}

for (const kind of ['nginx', 'caddy'] as const) {
  const missing = whyNot(kind);
  describe(`what ${kind} hands on and keeps`, needs(missing), () => {
    let folder = '';
    let host = '';
    let probe: Probe;
    let proxy: RunningProxy;
    let visitor: Visitor;

    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), `plenary-${kind}-`));
      fs.chmodSync(folder, 0o755);
      const ports = await freePorts();
      host = `localhost:${ports.https}`;
      probe = await openProbe(ports.program);
      proxy = await startProxy(kind, folder, ports);
      visitor = new Visitor(`https://${host}`);
    });
    afterAll(async () => {
      visitor?.leave();
      await proxy?.stop();
      await probe?.close();
      fs.rmSync(folder, { recursive: true, force: true });
    });
    beforeEach(() => {
      visitor.cookie = null;
      probe.reached.length = 0;
    });

    const always = (headers: Readonly<Record<string, string>>) => {
      let times = 0;
      probe.answer = (_, response) => {
        times++;
        response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(`answer ${times}`);
      };
    };

    /** Asks twice, by turns with and without the cookie; how often the program was asked. */
    const asked = async (address: string, cookies: readonly (string | null)[]): Promise<number> => {
      probe.reached.length = 0;
      for (const cookie of cookies) {
        visitor.cookie = cookie;
        expect((await visitor.ask(address)).status).toBe(200);
      }
      return probe.reached.length;
    };

    it('the host comes as it was sent, the sender as he is, whatever he says of himself', async () => {
      always({ 'cache-control': 'no-store' });
      await visitor.ask('/headers?a=%2F..%2F&b=1', {
        headers: {
          'x-forwarded-for': '192.0.2.7',
          'x-forwarded-proto': 'http',
          'x-forwarded-host': 'evil.example',
          'x-real-ip': '192.0.2.7',
          'sec-fetch-site': 'same-origin',
          origin: `https://${host}`,
          cookie: '__Host-plenary=1; other=2',
        },
      });
      const [{ headers, url } = { headers: {}, url: '' }] = probe.reached;
      expect(url).toBe('/headers?a=%2F..%2F&b=1');
      expect(headers).toMatchObject({
        host,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
        'sec-fetch-site': 'same-origin',
        origin: `https://${host}`,
        cookie: '__Host-plenary=1; other=2',
      });
      expect(JSON.stringify(headers)).not.toMatch(kind === 'nginx' ? /evil|192\.0\.2/ : /evil/);
    });

    it('the headers of the program come through, and none of them twice', async () => {
      const sent = {
        'strict-transport-security': 'max-age=63072000',
        'content-security-policy': "default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
        vary: 'Cookie',
      };
      always(sent);
      expect((await visitor.ask('/')).headers).toMatchObject(sent);
    });

    it.each([
      ['a page of one person', '/mine', { 'cache-control': 'private, no-store' }],
      ['a page that may not be stored', '/secret', { 'cache-control': 'no-store' }],
      ['a page that says nothing of it', '/silent', {}],
      ['a page that sets a cookie', '/sets', { 'cache-control': 'public, max-age=60', 'set-cookie': 'plenary=1' }],
      ['a link to sign in, even if it were called public', '/sign-in/abc', { 'cache-control': 'public, max-age=60' }],
      ['the same in another language', '/fr/sign-in/abc', { 'cache-control': 'public, max-age=60' }],
      ['the same written oddly', '/%73ign-in/abc', { 'cache-control': 'public, max-age=60' }],
      ['a person’s own page', '/ar/me', { 'cache-control': 'public, max-age=60' }],
      ['the state of the program', '/health', {}],
      ['a page that every reader gets differently', '/stars', { 'cache-control': 'public, max-age=60', vary: '*' }],
    ])('%s is never kept', async (_, address, headers) => {
      always(headers);
      expect(await asked(address, [null, null, '__Host-plenary=1', null])).toBe(4);
    });

    it('who is signed in is never answered from what others were sent, nor others from what he was sent', async () => {
      for (const [at, cookie] of [
        '__Host-plenary=1',
        'plenary=1',
        'a=b; __Host-plenary=1',
        'a=b;plenary=1',
      ].entries()) {
        // As badly as it could be: the program calls the page of a person public.
        always({ 'cache-control': 'public, max-age=60' });
        const address = `/page-${at}`;
        const open = await visitor.ask(address);
        expect(open.text).toBe('answer 1');
        visitor.cookie = cookie;
        expect((await visitor.ask(address)).text, cookie).toBe('answer 2');
        visitor.cookie = null;
        expect((await visitor.ask(address)).text).not.toBe('answer 2');
      }
    });

    it('each language, question and kind of compression is a thing of its own', async () => {
      probe.answer = (request, response) => {
        const headers = { 'content-type': 'text/html', 'cache-control': 'public, max-age=60', vary: 'accept-encoding' };
        response.writeHead(200, headers).end(`${request.url} ${'x'.repeat(3_000)}`);
      };
      for (const address of ['/rules', '/fr/rules', '/rules?a=1', '/rules?a=2'])
        for (const encoding of ['gzip', 'br', '']) {
          const answer = await visitor.ask(address, { headers: { 'accept-encoding': encoding } });
          if (encoding !== 'gzip') expect(answer.text.split(' ')[0], `${address} ${encoding}`).toBe(address);
          if (encoding === '') expect(answer.headers['content-encoding']).toBeUndefined();
        }
    });

    it('an act is handed on once, also when the program breaks off', async () => {
      probe.answer = (request) => request.socket.destroy();
      const answer = await visitor.act('cast-vote', {}).catch(() => null);
      expect(answer === null || answer.status >= 500).toBe(true);
      expect(probe.reached.filter(({ method }) => method === 'POST')).toHaveLength(1);
    });

    it('a connection that has been idle is not used for an act: the program may be closing it', async () => {
      always({ 'cache-control': 'no-store' });
      await visitor.ask('/first');
      const [first] = probe.reached;
      await sleep(4_700);
      await visitor.form('/acts/x', []);
      expect(probe.reached[1]?.method).toBe('POST');
      expect(probe.reached[1]?.socket).not.toBe(first?.socket);
    });

    if (kind === 'nginx') nginxAlone();

    function nginxAlone(): void {
      it('a public page is asked for once, and so is the state that many poll', async () => {
        always({ 'cache-control': 'public, max-age=0, must-revalidate, s-maxage=5' });
        expect(await asked('/members', Array(5).fill(null))).toBe(1);
        expect(await asked('/live/floor.json?lang=en', Array(5).fill(null))).toBe(1);
        expect(await asked('/static/site-1.css', ['plenary=1', null, 'plenary=2'])).toBe(1);
        expect(await asked('/members', ['plenary=1', 'plenary=1'])).toBe(2);
      });

      it('anonymous streams over the limit are sent away to poll; who is signed in gets in all the same', async () => {
        probe.answer = (_, response) => {
          response
            .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
            .write(': here\n\n');
        };
        const open = [];
        for (let at = 0; at < anonymousStreams; at++) open.push(await visitor.listen('/live/floor?lang=en'));
        expect(open.map(({ status }) => status)).toEqual(Array(anonymousStreams).fill(200));
        expect((await visitor.listen('/live/floor?lang=en')).status).toBe(503);
        visitor.cookie = '__Host-plenary=1';
        for (let at = 0; at < 20; at++) open.push(await visitor.listen('/live/floor?lang=en'));
        expect(open.map(({ status }) => status)).toEqual(Array(anonymousStreams + 20).fill(200));
        visitor.cookie = null;
        for (const one of open) one.stop();
        await sleep(300);
        expect((await visitor.listen('/live/floor?lang=en')).status).toBe(200);
      });

      it('a reader who stops reading does not hold the program', async () => {
        let done = false;
        probe.answer = (_, response) => {
          response.writeHead(200, { 'content-type': 'text/csv', 'cache-control': 'no-store' });
          response.end('x'.repeat(5_000_000), () => {
            done = true;
          });
        };
        const slow = visitor.stall('/open-data.csv');
        await sleep(1_000);
        expect(done).toBe(true);
        slow.stop();
      });
    }
  });
}
