import { constants, gunzipSync } from 'node:zlib';

/** The text of the beginning of an answer that is a stream, chunked or not, compressed or not, as far as it has come. */
export function streamText(answer: Buffer): string {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return '';
  const head = answer.toString('latin1', 0, end);
  let body = answer.subarray(end + 4);
  if (/^transfer-encoding: chunked/im.test(head)) body = joined(body);
  if (!/^content-encoding: gzip/im.test(head)) return body.toString();
  try {
    return gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  } catch {
    return '';
  }
}

/** The chunks without their lengths; the last may be cut. */
export function joined(chunks: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunks.length; ) {
    const line = chunks.indexOf('\r\n', at);
    const size = Number.parseInt(chunks.toString('latin1', at, line), 16);
    if (!(size > 0)) break;
    parts.push(chunks.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
