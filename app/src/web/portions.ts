/** Rows that are read while they are sent, some at a time: a long table is never held whole. */
export type Portions<Row> = AsyncIterable<readonly Row[]>;

/** What is known of each row of a long table from the start is its key; `read` gives the rows of some keys, in their order. */
export async function* inPortions<Key, Row>(
  keys: readonly Key[],
  read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  size = 200,
): AsyncGenerator<readonly Row[], void> {
  for (let from = 0; from < keys.length; from += size) yield await read(keys.slice(from, from + size));
}

/** A body of an answer out of its parts. The next part is made when whoever reads has taken in the one before. */
export function streamOf(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const made = parts[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await made.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await made.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
