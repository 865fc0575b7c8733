import { constants, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { streamText } from './stream-text.ts';

const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
const answer = (headers: string, ...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), ...parts]);
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const piece = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });

it('reads a stream as far as it has come', () => {
  const gzip = 'content-encoding: gzip\r\ntransfer-encoding: chunked';
  const parts = [chunk(gzipHeader), chunk(piece('retry: 700\n\n')), chunk(piece('data: 1\n\n'))];
  expect(streamText(answer(gzip, ...parts))).toBe('retry: 700\n\ndata: 1\n\n');
  expect(streamText(answer(gzip, ...parts.slice(0, 2)))).toBe('retry: 700\n\n');
  expect(streamText(answer('transfer-encoding: chunked', chunk(Buffer.from('data: 2\n\n'))))).toBe('data: 2\n\n');
  expect(streamText(answer('content-type: text/event-stream', Buffer.from('data: 3\n\n')))).toBe('data: 3\n\n');
  expect(streamText(Buffer.from('HTTP/1.1 200 OK\r\n'))).toBe('');
});
