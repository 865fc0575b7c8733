import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatBytes, toHex, utf8 } from './bytes.ts';
import { appendEntries, edgeFrom, edgeRoot, edgeTiles, emptyEdge } from './log-edge.ts';
import { extendsTree, includes } from './merkle-check.ts';
import {
  consistencyProof,
  consistencySpans,
  consistencyTiles,
  inclusionProof,
  inclusionSpans,
  inclusionTiles,
  rootTiles,
  treeRoot,
} from './merkle-proof.ts';
import { sha256 } from './platform.ts';
import type { TileAddress } from './tile-path.ts';
import { tilePath, tilesOf } from './tile-path.ts';
import { emptyRoot, leafHash, nodeHash } from './tree-hash.ts';

/** RFC 6962 section 2.1 word for word: the measure for everything that is faster. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return sha256(concatBytes([Uint8Array.of(0), first]));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(concatBytes([Uint8Array.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k))]));
}

const leaves = Array.from({ length: 1100 }, (_, i) => utf8(`leaf ${i}`));

function reader(size: number): (address: TileAddress) => Uint8Array | null {
  const files = new Map(
    appendEntries(emptyEdge, leaves.slice(0, size)).files.map((f) => [tilePath(f.address), f.bytes]),
  );
  return (address) => files.get(tilePath(address)) ?? null;
}

describe('roots', () => {
  test('known answers of RFC 6962', () => {
    expect(toHex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(leafHash(new Uint8Array(0)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  test('every size up to 530 gives the root of the definition, from the edge and from the tiles', () => {
    let edge = emptyEdge;
    for (let size = 0; size <= 530; size++) {
      if (size > 0) edge = appendEntries(edge, leaves.slice(size - 1, size)).edge;
      if (size > 70 && size % 13 !== 0 && ![255, 256, 257, 511, 512, 513].includes(size)) continue;
      const root = toHex(mth(leaves.slice(0, size)));
      expect(toHex(edgeRoot(edge))).toBe(root);
      expect(toHex(treeRoot(size, reader(size)))).toBe(root);
    }
  }, 30_000);

  test('a node takes two hashes of 32 bytes only', () => {
    expect(() => nodeHash(emptyRoot, emptyRoot.subarray(1))).toThrow(RangeError);
    expect(() => nodeHash(new Uint8Array(33), emptyRoot)).toThrow(RangeError);
  });
});

describe('appending', () => {
  test('in any portions gives the same files, which are those of the specification', () => {
    const whole = new Map(appendEntries(emptyEdge, leaves).files.map((f) => [tilePath(f.address), toHex(f.bytes)]));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 8 }), (portions) => {
        const files = new Map<string, Uint8Array>();
        let edge = emptyEdge;
        for (const portion of [...portions, leaves.length]) {
          const appended = appendEntries(edge, leaves.slice(edge.size, edge.size + portion));
          for (const file of appended.files) files.set(tilePath(file.address), file.bytes);
          // A sequencer forgets the edge and takes it up again from the store.
          edge = edgeFrom(appended.edge.size, (address) => files.get(tilePath(address)) ?? null);
        }
        expect(edge.size).toBe(leaves.length);
        for (const [path, hex] of whole) expect(toHex(files.get(path) ?? new Uint8Array(0))).toBe(hex);
        expect([...tilesOf(edge.size)].map(tilePath).every((path) => files.has(path))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('nothing appended, nothing stored', () => {
    const { edge } = appendEntries(emptyEdge, leaves.slice(0, 3));
    expect(appendEntries(edge, [])).toEqual({ edge, files: [] });
  });

  test('the edge of a log that lacks a file or has a wrong one is refused', () => {
    const read = reader(700);
    expect(edgeTiles(0)).toEqual([]);
    expect(edgeTiles(256).map(tilePath)).toEqual(['tile/1/000.p/1']);
    expect(edgeTiles(700).map(tilePath)).toEqual(['tile/entries/002.p/188', 'tile/0/002.p/188', 'tile/1/000.p/2']);
    for (const missing of edgeTiles(700)) {
      const path = tilePath(missing);
      expect(() => edgeFrom(700, (a) => (tilePath(a) === path ? null : read(a)))).toThrow('is missing');
      expect(() => edgeFrom(700, (a) => (tilePath(a) === path ? (read(a)?.subarray(1) ?? null) : read(a)))).toThrow(
        RangeError,
      );
    }
  });
});

describe('proofs', () => {
  const sizes = [...Array.from({ length: 40 }, (_, i) => i + 1), 255, 256, 257, 511, 513, 1000, 1100];
  const roots = new Map(sizes.map((size) => [size, mth(leaves.slice(0, size))]));
  const rootOf = (size: number): Uint8Array => roots.get(size) ?? mth(leaves.slice(0, size));

  test('each entry of each size is included, and nowhere else', () => {
    for (const size of sizes) {
      const read = reader(size);
      const tree = { size, root: rootOf(size) };
      for (let index = 0; index < size; index += size > 40 ? 37 : 1) {
        const proof = inclusionProof(index, size, read);
        const leaf = leafHash(leaves[index] as Uint8Array);
        expect(includes(tree, index, leaf, proof)).toBe(true);
        expect(includes(tree, index + 1, leaf, proof)).toBe(false);
        expect(includes(tree, index, leafHash(utf8('other')), proof)).toBe(false);
        expect(includes(tree, index, leaf, [...proof, emptyRoot])).toBe(false);
        if (proof.length > 0) expect(includes(tree, index, leaf, proof.slice(0, -1))).toBe(false);
        if (proof.length > 0) expect(includes(tree, index, leaf, proof.slice(1))).toBe(false);
        expect(includes({ size, root: emptyRoot }, index, leaf, proof)).toBe(false);
      }
    }
  });

  test('each size extends each smaller one, and no other tree', () => {
    for (const size of sizes) {
      const read = reader(size);
      for (const old of [0, ...sizes.filter((candidate) => candidate <= size)]) {
        const proof = consistencyProof(old, size, read);
        const before = { size: old, root: rootOf(old) };
        const tree = { size, root: rootOf(size) };
        expect(extendsTree(before, tree, proof)).toBe(true);
        expect(extendsTree({ size: old, root: leafHash(utf8('x')) }, tree, proof)).toBe(false);
        expect(extendsTree(before, tree, [...proof, emptyRoot])).toBe(false);
        if (old > 0) expect(extendsTree(before, { size, root: leafHash(utf8('x')) }, proof)).toBe(false);
        if (proof.length > 0) expect(extendsTree(before, tree, proof.slice(0, -1))).toBe(false);
        if (old < size && old > 0) expect(extendsTree(tree, before, proof)).toBe(false);
      }
    }
  }, 30_000);

  test('one changed bit anywhere in a proof is found', () => {
    const size = 1000;
    const read = reader(size);
    fc.assert(
      fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: size - 1 }), fc.nat(8191), (index, old, bit) => {
        const tree = { size, root: rootOf(size) };
        const inclusion = flipped(inclusionProof(index, size, read), bit);
        expect(includes(tree, index, leafHash(leaves[index] as Uint8Array), inclusion)).toBe(false);
        const consistency = flipped(consistencyProof(old, size, read), bit);
        expect(extendsTree({ size: old, root: rootOf(old) }, tree, consistency)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('ask for the tiles they announce and for no other', () => {
    for (const size of [1, 255, 256, 257, 1100]) {
      const asked = new Set<string>();
      const recording = (address: TileAddress): Uint8Array | null => {
        asked.add(tilePath(address));
        return reader(size)(address);
      };
      inclusionProof(size - 1, size, recording);
      expect([...asked].sort()).toEqual(
        inclusionTiles(size - 1, size)
          .map(tilePath)
          .sort(),
      );
      asked.clear();
      consistencyProof(Math.ceil(size / 3), size, recording);
      expect([...asked].sort()).toEqual(
        consistencyTiles(Math.ceil(size / 3), size)
          .map(tilePath)
          .sort(),
      );
      asked.clear();
      treeRoot(size, recording);
      expect([...asked].sort()).toEqual(rootTiles(size).map(tilePath).sort());
    }
    expect(rootTiles(0)).toEqual([]);
    // A full tile is read as one hash of the tile above it.
    expect(rootTiles(256).map(tilePath)).toEqual(['tile/1/000.p/1']);
  });

  test('outside the tree, or without its tiles, there is none', () => {
    expect(() => inclusionProof(5, 5, reader(5))).toThrow('no proof for 6 in a tree of 5');
    expect(() => inclusionProof(-2, 5, reader(5))).toThrow(RangeError);
    expect(() => consistencyProof(6, 5, reader(5))).toThrow(RangeError);
    expect(() => consistencyProof(0.5, 5, reader(5))).toThrow(RangeError);
    expect(() => consistencyProof(0, -1, reader(5))).toThrow(RangeError);
    expect(() => inclusionProof(1, 5, () => null)).toThrow('is missing');
  });

  test('checks refuse what is no number of entries and no hash', () => {
    const tree = { size: 2, root: rootOf(2) };
    const leaf = leafHash(leaves[0] as Uint8Array);
    const proof = inclusionProof(0, 2, reader(2));
    expect(includes(tree, 0, leaf, proof)).toBe(true);
    expect(includes(tree, -1, leaf, proof)).toBe(false);
    expect(includes(tree, 0.5, leaf, proof)).toBe(false);
    expect(includes({ ...tree, size: 2 ** 53 }, 0, leaf, proof)).toBe(false);
    expect(includes(tree, 0, leaf, [new Uint8Array(31)])).toBe(false);
    expect(extendsTree({ size: 1, root: leaf }, tree, [new Uint8Array(31)])).toBe(false);
    expect(extendsTree({ size: -1, root: leaf }, tree, [])).toBe(false);
    expect(extendsTree({ size: 0, root: leaf }, tree, [])).toBe(false);
    expect(extendsTree({ size: 0, root: emptyRoot }, { ...tree, size: 1.5 }, [])).toBe(false);
    expect(extendsTree({ ...tree, size: 1.5 }, { ...tree, size: 1.5 }, [])).toBe(false);
    expect(extendsTree({ size: 1, root: leaf }, tree, [])).toBe(false);
  });
});

function flipped(proof: readonly Uint8Array[], bit: number): Uint8Array[] {
  const place = bit % (proof.length * 256);
  return proof.map((hash, i) => {
    const copy = Uint8Array.from(hash);
    if (i === place >> 8) copy[(place & 255) >> 3] = (copy[(place & 255) >> 3] ?? 0) ^ (1 << (place & 7));
    return copy;
  });
}

describe('logs beyond 2^31 entries', () => {
  // All leaves alike: the hash of a subtree depends on its size alone, so such a tree can be reckoned at any size.
  const leaf = leafHash(utf8('the same'));
  const known = new Map<number, Uint8Array>([[1, leaf]]);
  function uniform(size: number): Uint8Array {
    const cached = known.get(size);
    if (cached !== undefined) return cached;
    let k = 1;
    while (k * 2 < size) k *= 2;
    const hash = nodeHash(uniform(k), uniform(size - k));
    known.set(size, hash);
    return hash;
  }
  const hashes = (spans: readonly { from: number; to: number }[]): Uint8Array[] =>
    spans.map((s) => uniform(s.to - s.from));

  test.each([2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 32 + 5, 2 ** 40 + 12_345, 2 ** 53 - 1])('%d entries', (size) => {
    const tree = { size, root: uniform(size) };
    for (const index of [0, 1, size - 1, 2 ** 31 - 2, Math.floor(size / 3)]) {
      const proof = hashes(inclusionSpans(index, size));
      expect(includes(tree, index, leaf, proof)).toBe(true);
      expect(includes({ ...tree, root: leaf }, index, leaf, proof)).toBe(false);
    }
    for (const old of [1, 2 ** 30, 2 ** 31 - 2, Math.floor(size / 3), size - 1]) {
      const proof = hashes(consistencySpans(old, size));
      expect(extendsTree({ size: old, root: uniform(old) }, tree, proof)).toBe(true);
      expect(extendsTree({ size: old, root: uniform(old + 1) }, tree, proof)).toBe(false);
    }
  });
});
