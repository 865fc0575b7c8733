import {
  appendEntries,
  type Entry,
  edgeRoot,
  edgeTiles,
  emptyEdge,
  genesis,
  type LogEdge,
  leafOf,
  type TileAddress,
  tilePath,
  tilesOf,
  tileWidth,
  toHex,
} from '@plenary/record';
import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import type { LogFinding } from './verify-log.ts';

/** Roots of the log at some sizes, as the acts give them; or why they give none. */
export type Derived =
  | { readonly ok: true; readonly roots: ReadonlyMap<number, string>; readonly head: string }
  | { readonly ok: false; readonly detail: string };

/**
 * Derives the log anew from entries that are given once, in order, and holds it against what is kept: every leaf, every tile. `size`: how
 * far the log is; `sizes`: where its root is wanted.
 */
export class LogWalk {
  readonly #db: Db;
  readonly #size: number;
  readonly #sizes: ReadonlySet<number>;
  readonly #roots = new Map<number, string>();
  #edge: LogEdge = emptyEdge;
  #head = genesis;
  #problem: string | null = null;
  #tileProblem: string | null = null;

  constructor(db: Db, size: number, sizes: ReadonlySet<number>) {
    this.#db = db;
    this.#size = size;
    this.#sizes = sizes;
  }

  /** Entries whose hash is that of what they say. */
  async take(entries: readonly { readonly entry: Entry; readonly hash: string }[]): Promise<void> {
    const own = entries.filter(({ entry }) => entry.seq <= this.#size);
    const last = own.at(-1);
    if (last === undefined || this.#problem !== null) return;
    const stored = await storedLeaves(this.#db, this.#edge.size, last.entry.seq);
    const leaves: Uint8Array[] = [];
    for (const { entry, hash } of own) {
      const seq = this.#edge.size + leaves.length + 1;
      const leaf = leafOf(entry, hash);
      if (entry.seq !== seq) this.#problem = `entry ${seq} is in the log and not in the record`;
      else if (stored.get(seq)?.equals(leaf) !== true)
        this.#problem = `entry ${seq} is another in the log than in the record`;
      if (this.#problem !== null) return;
      leaves.push(leaf);
      if (!this.#sizes.has(seq)) continue;
      await this.#append(leaves.splice(0));
      this.#roots.set(seq, toHex(edgeRoot(this.#edge)));
    }
    await this.#append(leaves);
    this.#head = last.hash;
  }

  /** Behind the last entry. */
  async derived(): Promise<Derived> {
    if (this.#problem !== null) return { ok: false, detail: this.#problem };
    if (this.#edge.size < this.#size)
      return { ok: false, detail: `entry ${this.#edge.size + 1} is in the log and not in the record` };
    const beyond = await this.#db
      .selectFrom('log_leaf')
      .select('seq')
      .where('seq', '>', this.#size)
      .limit(1)
      .executeTakeFirst();
    return beyond === undefined
      ? { ok: true, roots: this.#roots, head: this.#head }
      : { ok: false, detail: `leaf ${beyond.seq} is behind the end of the log` };
  }

  /** Behind the last entry: the full tiles were looked at on the way. */
  async tiles(): Promise<LogFinding> {
    const what = 'log tiles';
    await this.#compare(
      edgeTiles(this.#size).flatMap(({ level, index }) =>
        level === 'entries' ? [] : [{ level, index, hashes: this.#edge.tiles[level] ?? [] }],
      ),
    );
    if (this.#tileProblem !== null) return { what, ok: false, detail: this.#tileProblem };
    return { what, ok: true, detail: `${[...tilesOf(this.#size)].length} files are what the leaves give` };
  }

  async #append(leaves: readonly Uint8Array[]): Promise<void> {
    const { edge, files } = appendEntries(this.#edge, leaves);
    this.#edge = edge;
    await this.#compare(
      files.flatMap(({ address: { level, index, width }, bytes }) =>
        level === 'entries' || width < tileWidth ? [] : [{ level, index, hashes: hashesOf(bytes) }],
      ),
    );
  }

  async #compare(tiles: readonly Tile[]): Promise<void> {
    if (tiles.length === 0 || this.#tileProblem !== null) return;
    const stored = await storedTiles(this.#db, tiles);
    for (const tile of tiles)
      this.#tileProblem ??= tileProblem(tile, stored.get(`${tile.level} ${tile.index}`) ?? null);
  }
}

interface Tile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
}

const hashBytes = 32;

function hashesOf(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: bytes.length / hashBytes }, (_, n) => bytes.subarray(n * hashBytes, (n + 1) * hashBytes));
}

/** A stored tile may have grown since: what it begins with counts. */
function tileProblem({ level, index, hashes }: Tile, stored: Buffer | null): string | null {
  const address: TileAddress = { level, index, width: hashes.length };
  const path = tilePath(address);
  if (stored === null || stored.length < hashes.length * hashBytes) return `${path} is missing`;
  const place = hashes.findIndex((hash, n) => !stored.subarray(n * hashBytes, (n + 1) * hashBytes).equals(hash));
  if (place < 0) return null;
  if (level > 0) return `${path} is not what the entries give`;
  return `entry ${index * tileWidth + place + 1} and its hash in ${path} do not agree`;
}

async function storedLeaves(db: Db, from: number, to: number): Promise<ReadonlyMap<number, Buffer>> {
  const rows = await db
    .selectFrom('log_leaf')
    .select(['seq', 'bytes'])
    .where('seq', '>', from)
    .where('seq', '<=', to)
    .execute();
  return new Map(rows.map(({ seq, bytes }) => [seq, bytes]));
}

async function storedTiles(db: Db, tiles: readonly Tile[]): Promise<ReadonlyMap<string, Buffer>> {
  const [levels, places] = [tiles.map(({ level }) => level), tiles.map(({ index }) => index)];
  const rows = await db
    .selectFrom('log_tile')
    .select(['level', 'place', 'bytes'])
    .where(sql<boolean>`(level, place) in (select * from unnest(${levels}::int[], ${places}::bigint[]))`)
    .execute();
  return new Map(rows.map(({ level, place, bytes }) => [`${level} ${place}`, bytes]));
}
