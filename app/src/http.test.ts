import http from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { openHttp } from './http.ts';

const loopback = { host: '127.0.0.1', port: 0 };

const tooLongIn: Readonly<Record<string, string>> = {
  en: 'The address is too long',
  fr: 'L’adresse est trop longue',
  es: 'La dirección es demasiado larga',
  ar: 'العنوان أطول مما ينبغي',
  zh: '网址过长',
  ru: 'Слишком длинный адрес',
};

/** All that is answered on one connection until it is ended; each packet comes by itself. */
async function saidTo(address: string, packets: readonly string[]): Promise<string> {
  const socket = net.connect({ port: Number(new URL(address).port), host: '127.0.0.1', noDelay: true });
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  const ended = new Promise((resolve) => socket.on('close', resolve));
  for (const packet of packets) {
    socket.write(packet);
    await new Promise((passed) => setTimeout(passed, 20));
  }
  await ended;
  return heard;
}

describe('listening', () => {
  it('gives an address for a browser on this machine', async () => {
    const server = await openHttp(loopback, (_, response) => response.end('here'));
    expect(server.address).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await (await fetch(server.address.replace('localhost', '127.0.0.1'))).text()).toBe('here');
    await server.close();
  });

  it('says what to do about a port in use', async () => {
    const server = await openHttp(loopback, () => {});
    const port = Number(new URL(server.address).port);
    await expect(openHttp({ ...loopback, port }, () => {})).rejects.toThrow(
      `Port ${port} is in use: stop the other program, or choose another port, for instance: PORT=${port + 1} npm start`,
    );
    await server.close();
  });

  it('says what to do about an address of another machine', async () => {
    await expect(openHttp({ host: '192.0.2.1', port: 0 }, () => {})).rejects.toThrow(
      '192.0.2.1 is no address of this machine: change HOST or leave it out.',
    );
  });

  it('lets a request under way finish', async () => {
    let answer = () => {};
    const arrived = Promise.withResolvers<void>();
    const server = await openHttp(loopback, (_, response) => {
      answer = () => response.end('late');
      arrived.resolve();
    });
    const asked = fetch(server.address.replace('localhost', '127.0.0.1'));
    await arrived.promise;
    const closed = server.close();
    answer();
    expect(await (await asked).text()).toBe('late');
    await closed;
  });

  it.each([
    ['a head that does not come to its end', 'GET / HTTP/1.1\r\nhost: localhost\r\n', /^HTTP\/1\.1 408/],
    [
      'a body that does not come',
      'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\na',
      /^HTTP\/1\.1 408/,
    ],
    [
      'a head of 20,000 letters',
      `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431/,
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
      /^HTTP\/1\.1 400/,
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400/,
    ],
    [
      'two hosts',
      'GET / HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\n\r\nGET / HTTP/1.1\r\nhost: localhost\r\n\r\n',
      /^HTTP\/1\.1 400/,
    ],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400/],
  ])('ends a connection with %s', async (_, sent, said) => {
    // Whoever listens waits for the whole body, as the program does.
    const listener: http.RequestListener = (request, response) =>
      void request.resume().on('end', () => response.end('done'));
    const within = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };
    const server = await openHttp(loopback, listener, 100, within);
    const socket = net.connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write(sent));
    let heard = '';
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text;
    });
    await new Promise((ended) => socket.on('close', ended));
    expect(heard).toMatch(said);
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1);
    await server.close();
  });

  it.each([
    ['an address', [`GET /search?q=${'a'.repeat(17_000)}`, ' HTTP/1.1\r\nhost: x\r\n\r\n'], 414, 'en'],
    ['one in Arabic', [`GET /ar/search?q=${'a'.repeat(17_000)} HTTP/1.1\r\nhost: x\r\n\r\n`], 414, 'ar'],
    [
      'one in two packets',
      [`GET /fr/${'a'.repeat(9_000)}`, `${'a'.repeat(9_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
      414,
      'fr',
    ],
    [
      'one in ten packets',
      ['GET /ru/', ...Array(9).fill('a'.repeat(2_000)), ' HTTP/1.1\r\nhost: x\r\n\r\n'],
      414,
      'ru',
    ],
    ['one that names the site', [`GET http://x/fr/${'a'.repeat(17_000)} HTTP/1.1\r\nhost: x\r\n\r\n`], 414, 'fr'],
    [
      'a field in a packet of its own',
      ['GET /es/ HTTP/1.1\r\nhost: x\r\nCookie: a=', `${'b'.repeat(17_000)}\r\n\r\n`],
      431,
      'es',
    ],
    [
      'the second on its connection',
      ['GET / HTTP/1.1\r\nhost: x\r\n\r\nGET /zh/', `${'a'.repeat(17_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
      414,
      'zh',
    ],
  ])('says in the language of its address that a head is too long: %s', async (_, packets, status, lang) => {
    const server = await openHttp(loopback, (_, response) => response.end('here'), 100);
    const said = (await saidTo(server.address, packets)).split('here').at(-1) ?? '';
    expect(said).toMatch(new RegExp(`HTTP/1\\.1 ${status} .*content-language: ${lang}\r\n`, 's'));
    expect(said).toContain(`<h1>${tooLongIn[lang]}</h1>`);
    expect(said.length).toBeLessThan(2_500);
    await server.close();
  });

  it('does not read without an end', async () => {
    const server = await openHttp(loopback, (_, response) => response.end('here'), 100);
    expect(await saidTo(server.address, [`GET /fr/${'a'.repeat(70_000)}`])).toMatch(/^HTTP\/1\.1 431 .*\r\n/);
    await server.close();
  });

  it.each([
    ['a long address', `GET /fr/${'a'.repeat(17_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
    ['an endless head', `GET /fr/${'a'.repeat(70_000)}`],
    ['no request', 'nothing\r\n\r\n'],
  ])('writes nothing between the pieces of answers under way, of which the first began, for %s', async (_, behind) => {
    const asked: string[] = [];
    const server = await openHttp(
      loopback,
      async ({ url = '' }, response) => {
        asked.push(url);
        response.write(`${url} begins;`);
        await new Promise((passed) => setTimeout(passed, 150));
        response.end(`${url} ends;`);
      },
      100,
    );
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
    const said = await saidTo(server.address, [get('/stream'), `${get('/members')}${behind}${get('/act')}`]);
    const [stream = '', members = '', after = ''] = said.split(/(?=HTTP\/1\.1 )/);
    expect(stream).toMatch(/^HTTP\/1\.1 200 .*\/stream begins;.*\/stream ends;/s);
    expect(members).toMatch(/^HTTP\/1\.1 200 .*\/members begins;.*\/members ends;/s);
    expect(after).toMatch(/^$|^HTTP\/1\.1 414 /);
    // Of what stands behind it nobody would be told.
    expect(asked).toEqual(['/stream', '/members']);
    await server.close();
  });

  it('does not wait for ever for one that never ends', async () => {
    const arrived = Promise.withResolvers<void>();
    const server = await openHttp(loopback, () => arrived.resolve(), 100);
    const cut = new Promise((resolve) =>
      http.get(server.address.replace('localhost', '127.0.0.1')).on('error', resolve),
    );
    await arrived.promise;
    await server.close();
    expect(await cut).toMatchObject({ code: 'ECONNRESET' });
  });
});
