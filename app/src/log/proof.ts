import {
  canonicalJson,
  entryProblem,
  formatProofFile,
  formatProofOfEntry,
  includes,
  inclusionProof,
  inclusionTiles,
  leafBytes,
  leafHash,
} from '@plenary/record';
import type { Db } from '../store/database.ts';
import { entryColumns, entryOf } from '../store/entry-of.ts';
import { publicDataOf } from '../store/public-data.ts';
import { type CheckpointView, checkpointFor } from './reads.ts';
import { tileReader } from './stored-tiles.ts';

/** `unknown`: there is no such entry. `unsigned`: no checkpoint covers it yet. */
export type ProofAnswer =
  | {
      readonly kind: 'proof';
      readonly file: string;
      readonly checkpoint: CheckpointView /** on the way to the root */;
      readonly hashes: number;
      readonly open: boolean;
    }
  /** `stands`: nothing is signed at the moment, so it may take any time */
  | { readonly kind: 'unsigned'; readonly stands: boolean }
  | { readonly kind: 'unknown' };

/** The proof file of an entry: with its data when the act is public and they are not erased. */
export async function proofOf(db: Db, seq: number): Promise<ProofAnswer> {
  const row = await db
    .selectFrom('entry')
    .select([...entryColumns, 'data', 'salt'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!row) return { kind: 'unknown' };
  const { quorum, state } = await db.selectFrom('log_state').select(['quorum', 'state']).executeTakeFirstOrThrow();
  const checkpoint = await checkpointFor(db, seq, { quorum, confirmed: true });
  if (checkpoint === null) return { kind: 'unsigned', stands: state !== 'signing' && state !== 'starting' };
  const entry = entryOf(row);
  const data = publicDataOf(row);
  const index = seq - 1;
  const path = inclusionProof(index, checkpoint.size, await tileReader(db, inclusionTiles(index, checkpoint.size)));
  const tree = { size: checkpoint.size, root: Buffer.from(checkpoint.root, 'base64') };
  // What was signed at this number is no more in the database.
  if (entryProblem(entry) !== null || !includes(tree, index, leafHash(leafBytes(entry)), path))
    return { kind: 'unsigned', stands: true };
  const extra = formatProofOfEntry({ entry, data });
  const file = formatProofFile({ extra, index, path, checkpoint: checkpoint.note });
  return { kind: 'proof', file, checkpoint, hashes: path.length, open: data !== null };
}

/** What the entry says, in canonical form: the document that stands beside its proof file. null unless it is public. */
export async function documentOf(db: Db, seq: number): Promise<string | null> {
  const row = await db
    .selectFrom('entry')
    .select(['audience', 'data', 'salt', 'commitment'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  const data = row ? publicDataOf(row) : null;
  return data === null ? null : `${canonicalJson(data.value)}\n`;
}
