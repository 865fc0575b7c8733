import type { Entry, Json, SigningKey, Tile, TileAddress, Trust } from '../src/index.ts';
import {
  appendEntries,
  commitment,
  edgeRoot,
  emptyEdge,
  entryHash,
  genesis,
  leafBytes,
  signCheckpoint,
  signingKey,
  tilePath,
} from '../src/index.ts';

/** A made-up record: fictitious meetings of no real session, for tests and measurements only. */

export const origin = 'record.example/assembly';
export const logKey: SigningKey = signingKey(origin, 'log', new Uint8Array(32).fill(7));
export const witnessKeys: readonly SigningKey[] = ['archive', 'coalition', 'university'].map((name, i) =>
  signingKey(`${name}.example/witness`, 'witness', new Uint8Array(32).fill(20 + i)),
);
export const salt = '00112233445566778899aabbccddeeff';

export function trustWith(quorum: number, witnesses: readonly SigningKey[] = witnessKeys): Trust {
  return { origin, logKeys: [logKey.key], witnesses: witnesses.map(({ key }) => key), quorum };
}

export function madeUpData(seq: number): Json {
  return { ballots: 100 + (seq % 25), text: `Made-up result ${seq}` };
}

/** Every seventh act is for the Bureau alone, so that sealed leaves are among them. */
export function madeUpEntries(count: number): Entry[] {
  const entries: Entry[] = [];
  let previous = genesis;
  for (let seq = 1; seq <= count; seq++) {
    const entry: Entry = {
      v: 1,
      seq,
      at: new Date(1_828_000_000_000 + seq * 1000).toISOString(),
      act: 'ballot.closed',
      subject: `ballot:${seq}`,
      audience: seq % 7 === 0 ? 'bureau' : 'public',
      actor: `person:${seq % 50}`,
      capacity: 'president',
      cites: ['Rome Statute art. 36(6)(a)'],
      commitment: commitment(madeUpData(seq), salt),
      previous,
    };
    entries.push(entry);
    previous = entryHash(entry);
  }
  return entries;
}

/** A log in memory: its files by path, and the root at its size. */
export interface MemoryLog {
  readonly entries: readonly Entry[];
  readonly size: number;
  readonly root: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly read: (path: string) => Uint8Array | null;
  readonly readTile: (address: TileAddress) => Uint8Array | null;
}

export function memoryLog(entries: readonly Entry[], batch = 1000): MemoryLog {
  const files = new Map<string, Uint8Array>();
  let edge = emptyEdge;
  for (let from = 0; from < entries.length; from += batch) {
    const appended = appendEntries(edge, entries.slice(from, from + batch).map(leafBytes));
    for (const file of appended.files) files.set(tilePath(file.address), file.bytes);
    edge = appended.edge;
  }
  const read = (path: string): Uint8Array | null => files.get(path) ?? null;
  return {
    entries,
    size: edge.size,
    root: edgeRoot(edge),
    files,
    read,
    readTile: (address) => read(tilePath(address)),
  };
}

/** Files of arbitrary bytes as leaves. */
export function filesOf(leaves: readonly Uint8Array[]): Tile[] {
  return appendEntries(emptyEdge, leaves).files;
}

export function signedCheckpoint({ size, root }: { size: number; root: Uint8Array }): string {
  return signCheckpoint({ origin, size, root }, [logKey], null);
}
