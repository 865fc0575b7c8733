import { concatBytes, equalBytes, toHex } from './bytes.ts';
import { genesis } from './entry.ts';
import { parseBundle } from './entry-bundle.ts';
import type { Leaf } from './leaf.ts';
import { parseLeaf } from './leaf.ts';
import { completeHash, edgeRoot } from './log-edge.ts';
import type { TreeHead } from './merkle-check.ts';
import type { TileAddress } from './tile-path.ts';
import { tilePath, tilesOf, tileWidth } from './tile-path.ts';
import { hashBytes, leafHash } from './tree-hash.ts';

/** Where a log does not stand: the file, and the number of the entry where it is about one. */
export interface AuditProblem {
  readonly code: 'missing' | 'bundle' | 'leaf' | 'gap' | 'previous' | 'tile' | 'root';
  readonly path: string;
  readonly seq: number | null;
  readonly text: string;
}

export type AuditVerdict =
  | { readonly ok: true; readonly size: number /** Hash of the last entry. */; readonly head: string }
  | { readonly ok: false; readonly problem: AuditProblem };

/** Gives a file below the log's prefix; null when there is none. */
export type ReadLogFile = (path: string) => Uint8Array | null;

/**
 * Re-derives a log from its entries alone: reads every bundle, checks each entry and its place in the hash chain,
 * computes every tile again and compares it with the stored one byte for byte, and last the root. `visit` sees each
 * leaf once it has been checked. Stops at the first problem.
 */
export function auditLog(tree: TreeHead, read: ReadLogFile, visit?: (leaf: Leaf) => void): AuditVerdict {
  let head = genesis;
  let nodes: Uint8Array[] = [];
  const edges: (readonly Uint8Array[])[] = [[]];
  for (const address of tilesOf(tree.size)) {
    if (address.level !== 'entries') break;
    const bundle = auditBundle(address, read);
    if (!bundle.ok) return bundle;
    const chain = auditChain(bundle.entries, address, head, visit);
    if (!chain.ok) return chain;
    head = chain.head;
    if (address.width === tileWidth) nodes.push(completeHash(bundle.hashes));
    else edges[0] = bundle.hashes;
  }
  for (let level = 1; nodes.length > 0; level++) {
    const wrong = auditLevel(level, nodes, read);
    if (wrong !== null) return wrong;
    const full = Math.floor(nodes.length / tileWidth);
    edges.push(nodes.slice(full * tileWidth));
    nodes = Array.from({ length: full }, (_, i) => completeHash(nodes.slice(i * tileWidth, (i + 1) * tileWidth)));
  }
  const root = edgeRoot({ size: tree.size, tiles: edges, entries: [] });
  if (equalBytes(root, tree.root)) return { ok: true, size: tree.size, head };
  return failed('root', 'checkpoint', null, `the entries give the root ${toHex(root)} at size ${tree.size}`);
}

type BundleVerdict =
  | { readonly ok: true; readonly entries: readonly Uint8Array[]; readonly hashes: readonly Uint8Array[] }
  | { readonly ok: false; readonly problem: AuditProblem };

/** One bundle against its tile of leaf hashes: every byte of both. */
export function auditBundle(address: TileAddress, read: ReadLogFile): BundleVerdict {
  const path = tilePath({ ...address, level: 'entries' });
  const tilePathOfLeaves = tilePath({ ...address, level: 0 });
  const bytes = read(path);
  if (bytes === null) return failed('missing', path, null, `${path} is missing`);
  const tile = read(tilePathOfLeaves);
  if (tile === null) return failed('missing', tilePathOfLeaves, null, `${tilePathOfLeaves} is missing`);
  const bundle = parseBundle(bytes, address.width);
  if (!bundle.ok) return failed('bundle', path, null, bundle.problem.text);
  const hashes: Uint8Array[] = [];
  for (const [i, entry] of bundle.value.entries()) {
    const hash = agreedHash(entry, tile, i);
    if (hash === null) {
      const seq = address.index * tileWidth + i + 1;
      return failed('tile', tilePathOfLeaves, seq, `entry ${seq} and its hash in ${tilePathOfLeaves} do not agree`);
    }
    hashes.push(hash);
  }
  if (tile.length !== hashes.length * hashBytes) {
    return failed('tile', tilePathOfLeaves, null, `${tilePathOfLeaves} has ${tile.length} bytes`);
  }
  return { ok: true, entries: bundle.value, hashes };
}

/** Hash of an entry when it is the one that stands in this place of the tile; null otherwise. */
export function agreedHash(entry: Uint8Array, tile: Uint8Array, place: number): Uint8Array | null {
  const hash = leafHash(entry);
  return equalBytes(hash, tile.subarray(place * hashBytes, (place + 1) * hashBytes)) ? hash : null;
}

function auditChain(
  entries: readonly Uint8Array[],
  address: TileAddress,
  previous: string,
  visit: ((leaf: Leaf) => void) | undefined,
): { readonly ok: true; readonly head: string } | { readonly ok: false; readonly problem: AuditProblem } {
  const path = tilePath(address);
  let head = previous;
  for (const [i, bytes] of entries.entries()) {
    const seq = address.index * tileWidth + i + 1;
    const leaf = parseLeaf(bytes);
    if (!leaf.ok) return failed('leaf', path, seq, `entry ${seq}: ${leaf.problem.text}`);
    if (leaf.value.seq !== seq)
      return failed('gap', path, seq, `number ${leaf.value.seq} stands in the place of ${seq}`);
    if (leaf.value.kind === 'entry' && leaf.value.entry.previous !== head) {
      return failed('previous', path, seq, `entry ${seq} does not name the hash of the entry before`);
    }
    head = leaf.value.hash;
    visit?.(leaf.value);
  }
  return { ok: true, head };
}

function auditLevel(level: number, nodes: readonly Uint8Array[], read: ReadLogFile): AuditVerdict | null {
  for (let index = 0; index * tileWidth < nodes.length; index++) {
    const hashes = nodes.slice(index * tileWidth, (index + 1) * tileWidth);
    const path = tilePath({ level, index, width: hashes.length });
    const stored = read(path);
    if (stored === null) return failed('missing', path, null, `${path} is missing`);
    if (!equalBytes(stored, concatBytes(hashes)))
      return failed('tile', path, null, `${path} is not what the entries give`);
  }
  return null;
}

function failed(
  code: AuditProblem['code'],
  path: string,
  seq: number | null,
  text: string,
): { readonly ok: false; readonly problem: AuditProblem } {
  return { ok: false, problem: { code, path, seq, text } };
}
