import { ReadableStream as NodeStream } from 'node:stream/web';

// The class is the one of the browser, which the types of both describe, each without what the other adds.

/** Read only as fast as somebody asks for it. */
export function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return NodeStream.from(bytes) as unknown as ReadableStream<Uint8Array>;
}

export function bytesOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return stream as unknown as AsyncIterable<Uint8Array>;
}
