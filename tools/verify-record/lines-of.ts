/** Bytes that are no text in UTF-8. */
export class NotText extends Error {}

/**
 * The lines of a file of UTF-8, as it is read. A line ends at a newline and nowhere else: other characters that break lines for
 * people (U+2028) may stand in a title. Throws NotText.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new NotText('not UTF-8');
    }
  };
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoded(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoded();
  if (rest !== '') yield rest;
}
