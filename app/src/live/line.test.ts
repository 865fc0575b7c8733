import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Client } from './channel.ts';
import { endFrame, type Frame, stateFrame } from './frame.ts';
import { lineOf } from './line.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** What a server sends to requests that are written as they stand; the connection is closed by the one who asks. */
async function answered(requests: string, answer: (response: ServerResponse, path: string) => void): Promise<string> {
  const server = createServer((request, response) => answer(response, request.url ?? ''));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(requests));
  let text = '';
  socket.setEncoding('latin1').on('data', (piece) => {
    text += piece;
  });
  await new Promise((later) => setTimeout(later, 100));
  socket.destroy();
  return text;
}

const frames: readonly Frame[] = [stateFrame('{"a":1}'), endFrame];
const tell = (response: ServerResponse): Client => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const line = lineOf(response);
  for (const frame of frames) line.write(frame);
  return line;
};
const bytes = frames.map((frame) => frame.bytes.toString('latin1'));
const chunks = bytes.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join('');

test('what a line says are the chunks of the answer, and the answer can be ended by its own last one', async () => {
  let answer: ServerResponse | undefined;
  const said = await answered('GET / HTTP/1.1\r\nhost: a\r\n\r\n', (response) => {
    tell(response);
    answer = response;
    response.end();
  });
  const body = said.indexOf('\r\n\r\n') + 4;
  expect(said.slice(0, body)).toMatch(/transfer-encoding: chunked/i);
  expect(said.slice(body)).toBe(`${chunks}0\r\n\r\n`);
  expect(answer?.writableFinished).toBe(true);
});

test('a reader of HTTP/1.0 is sent no chunks', async () => {
  const said = await answered('GET / HTTP/1.0\r\nhost: a\r\n\r\n', tell);
  expect(said.slice(said.indexOf('\r\n\r\n') + 4)).toBe(bytes.join(''));
});

test('an answer that waits for the one before it is told behind that', async () => {
  const said = await answered(
    'GET /first HTTP/1.1\r\nhost: a\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\n\r\n',
    (response, path) => {
      if (path === '/first') setTimeout(() => response.end('first'), 30);
      else tell(response);
    },
  );
  expect(said).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*\r\n\r\nfirstHTTP\/1\.1 200 OK/);
  expect(said.endsWith(chunks)).toBe(true);
});

test('nothing is said to who only asked for the head', async () => {
  const said = await answered('HEAD / HTTP/1.1\r\nhost: a\r\n\r\n', tell);
  expect(said.endsWith('\r\n\r\n')).toBe(true);
  expect(said).not.toContain(bytes[0]);
});

test('to a reader who has gone nothing is said, and nothing fails', async () => {
  const gone = new Promise<boolean>((resolve) => {
    void answered('GET / HTTP/1.1\r\nhost: a\r\n\r\n', (response) => {
      const line = tell(response);
      response.once('close', () => {
        line.write(endFrame);
        resolve(response.destroyed);
      });
    });
  });
  expect(await gone).toBe(true);
});
