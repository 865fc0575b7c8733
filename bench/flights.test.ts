import { expect, it } from 'vitest';
import { messagesOf } from './flights.ts';

function message(kind: string, body: string): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(kind), head, Buffer.from(body)]);
}

const said = Buffer.concat([
  message('', 'asks'),
  message('', 'user app database plenary'),
  message('P', 'select $1'),
  message('B', 'E is no message here'),
  message('E', ''),
  message('S', ''),
  message('Q', 'commit'),
]);

it.each([1, 2, 3, 7, 1_000])('names each message of a client, in pieces of %i bytes', (size) => {
  const heard: string[] = [];
  const hear = messagesOf((kind) => heard.push(kind));
  for (let at = 0; at < said.length; at += size) hear(said.subarray(at, at + size));
  expect(heard.join('')).toBe('PBESQ');
});
