import {
  type Checkpoint,
  consistencyProof,
  consistencyTiles,
  edgeRoot,
  extendsTree,
  formatVerifierKey,
  type LogEdge,
  parseCheckpointText,
  type SigningKey,
  signCheckpoint,
} from '@plenary/record';
import type { Db } from '../store/database.ts';
import { beginning } from './names.ts';
import { tileReader } from './stored-tiles.ts';

/** The checkpoint that a log signed last, read from its own text; null before the first. */
export async function lastSigned(db: Db, origin: string): Promise<(Checkpoint & { readonly note: string }) | null> {
  const row = await db
    .selectFrom('log_checkpoint')
    .select('note')
    .where('origin', '=', origin)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const text = row.note.slice(0, row.note.indexOf('\n\n') + 1);
  const parsed = parseCheckpointText(text);
  if (!parsed.ok) throw new Error(`the last checkpoint: ${parsed.problem.text}`);
  return { ...parsed.value, note: row.note };
}

/**
 * Signs the log as it is committed and stores the checkpoint; published is only what this transaction has kept. Gives
 * false when this size is signed already, a key is no longer in use, or the act that began the log is not in it. Throws when the log does not extend the checkpoint signed last: that would be
 * a second history. Run it only on the connection that holds the sequencer's lock.
 */
export async function signLog(
  connection: Db,
  edge: LogEdge,
  keys: readonly SigningKey[],
  now: string,
): Promise<boolean> {
  const [first] = keys;
  if (first === undefined || edge.size === 0) return false;
  return connection.transaction().execute(async (tx) => {
    // Locked, so that no succession is recorded between this look at the keys and the signature.
    const { size } = await tx.selectFrom('log_state').select('size').forUpdate().executeTakeFirstOrThrow();
    if (size !== edge.size) throw new Error(`the log has ${size} entries, not ${edge.size}`);
    if (!(await areInUse(tx, keys)) || size < (await beginning(tx))) return false;
    const last = await lastSigned(tx, first.key.name);
    if (last?.size === size) return false;
    const checkpoint = { origin: first.key.name, size, root: edgeRoot(edge) };
    if (last !== null) {
      const read = await tileReader(tx, last.size < size ? consistencyTiles(last.size, size) : []);
      const extended = last.size < size && extendsTree(last, checkpoint, consistencyProof(last.size, size, read));
      if (!extended) throw new Error(`the log of ${size} entries does not extend the signed one of ${last.size}`);
    }
    const note = signCheckpoint(checkpoint, keys, last);
    await tx
      .insertInto('log_checkpoint')
      .values({
        size,
        root: Buffer.from(checkpoint.root),
        note,
        key_ids: keys.map(({ key }) => key.keyId),
        signed_at: now,
        previous_size: last?.size ?? 0,
      })
      .execute();
    await tx.updateTable('log_state').set({ signed_origin: checkpoint.origin, signed_size: size }).execute();
    return true;
  });
}

async function areInUse(tx: Db, keys: readonly SigningKey[]): Promise<boolean> {
  const rows = await tx.selectFrom('log_key').select('key').where('retired_at', 'is', null).execute();
  return keys.every(({ key }) => rows.some((row) => row.key === formatVerifierKey(key)));
}
