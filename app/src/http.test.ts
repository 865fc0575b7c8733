import http from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { openHttp } from './http.ts';

const loopback = { host: '127.0.0.1', port: 0 };

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
    ['/search?q=', 'en', 'The address is too long'],
    ['/fr/search?q=', 'fr', 'L’adresse est trop longue'],
    ['/ar/search?q=', 'ar', 'العنوان أطول مما ينبغي'],
  ])('says in the language of an address that is too long, %s, what is wrong', async (address, lang, words) => {
    const server = await openHttp(loopback, (_, response) => response.end('here'), 100);
    const [status, html, spoken] = await new Promise<readonly [number, string, string]>((told, failed) => {
      const where = `${server.address.replace('localhost', '127.0.0.1')}${address}${'a'.repeat(17_000)}`;
      http
        .get(where, (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (more) => {
            text += more;
          });
          answer.on('end', () => told([answer.statusCode ?? 0, text, answer.headers['content-language'] ?? '']));
        })
        .on('error', failed);
    });
    expect([status, spoken]).toEqual([414, lang]);
    expect(html).toContain(`<h1>${words}</h1>`);
    expect(html.length).toBeLessThan(2_000);
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
