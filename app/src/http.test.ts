import http from 'node:http';
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
