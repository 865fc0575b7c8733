import {
  edgeFrom,
  edgeTiles,
  encodeBundle,
  type LogEdge,
  type ReadTile,
  type TileAddress,
  tileWidth,
} from '@plenary/record';
import type { Db } from '../store/database.ts';

const hashBytes = 32;

/**
 * The bytes of a tile or bundle as it is at its width. A narrower tile is the beginning of the stored one; bundles are put
 * together from the leaves. null when the log has not grown so far.
 */
export async function storedFile(db: Db, address: TileAddress): Promise<Uint8Array | null> {
  const { level, index, width } = address;
  if (level === 'entries') {
    const leaves = await storedLeaves(db, index * tileWidth, width);
    return leaves.length === width ? encodeBundle(leaves) : null;
  }
  const row = await db
    .selectFrom('log_tile')
    .select('bytes')
    .where('level', '=', level)
    .where('place', '=', index)
    .executeTakeFirst();
  return row && row.bytes.length >= width * hashBytes ? row.bytes.subarray(0, width * hashBytes) : null;
}

/** Leaves of the log from a place on (from 0), in order. */
export async function storedLeaves(db: Db, from: number, count: number): Promise<readonly Uint8Array[]> {
  const rows = await db
    .selectFrom('log_leaf')
    .select('bytes')
    .where('seq', '>', from)
    .where('seq', '<=', from + count)
    .orderBy('seq')
    .execute();
  return rows.map(({ bytes }) => bytes);
}

/** Fetches the tiles that a proof needs, then reads them without waiting. */
export async function tileReader(db: Db, addresses: readonly TileAddress[]): Promise<ReadTile> {
  const name = ({ level, index, width }: TileAddress): string => `${level}/${index}/${width}`;
  const tiles = new Map<string, Uint8Array>();
  for (const address of addresses) {
    const bytes = await storedFile(db, address);
    if (bytes !== null) tiles.set(name(address), bytes);
  }
  return (address) => tiles.get(name(address)) ?? null;
}

/** Takes the log up where it ends. Throws RangeError when its tiles do not reach so far. */
export async function storedEdge(db: Db, size: number): Promise<LogEdge> {
  return edgeFrom(size, await tileReader(db, edgeTiles(size)));
}
