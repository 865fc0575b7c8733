import { concatBytes } from './bytes.ts';
import { maxEntryBytes } from './entry.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';

/** Entries one after the other, each behind its length in 16 bits, high byte first. Source: C2SP tlog-tiles, "Log entries". */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.length > maxEntryBytes) throw new RangeError(`an entry has at most ${maxEntryBytes} bytes`);
    parts.push(Uint8Array.of(entry.length >>> 8, entry.length & 0xff), entry);
  }
  return concatBytes(parts);
}

/** The `width` entries of a bundle, as views of its bytes. Refuses a bundle cut short, one entry more, one byte more. */
export function parseBundle(bytes: Uint8Array, width: number): Checked<Uint8Array[], 'bundle'> {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (entries.length === width) return refused('bundle', `more than ${width} entries`);
    const high = bytes[at];
    const low = bytes[at + 1];
    if (high === undefined || low === undefined)
      return refused('bundle', `length of entry ${entries.length} cut short`);
    const end = at + 2 + high * 256 + low;
    if (end > bytes.length) return refused('bundle', `entry ${entries.length} cut short`);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  if (entries.length < width) return refused('bundle', `${entries.length} entries where ${width} belong`);
  return accepted(entries);
}
