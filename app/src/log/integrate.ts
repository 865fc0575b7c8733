import { appendEntries, checkSeals, entryHash, entryProblem, type LogEdge, leafBytes } from '@plenary/record';
import { acceptedAfter, notAccepted, sealKeys, sealRow, sealsUntil, unsealedSaid } from '../seal/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { type EntryRow, entryColumns, entryOf } from '../store/entry-of.ts';
import { storedEdge } from './stored-tiles.ts';

/** An entry that does not follow from the one before: it never enters the log, nor does anything behind it. */
export class RecordBroken extends Error {}

/** Entries that the door did not append, though it seals: `from` to `to`, until an act lets them stand. */
export class NotSealed extends RecordBroken {
  readonly from: number;
  readonly to: number;
  /** a key that this program does not hold, in the place of a lost one */
  readonly foreign: boolean;

  constructor(unsealed: Parameters<typeof unsealedSaid>[0]) {
    super(unsealedSaid(unsealed));
    this.from = unsealed.from;
    this.to = unsealed.to;
    this.foreign = unsealed.why === 'foreign';
  }
}

/** Whether this program holds the secret of a public key of the seals. */
export type Holds = (key: string) => boolean;

type SealedRow = EntryRow & { readonly seal: string | null; readonly data: unknown; readonly salt: string | null };

/** Entries taken in at once: about half a megabyte. */
export const portion = 1_000;

export interface Integrated {
  readonly edge: LogEdge;
  /** entries taken in now; `portion` when there may be more */
  readonly count: number;
}

/**
 * Takes the next committed entries into the log, in order, all or none: leaves, tiles and the new size are one
 * transaction. `known` is the edge of before, read again when the log stands elsewhere. Run it only on the connection
 * that holds the sequencer's lock. Throws RecordBroken when an entry was changed, removed or slipped in.
 */
export async function integrate(connection: Db, known: LogEdge | null, holds: Holds = () => true): Promise<Integrated> {
  return connection.transaction().execute(async (tx) => {
    const { size, head } = await tx.selectFrom('log_state').select(['size', 'head']).executeTakeFirstOrThrow();
    const before = known?.size === size ? known : await storedEdge(tx, size);
    const rows = await tx
      .selectFrom('entry')
      .select([...entryColumns, 'seal', 'data', 'salt'])
      .where('seq', '>', size)
      .orderBy('seq')
      .limit(portion)
      .execute();
    if (rows.length === 0) return { edge: before, count: 0 };
    const whole = await sealedPart(tx, size, rows, holds);
    const leaves = leavesOf(whole, size, head);
    const { edge, files } = appendEntries(before, leaves);
    await tx
      .insertInto('log_leaf')
      .values(leaves.map((bytes, i) => ({ seq: size + i + 1, bytes: Buffer.from(bytes) })))
      .execute();
    for (const { address, bytes } of files)
      if (address.level !== 'entries') await storeTile(tx, address.level, address.index, bytes);
    await tx
      .updateTable('log_state')
      .set({ size: edge.size, head: whole.at(-1)?.hash ?? head })
      .execute();
    return { edge, count: rows.length };
  });
}

/**
 * Those of the next entries whose transaction is whole here. Throws RecordBroken at the first that bears no seal where the record
 * is sealed: somebody wrote it past the door. An act that lets it stand lets it in.
 */
async function sealedPart(
  tx: Tx,
  size: number,
  rows: readonly SealedRow[],
  holds: Holds,
): Promise<readonly SealedRow[]> {
  const checked = checkSeals(rows.map(sealRow), await sealsUntil(tx, size), rows.length === portion ? 'open' : 'whole');
  const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  const accepted = checked.unsealed.length === 0 ? [] : [...checked.accepted, ...(await acceptedAfter(tx, size))];
  const [first] = notAccepted({ ...checked, accepted }, (seq) => hashes.get(seq));
  if (first) throw new NotSealed(first);
  // In the place of a "lost" key anybody who writes to the database could put one of their own.
  const newest = (await sealKeys(tx)).at(-1);
  const foreign = checked.keys.find(({ key, seq, lost }) => (lost || seq === newest?.seq) && !holds(key));
  if (foreign) throw new NotSealed({ from: foreign.seq, to: foreign.seq, why: 'foreign' });
  const whole = rows.filter(({ seq }) => seq < checked.state.next);
  if (whole.length === 0)
    throw new RecordBroken(`entry ${size + 1} begins a transaction of more than ${portion} entries`);
  return whole;
}

function leavesOf(rows: readonly EntryRow[], size: number, head: string): readonly Uint8Array[] {
  let previous = head;
  return rows.map((row, i) => {
    const entry = entryOf(row);
    const expected = size + i + 1;
    if (entry.seq !== expected) throw new RecordBroken(`entry ${expected} is missing`);
    if (entry.previous !== previous)
      throw new RecordBroken(`entry ${expected} does not name the hash of the one before`);
    const problem = entryProblem(entry);
    if (problem !== null) throw new RecordBroken(`entry ${expected}: ${problem}`);
    if (entryHash(entry) !== row.hash) throw new RecordBroken(`entry ${expected} has another hash than it says`);
    previous = row.hash;
    return leafBytes(entry);
  });
}

async function storeTile(tx: Tx, level: number, place: number, bytes: Uint8Array): Promise<void> {
  const tile = { level, place, bytes: Buffer.from(bytes) };
  await tx
    .insertInto('log_tile')
    .values(tile)
    .onConflict((conflict) => conflict.columns(['level', 'place']).doUpdateSet({ bytes: tile.bytes }))
    .execute();
}
