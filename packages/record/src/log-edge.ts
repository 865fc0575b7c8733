import { concatBytes } from './bytes.ts';
import { encodeBundle, parseBundle } from './entry-bundle.ts';
import type { TileAddress } from './tile-path.ts';
import { tileWidth } from './tile-path.ts';
import { emptyRoot, hashBytes, leafHash, nodeHash } from './tree-hash.ts';

/**
 * The right edge of a log: what a sequencer must hold to append. `tiles[l]` are the hashes of the partial tile at level
 * l (none where the last tile is full), `entries` those of the partial bundle.
 */
export interface LogEdge {
  readonly size: number;
  readonly tiles: readonly (readonly Uint8Array[])[];
  readonly entries: readonly Uint8Array[];
}

export interface Tile {
  readonly address: TileAddress;
  readonly bytes: Uint8Array;
}

/** Of a log without entries. */
export const emptyEdge: LogEdge = { size: 0, tiles: [], entries: [] };

/** The partial files that `edgeFrom` will ask for at this size: at most one for each level, and the bundle. */
export function edgeTiles(size: number): TileAddress[] {
  const addresses: TileAddress[] = [];
  const add = (level: number | 'entries', hashes: number): void => {
    const width = hashes % tileWidth;
    if (width > 0) addresses.push({ level, index: Math.floor(hashes / tileWidth), width });
  };
  add('entries', size);
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / tileWidth)) add(level, hashes);
  return addresses;
}

/** Takes up a stored log where it ends. Throws RangeError when a file of `edgeTiles` is missing or has another length. */
export function edgeFrom(size: number, read: (address: TileAddress) => Uint8Array | null): LogEdge {
  const tiles: Uint8Array[][] = [];
  for (let hashes = size; hashes > 0; hashes = Math.floor(hashes / tileWidth)) tiles.push([]);
  let entries: readonly Uint8Array[] = [];
  for (const address of edgeTiles(size)) {
    const bytes = read(address);
    if (bytes === null)
      throw new RangeError(`tile ${address.level}/${address.index} of width ${address.width} is missing`);
    if (address.level === 'entries') {
      const bundle = parseBundle(bytes, address.width);
      if (!bundle.ok) throw new RangeError(bundle.problem.text);
      entries = bundle.value;
    } else {
      tiles[address.level] = splitTile(bytes, address.width);
    }
  }
  return { size, tiles, entries };
}

/** The hashes of a tile, as views of its bytes. Throws RangeError when the length is not `width` hashes. */
export function splitTile(bytes: Uint8Array, width: number): Uint8Array[] {
  if (bytes.length !== width * hashBytes)
    throw new RangeError(`a tile of ${width} hashes has ${width * hashBytes} bytes`);
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * hashBytes, (i + 1) * hashBytes));
}

/**
 * Appends entries in order. Gives the new edge and the files to store: each tile filled on the way, and the partial
 * ones at the new size. Files stored before stay valid; a partial one may go once its full tile is stored.
 */
export function appendEntries(edge: LogEdge, entries: readonly Uint8Array[]): { edge: LogEdge; files: Tile[] } {
  const tiles = edge.tiles.map((hashes) => [...hashes]);
  const touched = new Set<number>();
  const files: Tile[] = [];
  let bundle = [...edge.entries];
  let size = edge.size;

  const push = (level: number, hash: Uint8Array): void => {
    let hashes = tiles[level];
    if (hashes === undefined) {
      hashes = [];
      tiles[level] = hashes;
    }
    hashes.push(hash);
    touched.add(level);
    if (hashes.length < tileWidth) return;
    const index = Math.floor((size - 1) / tileWidth ** (level + 1));
    files.push({ address: { level, index, width: tileWidth }, bytes: concatBytes(hashes) });
    tiles[level] = [];
    push(level + 1, completeHash(hashes));
  };

  for (const entry of entries) {
    size++;
    bundle.push(entry);
    if (bundle.length === tileWidth) {
      const index = size / tileWidth - 1;
      files.push({ address: { level: 'entries', index, width: tileWidth }, bytes: encodeBundle(bundle) });
      bundle = [];
    }
    push(0, leafHash(entry));
  }
  if (entries.length > 0) files.push(...partialFiles(size, tiles, touched, bundle));
  return { edge: { size, tiles, entries: bundle }, files };
}

function partialFiles(
  size: number,
  tiles: readonly (readonly Uint8Array[])[],
  touched: ReadonlySet<number>,
  bundle: readonly Uint8Array[],
): Tile[] {
  const files: Tile[] = [];
  for (const address of edgeTiles(size)) {
    if (address.level === 'entries') files.push({ address, bytes: encodeBundle(bundle) });
    else if (touched.has(address.level)) files.push({ address, bytes: concatBytes(tiles[address.level] ?? []) });
  }
  return files;
}

/** Root of the tree at the size of this edge. */
export function edgeRoot(edge: LogEdge): Uint8Array {
  let root: Uint8Array | null = null;
  for (const hashes of edge.tiles) {
    // The complete subtrees inside a partial tile, the smallest and rightmost first.
    for (let end = hashes.length; end > 0; ) {
      const width = end & -end;
      const subtree = completeHash(hashes.slice(end - width, end));
      root = root === null ? subtree : nodeHash(subtree, root);
      end -= width;
    }
  }
  return root ?? emptyRoot;
}

/** Hash of a complete subtree over 2^n hashes, n from 0. */
export function completeHash(hashes: readonly Uint8Array[]): Uint8Array {
  let level = hashes;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i + 1 < level.length; i += 2)
      above.push(nodeHash(level[i] as Uint8Array, level[i + 1] as Uint8Array));
    level = above;
  }
  const [top] = level;
  if (top === undefined) throw new RangeError('a subtree has at least one hash');
  return top;
}
