import { expect, test } from 'vitest';
import { madeUpEntries, memoryLog } from '../test/log-fixture.ts';
import { agreedHash, auditBundle, auditLog } from './audit-log.ts';
import { parseBundle } from './entry-bundle.ts';
import type { TileAddress } from './tile-path.ts';
import { tilePath, tilesOf } from './tile-path.ts';
import { hashBytes } from './tree-hash.ts';

const log = memoryLog(madeUpEntries(2000));
const addresses = [...tilesOf(log.size)];
const lowest = addresses.filter(({ level }) => level === 0);

/** A copy of a file, with the log that holds the copy in its place. */
function opened(address: TileAddress): { bytes: Uint8Array; read: (path: string) => Uint8Array | null } {
  const path = tilePath(address);
  const bytes = Uint8Array.from(log.files.get(path) ?? new Uint8Array(0));
  expect(bytes.length).toBeGreaterThan(0);
  return { bytes, read: (asked) => (asked === path ? bytes : log.read(asked)) };
}

/** One in so many bytes; the long tests change every one. Neither the length of a hash nor that of an entry is a multiple of it. */
const oneIn = Number(process.env.BYTES_ONE_IN ?? 5);

/** Changes bytes from `from` up to `to`, one bit of one byte at a time, and counts the changes that pass. */
function passing(bytes: Uint8Array, from: number, to: number, passes: () => boolean, inSteps = oneIn): number {
  let passed = passes() ? 0 : 1;
  for (let at = from; at < to; at++) {
    if (at % inSteps !== 0) continue;
    const bit = 1 << (at % 8);
    bytes[at] = (bytes[at] ?? 0) ^ bit;
    if (passes()) passed++;
    bytes[at] = (bytes[at] ?? 0) ^ bit;
  }
  return passed;
}

/**
 * A changed byte inside an entry leaves the bounds of all entries where they are, so only this entry can differ from
 * its hash: it alone is asked. A changed length moves the bounds: the whole bundle is asked.
 */
test.each(lowest.map((tile) => [tilePath({ ...tile, level: 'entries' }), tile] as const))(
  `one in ${oneIn} of the bytes of %s`,
  (_p, tile) => {
    const { bytes, read } = opened({ ...tile, level: 'entries' });
    const hashes = log.files.get(tilePath(tile)) ?? new Uint8Array(0);
    const bundle = parseBundle(bytes, tile.width);
    if (!bundle.ok) throw new Error(bundle.problem.text);
    let undetected = 0;
    let start = 0;
    for (const [place, entry] of bundle.value.entries()) {
      const first = start + 2;
      const end = first + entry.length;
      undetected += passing(bytes, start, first + 1, () => auditBundle(tile, read).ok);
      undetected += passing(bytes, first, end, () => agreedHash(entry, hashes, place) !== null);
      start = end;
    }
    expect(start).toBe(bytes.length);
    expect(undetected).toBe(0);
  },
);

test.each(lowest.map((tile) => [tilePath(tile), tile] as const))(
  `one in ${oneIn} of the bytes of %s`,
  (_path, tile) => {
    const { bytes, read } = opened(tile);
    const bundle = parseBundle(log.files.get(tilePath({ ...tile, level: 'entries' })) ?? bytes, tile.width);
    if (!bundle.ok) throw new Error(bundle.problem.text);
    let undetected = 0;
    for (const [place, entry] of bundle.value.entries()) {
      const start = place * hashBytes;
      undetected += passing(bytes, start, start + 1, () => auditBundle(tile, read).ok);
      undetected += passing(bytes, start, start + hashBytes, () => agreedHash(entry, bytes, place) !== null);
    }
    expect(undetected).toBe(0);
  },
);

const upper = addresses.filter(({ level }) => level !== 'entries' && level > 0);
test.each(upper.map((tile) => [tilePath(tile), tile] as const))(`one in ${oneIn} of the bytes of %s`, (_path, tile) => {
  const { bytes, read } = opened(tile);
  expect(passing(bytes, 0, bytes.length, () => auditLog(log, read).ok)).toBe(0);
});

test('the audit as a whole, a byte here and there of every file', () => {
  expect([lowest.length, upper.length, addresses.length]).toEqual([8, 1, 17]);
  for (const address of addresses) {
    const { bytes, read } = opened(address);
    for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 4)) {
      expect(passing(bytes, at, at + 1, () => auditLog(log, read).ok, 1)).toBe(0);
    }
  }
});
