import {
  appendEntries,
  auditLog,
  edgeRoot,
  emptyEdge,
  entryHash,
  entryProblem,
  genesis,
  type LogEdge,
  leafBytes,
  openCheckpoint,
  parseNote,
  tilePath,
  tilesOf,
  toHex,
  type VerifierKey,
} from '@plenary/record';
import type { Db, Store } from '../store/database.ts';
import { type EntryRow, entryColumns, entryOf } from '../store/entry-of.ts';
import { everyKey } from './reads.ts';
import { storedFile } from './stored-tiles.ts';

export interface LogFinding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
  /** nothing is wrong with it, for it was not compared with what is outside the database */
  readonly uncompared?: boolean;
}

const portion = 2_000;

/**
 * Derives the log anew from the acts and compares: every leaf, every tile, the root of every checkpoint ever signed and
 * the signature under it. Reads one state of the database; acts that are not in the log yet are no fault. Writes nothing.
 */
export function verifyLog(store: Store): Promise<readonly LogFinding[]> {
  return store.writes.transaction().setIsolationLevel('repeatable read').execute(verifyLogIn);
}

/** The same inside a transaction. */
export async function verifyLogIn(tx: Db): Promise<readonly LogFinding[]> {
  const state = await tx.selectFrom('log_state').select(['size', 'head']).executeTakeFirst();
  if (state === undefined)
    return [wrong('log', 'how far the log is was deleted: the row of log_state is missing').finding];
  const { size } = state;
  const checkpoints = await tx
    .selectFrom('log_checkpoint')
    .select(['origin', 'size', 'root', 'note', 'key_ids'])
    .orderBy('size')
    .execute();
  const derived = await derive(tx, size, new Set(checkpoints.map((row) => row.size)));
  if (!derived.ok) return [derived.finding];
  const { roots, edge, head } = derived;
  if (state.head !== head)
    return [wrong('log', `the hash that the log remembers of entry ${size} is not that of the entry`).finding];
  return [
    { what: 'log', ok: true, detail: `${size} leaves are what the acts give` },
    await tilesFinding(tx, edge),
    await checkpointsFinding(tx, checkpoints, roots),
  ];
}

type Derived =
  | {
      readonly ok: true;
      readonly edge: LogEdge;
      readonly roots: ReadonlyMap<number, string>;
      /** hash of the last entry in it */
      readonly head: string;
    }
  | { readonly ok: false; readonly finding: LogFinding };

async function derive(db: Db, size: number, sizes: ReadonlySet<number>): Promise<Derived> {
  const roots = new Map<number, string>();
  let edge = emptyEdge;
  let head = genesis;
  while (edge.size < size) {
    const rows = await db
      .selectFrom('entry')
      .leftJoin('log_leaf', 'log_leaf.seq', 'entry.seq')
      .select([...entryColumns.map((column) => `entry.${column}` as const), 'log_leaf.bytes'])
      .where('entry.seq', '>', edge.size)
      .where('entry.seq', '<=', Math.min(size, edge.size + portion))
      .orderBy('entry.seq')
      .execute();
    if (rows.length === 0) return wrong('log', `entry ${edge.size + 1} is in the log and not in the record`);
    const leaves: Uint8Array[] = [];
    for (const row of rows) {
      const seq = edge.size + leaves.length + 1;
      const checked = leafOf(row, seq);
      if (typeof checked === 'string') return wrong('log', checked);
      leaves.push(checked);
      if (!sizes.has(seq)) continue;
      edge = appendEntries(edge, leaves.splice(0)).edge;
      roots.set(seq, toHex(edgeRoot(edge)));
    }
    edge = appendEntries(edge, leaves).edge;
    head = rows.at(-1)?.hash ?? head;
  }
  const beyond = await db.selectFrom('log_leaf').select('seq').where('seq', '>', size).limit(1).executeTakeFirst();
  return beyond === undefined
    ? { ok: true, edge, roots, head }
    : wrong('log', `leaf ${beyond.seq} is behind the end of the log`);
}

/** The leaf of an entry when the log holds the same; what is wrong otherwise. */
function leafOf(row: EntryRow & { readonly bytes: Buffer | null }, seq: number): Uint8Array | string {
  if (row.seq !== seq) return `entry ${seq} is in the log and not in the record`;
  const entry = entryOf(row);
  const problem = entryProblem(entry);
  if (problem !== null) return `entry ${seq}: ${problem}`;
  if (entryHash(entry) !== row.hash) return `entry ${seq} has another hash than it says`;
  const leaf = leafBytes(entry);
  return row.bytes?.equals(leaf) === true ? leaf : `entry ${seq} is another in the log than in the record`;
}

async function tilesFinding(db: Db, edge: LogEdge): Promise<LogFinding> {
  const files = new Map<string, Uint8Array>();
  let count = 0;
  for (const address of tilesOf(edge.size)) {
    const bytes = await storedFile(db, address);
    if (bytes !== null) files.set(tilePath(address), bytes);
    count += 1;
  }
  const verdict = auditLog({ size: edge.size, root: edgeRoot(edge) }, (path) => files.get(path) ?? null);
  return verdict.ok
    ? { what: 'log tiles', ok: true, detail: `${count} files are what the leaves give` }
    : { what: 'log tiles', ok: false, detail: verdict.problem.text };
}

interface StoredCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly key_ids: readonly string[];
}

async function checkpointsFinding(
  db: Db,
  checkpoints: readonly StoredCheckpoint[],
  roots: ReadonlyMap<number, string>,
): Promise<LogFinding> {
  const what = 'log checkpoints';
  const logs = new Map<string, SignedLog>();
  for (const { origin, size, root, note, key_ids: named } of checkpoints) {
    const log = logs.get(origin) ?? (await signedLog(db, origin));
    logs.set(origin, log);
    const opened = openCheckpoint(note, { origin, logKeys: log.keys, witnesses: [], quorum: 0 });
    if (!opened.ok) return { what, ok: false, detail: `checkpoint ${size}: ${opened.problem.text}` };
    const signed = opened.value.checkpoint;
    const same = signed.size === size && toHex(signed.root) === roots.get(size) && toHex(root) === roots.get(size);
    if (!same) return { what, ok: false, detail: `checkpoint ${size}: the acts give another root than was signed` };
    if (!namesSigners(note, origin, named))
      return { what, ok: false, detail: `checkpoint ${size}: it names other keys than those that signed it` };
    if (size < log.from || size >= log.until)
      return { what, ok: false, detail: `checkpoint ${size}: ${origin} had not begun or had ended` };
  }
  return { what, ok: true, detail: `${checkpoints.length} signed roots are what the acts give` };
}

function namesSigners(note: string, origin: string, named: readonly string[]): boolean {
  const parsed = parseNote(note);
  if (!parsed.ok) return false;
  const signers = parsed.value.signatures.filter(({ name }) => name === origin).map(({ keyId }) => keyId);
  return signers.join() === named.join();
}

interface SignedLog {
  readonly keys: readonly VerifierKey[];
  /** the entry that began it, and the one that ended it */
  readonly from: number;
  readonly until: number;
}

async function signedLog(db: Db, origin: string): Promise<SignedLog> {
  const ended = await db.selectFrom('log_succession').select('seq').where('former', '=', origin).executeTakeFirst();
  const begun = await db.selectFrom('log_succession').select('seq').where('name', '=', origin).executeTakeFirst();
  return { keys: await everyKey(db, origin), from: begun?.seq ?? 0, until: ended?.seq ?? Number.POSITIVE_INFINITY };
}

function wrong(what: string, detail: string): { readonly ok: false; readonly finding: LogFinding } {
  return { ok: false, finding: { what, ok: false, detail } };
}
