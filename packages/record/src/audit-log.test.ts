import { describe, expect, test } from 'vitest';
import { logKey, madeUpEntries, memoryLog, origin } from '../test/log-fixture.ts';
import type { AuditVerdict } from './audit-log.ts';
import { auditLog } from './audit-log.ts';
import { utf8 } from './bytes.ts';
import { signCheckpoint } from './checkpoint.ts';
import type { Entry } from './entry.ts';
import { entryHash, genesis } from './entry.ts';
import { leafBytes } from './leaf.ts';
import { appendEntries, edgeRoot, emptyEdge } from './log-edge.ts';
import { tilePath, tilesOf } from './tile-path.ts';
import { emptyRoot } from './tree-hash.ts';

const entries = madeUpEntries(600);
const log = memoryLog(entries);

function auditOf(leaves: readonly Uint8Array[], tree = log): AuditVerdict {
  const { edge, files } = appendEntries(emptyEdge, leaves);
  const stored = new Map(files.map((file) => [tilePath(file.address), file.bytes]));
  const root = tree === log ? edgeRoot(edge) : tree.root;
  return auditLog({ size: edge.size, root }, (path) => stored.get(path) ?? null);
}

describe('a log that stands', () => {
  test('is audited to its last entry, whatever portions it was stored in', () => {
    const seen: number[] = [];
    const verdict = auditLog(log, log.read, ({ seq }) => seen.push(seq));
    expect(verdict).toEqual({ ok: true, size: 600, head: entryHash(entries[599] as Entry) });
    expect(seen).toEqual(entries.map(({ seq }) => seq));
    const portions = memoryLog(entries, 7);
    expect(auditLog(log, portions.read)).toEqual(verdict);
  });

  test('at every size it had, once its files are stored', () => {
    for (const size of [0, 1, 255, 256, 257, 512, 599]) {
      const part = memoryLog(entries.slice(0, size));
      expect(auditLog(part, part.read)).toMatchObject({ ok: true, size });
    }
    expect(auditLog({ size: 0, root: emptyRoot }, () => null)).toEqual({ ok: true, size: 0, head: genesis });
    expect(auditLog({ size: 0, root: genesisBytes() }, () => null)).toMatchObject({ ok: false });
  });
});

function genesisBytes(): Uint8Array {
  return new Uint8Array(32);
}

describe('a log that was tampered with', () => {
  const leaves = entries.map(leafBytes);
  const without = (at: number): Uint8Array[] => leaves.filter((_, i) => i !== at);
  const swapped = leaves.map((leaf, i) => (i === 300 ? leaves[301] : i === 301 ? leaves[300] : leaf) ?? leaf);
  const changed = { ...(entries[300] as Entry), subject: 'ballot:other' };

  // The forger recomputes every tile: what remains is the chain of the entries and the signed root.
  test('in its entries, with all tiles made again: the chain tells', () => {
    expect(auditOf(without(300))).toMatchObject({ ok: false, problem: { code: 'gap', seq: 301 } });
    expect(auditOf(without(0))).toMatchObject({ ok: false, problem: { code: 'gap', seq: 1 } });
    expect(auditOf([...leaves.slice(0, 300), leaves[299] as Uint8Array, ...leaves.slice(300)])).toMatchObject({
      problem: { code: 'gap', seq: 301 },
    });
    expect(auditOf(swapped)).toMatchObject({ problem: { code: 'gap', seq: 301 } });
    expect(auditOf(leaves.map((leaf, i) => (i === 300 ? leafBytes(changed) : leaf)))).toMatchObject({
      problem: { code: 'previous', seq: 302 },
    });
    expect(auditOf(leaves.map((leaf, i) => (i === 300 ? utf8('{}') : leaf)))).toMatchObject({
      problem: { code: 'leaf', seq: 301, path: 'tile/entries/001' },
    });
  });

  test('from some entry to the end, chain and tiles made again: the signed root tells', () => {
    let previous = entryHash(entries[299] as Entry);
    const forged = entries.slice(300).map((entry) => {
      const next = { ...entry, capacity: 'forged', previous };
      previous = entryHash(next);
      return next;
    });
    const face = memoryLog([...entries.slice(0, 300), ...forged]);
    expect(auditLog(face, face.read)).toMatchObject({ ok: true });
    expect(auditLog(log, face.read)).toMatchObject({ ok: false, problem: { code: 'root', path: 'checkpoint' } });
  });

  test('cut at its end: the signed size tells', () => {
    const short = memoryLog(entries.slice(0, 599));
    expect(auditLog(log, short.read)).toMatchObject({ problem: { code: 'missing', path: 'tile/entries/002.p/88' } });
    expect(() => signCheckpoint({ origin, ...short }, [logKey], { origin, ...log })).toThrow('a larger log');
  });

  test('any file missing, cut short, longer by a byte, or in the place of another', () => {
    const paths = [...tilesOf(log.size)].map(tilePath);
    expect(paths.length).toBe(7);
    for (const path of paths) {
      const bytes = log.files.get(path) as Uint8Array;
      const put = (given: Uint8Array | null): AuditVerdict => auditLog(log, (p) => (p === path ? given : log.read(p)));
      expect(put(null)).toMatchObject({ ok: false, problem: { code: 'missing', path } });
      for (const wrong of [bytes.slice(0, -1), bytes.slice(1), new Uint8Array([...bytes, 0]), new Uint8Array(0)]) {
        expect(put(wrong).ok).toBe(false);
      }
      for (const other of paths) {
        if (other !== path) expect(put(log.files.get(other) as Uint8Array).ok).toBe(false);
      }
    }
  });

  test('a byte anywhere', () => {
    let undetected = 0;
    for (const address of tilesOf(log.size)) {
      const path = tilePath(address);
      const bytes = Uint8Array.from(log.files.get(path) as Uint8Array);
      const read = (p: string): Uint8Array | null => (p === path ? bytes : log.read(p));
      for (let at = 0; at < bytes.length; at += bytes.length > 20_000 ? 1997 : 211) {
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        if (auditLog(log, read).ok) undetected++;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      }
      expect(auditLog(log, read).ok).toBe(true);
    }
    expect(undetected).toBe(0);
  }, 30_000);
});
