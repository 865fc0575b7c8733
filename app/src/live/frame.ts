import { constants, deflateRawSync } from 'node:zlib';
import type { Lang } from '../words/languages.ts';

/** What a topic says: the HTML of each region of the page, by the id of its element. */
export type Regions = Readonly<Record<string, string>>;

/** A piece of a stream, as it is and as a chunk of HTTP/1.1 (RFC 9112, 7.1): made once, however many are sent it. */
export interface Frame {
  readonly bytes: Buffer;
  readonly chunk: Buffer;
}

const lineEnd = Buffer.from('\r\n');

function frameOf(bytes: Buffer): Frame {
  const size = Buffer.from(bytes.length.toString(16));
  const chunk = Buffer.concat([size, lineEnd, bytes, lineEnd]);
  return { bytes: chunk.subarray(size.length + lineEnd.length, -lineEnd.length), chunk };
}

/** Begins a gzip stream (RFC 1952) without name and time. */
const gzipHeader: Buffer = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/**
 * Compresses a piece of an event stream so that it stands alone: the full flush lets it refer to nothing before it, so
 * the same bytes continue every open gzip stream, whatever each has received so far.
 */
function compressed(text: string): Buffer {
  return deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
}

/** Milliseconds after which readers whose stream was cut connect again, spread so that they do not all come at the same moment. */
const retries: readonly number[] = Array.from({ length: 41 }, (_, n) => 500 + 25 * n);

const greetings = retries.map((ms) => frameOf(Buffer.concat([gzipHeader, compressed(`retry: ${ms}\n\n`)])));

/** Every stream starts with one of these. `drawn`: 0 or more, below 1. */
export function greetingFrame(drawn: number): Frame {
  return greetings[Math.min(greetings.length - 1, Math.floor(drawn * greetings.length))] as Frame;
}

/**
 * The whole state of a topic as JSON, the same for the stream and for polling. `seq` is the number of the last entry of the record
 * when it was read, in the same snapshot: no page that rests on a later one takes it.
 */
export function stateBody(topic: string, lang: Lang, seq: number, regions: string): string {
  return `{"topic":${JSON.stringify(topic)},"lang":"${lang}","seq":${seq},"regions":${regions}}`;
}

export function stateFrame(body: string): Frame {
  return frameOf(compressed(`data: ${body}\n\n`));
}

/** The last of a stream whose reader may not watch any more: the browser connects again at once, not after some seconds, and learns it. */
export const endFrame: Frame = frameOf(compressed('retry: 50\n\n'));

/** Sent every 5 seconds. An event, not a comment: the browser must be able to notice that it stopped coming. */
export function beatFrame(now: number): Frame {
  return frameOf(compressed(`event: beat\ndata: ${now}\n\n`));
}
