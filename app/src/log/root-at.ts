import { appendEntries, edgeRoot, leafBytes, toBase64 } from '@plenary/record';
import type { Db } from '../store/database.ts';
import { entryColumns, entryOf } from '../store/entry-of.ts';
import { storedEdge } from './stored-tiles.ts';

/** The root of the first so many entries, in base64; null when the record has fewer. Those not in the log yet are counted too. */
export async function rootAt(db: Db, size: number): Promise<string | null> {
  const taken = await db.selectFrom('log_state').select('size').executeTakeFirstOrThrow();
  const edge = await storedEdge(db, Math.min(size, taken.size));
  const rows = await db
    .selectFrom('entry')
    .select(entryColumns)
    .where('seq', '>', edge.size)
    .where('seq', '<=', size)
    .orderBy('seq')
    .execute();
  if (edge.size + rows.length < size) return null;
  return toBase64(
    edgeRoot(
      appendEntries(
        edge,
        rows.map((row) => leafBytes(entryOf(row))),
      ).edge,
    ),
  );
}
