import { sql } from 'kysely';
import type { Db } from './database.ts';

/** When something is read, and the number of the last entry then; null before the first. */
export interface RecordHead {
  readonly now: string;
  readonly seq: number | null;
}

/** What is said of the moment at which a page was made stays true: the page does not rest on it. */
export const headStatement =
  "select date_trunc('milliseconds', clock_timestamp()) as now, (select max(seq) from entry) as seq";

/** Within a snapshot it is of the moment at which that was begun. */
export async function recordHead(reads: Db): Promise<RecordHead> {
  const { rows } = await sql.raw<RecordHead>(headStatement).execute(reads);
  const [row] = rows;
  if (row === undefined) throw new Error('a question of one row has no answer');
  return row;
}
