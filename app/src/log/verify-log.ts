import {
  type Entry,
  entryHash,
  entryProblem,
  openCheckpoint,
  parseNote,
  toHex,
  type VerifierKey,
} from '@plenary/record';
import type { Db, Store } from '../store/database.ts';
import { entryColumns, entryOf } from '../store/entry-of.ts';
import { everyKey } from './reads.ts';
import { LogWalk } from './walk-log.ts';

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
  const beside = await logBeside(tx);
  return beside.findings(false);
}

/** The same for whoever goes through the record anyway and looks at the chain. */
export async function logBeside(tx: Db): Promise<LogBeside> {
  const state = await tx.selectFrom('log_state').select(['size', 'head']).executeTakeFirst();
  const checkpoints = await tx
    .selectFrom('log_checkpoint')
    .select(['origin', 'size', 'root', 'note', 'key_ids'])
    .orderBy('size')
    .execute();
  return new LogBeside(tx, state, checkpoints);
}

class LogBeside {
  readonly #db: Db;
  readonly #state: { readonly size: number; readonly head: string } | undefined;
  readonly #checkpoints: readonly StoredCheckpoint[];
  readonly #walk: LogWalk;

  constructor(
    db: Db,
    state: { readonly size: number; readonly head: string } | undefined,
    checkpoints: readonly StoredCheckpoint[],
  ) {
    this.#db = db;
    this.#state = state;
    this.#checkpoints = checkpoints;
    this.#walk = this.#fromTheFirst();
  }

  /** Entries that stand in the chain. */
  take(rows: readonly { readonly chain: { readonly entry: Entry; readonly hash: string } }[]): Promise<void> {
    return this.#walk.take(rows.map(({ chain }) => chain));
  }

  /** `given`: every entry was given; else they are read here. */
  async findings(given: boolean): Promise<readonly LogFinding[]> {
    if (this.#state === undefined) return [wrong('how far the log is was deleted: the row of log_state is missing')];
    const { size, head } = this.#state;
    const walk = given ? this.#walk : this.#fromTheFirst();
    const problem = given ? null : await readInto(this.#db, walk, size);
    if (problem !== null) return [wrong(problem)];
    const derived = await walk.derived();
    if (!derived.ok) return [wrong(derived.detail)];
    if (head !== derived.head)
      return [wrong(`the hash that the log remembers of entry ${size} is not that of the entry`)];
    return [
      { what: 'log', ok: true, detail: `${size} leaves are what the acts give` },
      await walk.tiles(),
      await checkpointsFinding(this.#db, this.#checkpoints, derived.roots),
    ];
  }

  #fromTheFirst(): LogWalk {
    return new LogWalk(this.#db, this.#state?.size ?? 0, new Set(this.#checkpoints.map(({ size }) => size)));
  }
}

/** What is wrong with the first entry that is not what it says; null when all were given to the walk. */
async function readInto(db: Db, walk: LogWalk, size: number): Promise<string | null> {
  for (let last = 0; last < size; ) {
    const rows = await db
      .selectFrom('entry')
      .select(entryColumns)
      .where('seq', '>', last)
      .where('seq', '<=', size)
      .orderBy('seq')
      .limit(portion)
      .execute();
    for (const row of rows) {
      last += 1;
      if (row.seq !== last) return `entry ${last} is in the log and not in the record`;
      const entry = entryOf(row);
      const problem = entryProblem(entry);
      if (problem !== null) return `entry ${last}: ${problem}`;
      if (entryHash(entry) !== row.hash) return `entry ${last} has another hash than it says`;
    }
    await walk.take(rows.map((row) => ({ entry: entryOf(row), hash: row.hash })));
    if (rows.length === 0) return null;
  }
  return null;
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

function wrong(detail: string): LogFinding {
  return { what: 'log', ok: false, detail };
}
