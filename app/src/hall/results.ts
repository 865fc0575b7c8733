import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { type AnnouncedResult, hallPart } from './slots.ts';

/** The results of a meeting, the newest first. */
export async function announcedResults(
  db: Db | Tx,
  meeting: string,
  filled: Filled,
): Promise<readonly AnnouncedResult[]> {
  const all: AnnouncedResult[] = [];
  for (const { results } of filled(hallPart)) all.push(...(await results(db, meeting)));
  return all.toSorted((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1));
}
