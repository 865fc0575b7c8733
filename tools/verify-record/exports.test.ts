import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { NoExport, onSite } from './exports.ts';

const checkpoint = (size: number | string) => `x.example/log\n${size}\n${'A'.repeat(43)}=\n\n— x.example/log AAAA\n`;

/** A site whose log is signed over so many entries, and whose lines are given by `part`. */
const signed =
  (size: number | string, part: (answer: ServerResponse) => void) =>
  ({ url = '' }: IncomingMessage, answer: ServerResponse): void => {
    if (url.endsWith('/checkpoint')) answer.end(checkpoint(size));
    else if (url.endsWith('/trust.json')) answer.end('{}');
    else part(answer);
  };

const cutOff = (answer: ServerResponse): void => {
  answer.writeHead(200, { 'content-length': 1_000 });
  answer.write('{"seq":1');
  setTimeout(() => answer.destroy(), 20);
};

it.each<[string, (asked: IncomingMessage, answer: ServerResponse) => void, RegExp]>([
  ['breaks off within the checkpoint', (_, answer) => cutOff(answer), /does not answer, or breaks off/],
  ['breaks off within the lines', signed(300, cutOff), /does not answer, or breaks off/],
  [
    'sends what cannot be unpacked',
    signed(1, (answer) => answer.setHeader('content-encoding', 'gzip').end('no gzip')),
    /does not answer, or breaks off/,
  ],
  ['has lost its lines', signed(1, (answer) => answer.writeHead(404).end()), /gives no signed record \(404\)/],
  ['gives empty parts for a huge size', signed(999_999_999_999_999, (answer) => answer.end()), /an empty file/],
  ['is a page of somebody else', (_, answer) => answer.end('<html>'), /is no signed record/],
  ['names no size', signed('many', (answer) => answer.end('x\n')), /is no signed record/],
  [
    'sends an endless checkpoint',
    (_, answer) => {
      const more = Buffer.alloc(1 << 18, 97);
      const go = (): void => {
        while (!answer.destroyed && answer.write(more));
      };
      answer.on('drain', go);
      go();
    },
    /more than such a file can hold/,
  ],
])('a site that %s gives no verdict, but a sentence', async (_, handler, says) => {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetched = async (): Promise<number> => {
    let bytes = 0;
    for await (const chunk of (await onSite(address)).lines) bytes += chunk.length;
    return bytes;
  };
  const problem = await fetched().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(NoExport);
  expect(String(problem)).toMatch(says);
  server.closeAllConnections();
  server.close();
});
