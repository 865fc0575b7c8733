import { parseSize } from './bytes.ts';

/** Hashes in a full tile, entries in a full bundle (C2SP tlog-tiles). */
export const tileWidth = 256;

/** One static file of the log: a tile of hashes at a level, or a bundle of entries. */
export interface TileAddress {
  readonly level: number | 'entries';
  /** From 0, within the level. */
  readonly index: number;
  /** 1 to 256; below 256 the tile is partial. */
  readonly width: number;
}

/** Path below the log's prefix: `tile/0/x001/x234/067.p/112`. Source: C2SP tlog-tiles, "Merkle Tree". */
export function tilePath({ level, index, width }: TileAddress): string {
  let digits = String(index % 1000).padStart(3, '0');
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    digits = `x${String(rest % 1000).padStart(3, '0')}/${digits}`;
  }
  return `tile/${level}/${digits}${width === tileWidth ? '' : `.p/${width}`}`;
}

const TILE_PATH = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/;

/** The address whose path this is, letter for letter; null for anything else. */
export function parseTilePath(path: string): TileAddress | null {
  const [, levelText, digits, widthText] = TILE_PATH.exec(path) ?? [];
  if (levelText === undefined || digits === undefined) return null;
  const level: TileAddress['level'] = levelText === 'entries' ? 'entries' : Number(levelText);
  const index = parseSize(digits.replace(/[x/]/g, '').replace(/^0+(?=[0-9])/, ''));
  const width = widthText === undefined ? tileWidth : Number(widthText);
  if (index === null || width < 1 || (level !== 'entries' && level > 63)) return null;
  const address = { level, index, width };
  return tilePath(address) === path ? address : null;
}

/**
 * All files of a log of this size, full and partial, entries first: what must be served, exported and audited.
 * Yields nothing for an empty log.
 */
export function* tilesOf(size: number): Generator<TileAddress> {
  yield* tilesOfLevel('entries', size);
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / tileWidth)) {
    yield* tilesOfLevel(level, hashes);
  }
}

function* tilesOfLevel(level: number | 'entries', hashes: number): Generator<TileAddress> {
  const full = Math.floor(hashes / tileWidth);
  for (let index = 0; index < full; index++) yield { level, index, width: tileWidth };
  if (hashes % tileWidth > 0) yield { level, index: full, width: hashes % tileWidth };
}

/** Width that a tile of this level and index has in a log of this size; 0 where it does not exist. */
export function widthAt(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / tileWidth ** level);
  return Math.max(0, Math.min(tileWidth, hashes - index * tileWidth));
}
