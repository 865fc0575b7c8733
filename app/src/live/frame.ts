import { constants, deflateRawSync } from 'node:zlib';
import type { Lang } from '../words/languages.ts';

/** What a topic says: the HTML of each region of the page, by the id of its element. */
export type Regions = Readonly<Record<string, string>>;

/** Begins a gzip stream (RFC 1952) without name and time. Every live answer starts with it. */
export const gzipHeader: Buffer = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/**
 * Compresses a piece of an event stream so that it stands alone: the full flush lets it refer to nothing before it, so
 * the same bytes continue every open gzip stream, whatever each has received so far.
 */
export function compressed(text: string): Buffer {
  return deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
}

/**
 * The whole state of a topic as JSON, the same for the stream and for polling. `seq` is the number of the last entry of the record
 * when it was read, in the same snapshot: no page that rests on a later one takes it.
 */
export function stateBody(topic: string, lang: Lang, seq: number, regions: string): string {
  return `{"topic":${JSON.stringify(topic)},"lang":"${lang}","seq":${seq},"regions":${regions}}`;
}

export function stateFrame(body: string): Buffer {
  return compressed(`data: ${body}\n\n`);
}

/** The last of a stream whose reader may not watch any more: the browser connects again at once, not after some seconds, and learns it. */
export const endFrame: Buffer = compressed('retry: 50\n\n');

/** Sent every 5 seconds. An event, not a comment: the browser must be able to notice that it stopped coming. */
export function beatFrame(now: number): Buffer {
  return compressed(`event: beat\ndata: ${now}\n\n`);
}
