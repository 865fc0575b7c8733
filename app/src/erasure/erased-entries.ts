import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { type ErasureReason, entrySubject } from './acts.ts';
import { mayBeErased } from './erasable.ts';

interface Row {
  readonly seq: number;
  readonly act: string;
  readonly audience: string;
  readonly data: unknown;
}

/** Entries that an act of the record erased, each with the number of that act. An act that names what may not be erased counts for nothing. */
export function erasedEntries(rows: readonly Row[]): ReadonlyMap<number, number> {
  const byNumber = new Map(rows.map((row) => [row.seq, row]));
  const erased = new Map<number, number>();
  for (const { seq, act, data } of rows) {
    if (act !== 'entry-data.erased') continue;
    const target = byNumber.get((data as { readonly entry: number } | null)?.entry ?? 0);
    if (target && target.seq < seq && mayBeErased(target)) erased.set(target.seq, seq);
  }
  return erased;
}

/** The same of the record of a database. */
export async function erasedIn(db: Db): Promise<ReadonlyMap<number, number>> {
  const rows = db.selectFrom('entry').select(['seq', 'act', 'audience', 'data']);
  const erasing = await rows.where('act', '=', 'entry-data.erased').orderBy('seq').execute();
  const named = erasing.flatMap(({ data }) => {
    const { entry } = (data ?? {}) as { readonly entry?: unknown };
    return Number.isSafeInteger(entry) ? (entry as number) : [];
  });
  const targets = await rows.where('seq', '=', sql<number>`any(${named}::bigint[])`).execute();
  return erasedEntries([...targets, ...erasing]);
}

/** By which act the data of an entry were erased; null when they were not. */
export interface Erasure {
  readonly seq: number;
  readonly at: string;
  readonly because: ErasureReason;
}

export async function erasureOf(db: Db, entry: number): Promise<Erasure | null> {
  const row = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'data'])
    .where('subject', '=', entrySubject(entry))
    .where('act', '=', 'entry-data.erased')
    .executeTakeFirst();
  return row ? { seq: row.seq, at: row.at, because: (row.data as { because: ErasureReason }).because } : null;
}
