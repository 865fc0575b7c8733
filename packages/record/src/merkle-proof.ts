import { completeHash, splitTile } from './log-edge.ts';
import type { TileAddress } from './tile-path.ts';
import { tileWidth, widthAt } from './tile-path.ts';
import { emptyRoot, hashBytes, nodeHash } from './tree-hash.ts';

/** Entries from `from` up to, not including, `to`: a subtree whose hash a proof needs. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Gives the hashes of a tile that exists at the size in question, as stored; null when it is missing. */
export type ReadTile = (address: TileAddress) => Uint8Array | null;

/** Siblings from the leaf up to the root. Source: RFC 6962 section 2.1.1. */
export function inclusionSpans(index: number, size: number): Span[] {
  requireSizes(index + 1, size);
  const spans: Span[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      spans.push({ from: middle, to });
      to = middle;
    } else {
      spans.push({ from, to: middle });
      from = middle;
    }
  }
  return spans.reverse();
}

/** What leads from the tree of `old` entries to that of `size`. Source: RFC 6962 section 2.1.2. */
export function consistencySpans(old: number, size: number): Span[] {
  if (old === 0) {
    requireSizes(0, size);
    return [];
  }
  requireSizes(old, size);
  const spans: Span[] = [];
  let from = 0;
  let to = size;
  while (to !== old) {
    const middle = from + largestPowerBelow(to - from);
    if (old <= middle) {
      spans.push({ from: middle, to });
      to = middle;
    } else {
      spans.push({ from, to: middle });
      from = middle;
    }
  }
  // The old tree itself is known to whoever checks; a part of it is not.
  if (from > 0) spans.push({ from, to });
  return spans.reverse();
}

/** Tiles that hold what the spans need, at this size, each once: what to fetch before asking for a proof. */
export function tilesForSpans(spans: readonly Span[], size: number): TileAddress[] {
  const addresses = new Map<string, TileAddress>();
  for (const span of spans) {
    for (const node of completeNodes(span)) {
      const address = tileOfNode(node, size);
      addresses.set(`${address.level}/${address.index}`, address);
    }
  }
  return [...addresses.values()];
}

/** Tiles that `inclusionProof` reads. Throws RangeError when the index is outside the tree. */
export function inclusionTiles(index: number, size: number): TileAddress[] {
  return tilesForSpans(inclusionSpans(index, size), size);
}

/** Tiles that `consistencyProof` reads. Throws RangeError when the sizes are out of order. */
export function consistencyTiles(old: number, size: number): TileAddress[] {
  return tilesForSpans(consistencySpans(old, size), size);
}

/**
 * Hashes from the leaf of an entry (index from 0) up to the root, each of 32 bytes. Source: RFC 6962 section 2.1.1. Throws
 * RangeError when the index is outside the tree or a tile is missing.
 */
export function inclusionProof(index: number, size: number, read: ReadTile): Uint8Array[] {
  return inclusionSpans(index, size).map((span) => spanHash(span, size, read));
}

/**
 * Hashes that lead from the tree of `old` entries to that of `size`, each of 32 bytes; none from 0 or to the same size.
 * Source: RFC 6962 section 2.1.2. Throws RangeError when the sizes are out of order or a tile is missing.
 */
export function consistencyProof(old: number, size: number, read: ReadTile): Uint8Array[] {
  return consistencySpans(old, size).map((span) => spanHash(span, size, read));
}

/** Root of the tree of `size` entries, from its tiles. Throws RangeError when a tile is missing. */
export function treeRoot(size: number, read: ReadTile): Uint8Array {
  return size === 0 ? emptyRoot : spanHash({ from: 0, to: size }, size, read);
}

/** Tiles that `treeRoot` reads at this size. */
export function rootTiles(size: number): TileAddress[] {
  return size === 0 ? [] : tilesForSpans([{ from: 0, to: size }], size);
}

/** A complete subtree: 2^height entries, the index-th of its height. */
interface CompleteNode {
  readonly height: number;
  readonly index: number;
}

/** The complete subtrees that make up a span, from left to right. */
function completeNodes({ from, to }: Span): CompleteNode[] {
  const nodes: CompleteNode[] = [];
  for (let at = from; at < to; ) {
    let height = 0;
    let entries = 1;
    while (at % (entries * 2) === 0 && at + entries * 2 <= to) {
      entries *= 2;
      height++;
    }
    nodes.push({ height, index: at / entries });
    at += entries;
  }
  return nodes;
}

function spanHash(span: Span, size: number, read: ReadTile): Uint8Array {
  const hashes = completeNodes(span).map((node) => completeNodeHash(node, size, read));
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

function tileOfNode({ height, index }: CompleteNode, size: number): TileAddress {
  const level = Math.floor(height / 8);
  const tileIndex = Math.floor((index * 2 ** (height % 8)) / tileWidth);
  return { level, index: tileIndex, width: widthAt(level, tileIndex, size) };
}

function completeNodeHash(node: CompleteNode, size: number, read: ReadTile): Uint8Array {
  const address = tileOfNode(node, size);
  const bytes = read(address);
  if (bytes === null)
    throw new RangeError(`tile ${address.level}/${address.index} of width ${address.width} is missing`);
  const width = 2 ** (node.height % 8);
  const start = node.index * width - address.index * tileWidth;
  if (bytes.length !== address.width * hashBytes) {
    throw new RangeError(`tile ${address.level}/${address.index} of width ${address.width} has ${bytes.length} bytes`);
  }
  return completeHash(splitTile(bytes.subarray(start * hashBytes, (start + width) * hashBytes), width));
}

function requireSizes(small: number, size: number): void {
  if (!Number.isSafeInteger(small) || !Number.isSafeInteger(size) || small < 0 || small > size) {
    throw new RangeError(`no proof for ${small} in a tree of ${size} entries`);
  }
}

// No shifts: they cut numbers to 32 bits, and a log may be larger.
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
