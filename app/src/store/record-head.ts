import { sql } from 'kysely';
import { clockNow } from './clock.ts';
import type { Db } from './database.ts';

const head = sql<{ now: string; seq: number | null }>`select ${clockNow} as now, (select max(seq) from entry) as seq`;

/** When something is read, and the number of the last entry then; null before the first. */
export async function recordHead(reads: Db): Promise<{ readonly now: string; readonly seq: number | null }> {
  const { rows } = await head.execute(reads);
  const [row] = rows;
  if (row === undefined) throw new Error('a question of one row has no answer');
  return row;
}

/** Its statement. What is said of the moment at which a page was made stays true: the page does not rest on it. */
export function headStatement(reads: Db): string {
  return head.compile(reads).sql;
}
