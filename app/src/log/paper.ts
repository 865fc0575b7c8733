import { entryHash, entryProblem } from '@plenary/record';
import type { Db } from '../store/database.ts';
import { type EntryRow, entryColumns, entryOf } from '../store/entry-of.ts';
import { type CheckpointView, checkpointFor } from './reads.ts';
import { resultActs } from './words.ts';

/** An entry as a paper names it. */
export interface PaperEntry {
  readonly seq: number;
  readonly act: string;
  /** Computed anew from what the entry says: 64 hexadecimal digits. */
  readonly hash: string;
}

/** What a printed page says of the record, so that the paper leads back to it. */
export interface Paper {
  /** Its code leads here. Of several results on a page the last: its hash covers every entry before it. */
  readonly entry: PaperEntry;
  /** The other results on the page, in the order of the record. */
  readonly before: readonly PaperEntry[];
  /** The newest that covers the entry, confirmed by witnesses where there is one; null while none does. */
  readonly checkpoint: CheckpointView | null;
}

/** The results published about the subjects of a page; null before the first. */
export async function paperAbout(db: Db, subjects: readonly string[]): Promise<Paper | null> {
  if (subjects.length === 0) return null;
  const rows = await db
    .selectFrom('entry')
    .select(entryColumns)
    .where('subject', 'in', subjects)
    .where('act', 'in', [...resultActs])
    .where('audience', '=', 'public')
    .orderBy('seq')
    .execute();
  return paperWith(db, rows.flatMap(named));
}

/** Of one entry, whatever it says; null when there is none of that number, or a row that is no entry. */
export async function paperOf(db: Db, seq: number): Promise<Paper | null> {
  const rows = await db.selectFrom('entry').select(entryColumns).where('seq', '=', seq).execute();
  return paperWith(db, rows.flatMap(named));
}

/** None for a row that is no entry: whoever owns the database can write anything into it. */
function named(row: EntryRow): readonly PaperEntry[] {
  const entry = entryOf(row);
  return entryProblem(entry) === null ? [{ seq: row.seq, act: row.act, hash: entryHash(entry) }] : [];
}

async function paperWith(db: Db, entries: readonly PaperEntry[]): Promise<Paper | null> {
  const entry = entries.at(-1);
  if (entry === undefined) return null;
  const { quorum } = await db.selectFrom('log_state').select('quorum').executeTakeFirstOrThrow();
  const checkpoint = await checkpointFor(db, entry.seq, { quorum, confirmed: true });
  return { entry, before: entries.slice(0, -1), checkpoint };
}

/** Where the code of a paper leads: the entry, with the hash that was printed. */
export function paperPath({ seq, hash }: PaperEntry): string {
  return `/record/${seq}?printed=${hash}`;
}

/** What comes of comparing a hash on paper with that of an entry. `given` is as the reader gave it. */
export interface PaperCheck {
  readonly kind: 'same' | 'other' | 'malformed';
  readonly given: string;
}

/** Blanks and capitals do not matter: people type it from the paper. */
export function checkPaper(given: string, hash: string): PaperCheck {
  const digits = given.replaceAll(/\s/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digits)) return { kind: 'malformed', given };
  return { kind: digits === hash ? 'same' : 'other', given };
}
