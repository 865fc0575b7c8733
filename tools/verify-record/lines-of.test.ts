import { describe, expect, test } from 'vitest';
import { linesOf, NotText } from './lines-of.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(bytes: Uint8Array, size: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(inChunks(bytes, size))) lines.push(line);
  return lines;
}

describe('the lines of a file', () => {
  const bytes = new TextEncoder().encode('one \u2028 two\rthree\n\n\ufeffsixième\u0085\nlast');

  test.each([1, 2, 3, 7, 1_000])('end at a newline alone, read by %s bytes', async (size) => {
    expect(await all(bytes, size)).toEqual(['one \u2028 two\rthree', '', '\ufeffsixième\u0085', 'last']);
  });

  test('with a newline at the end are no more than they are', async () => {
    expect(await all(new TextEncoder().encode('a\nb\n'), 2)).toEqual(['a', 'b']);
    expect(await all(new Uint8Array(), 1)).toEqual([]);
  });

  test('of something else are none', async () => {
    await expect(all(new Uint8Array([0x61, 0xff, 0x0a]), 1)).rejects.toThrow(NotText);
    await expect(all(new Uint8Array([0x61, 0xc3]), 1)).rejects.toThrow(NotText);
  });
});
