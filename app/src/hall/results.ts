import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { type AnnouncedResult, hallPart } from './slots.ts';

/** The results of a meeting, the newest first. */
export async function announcedResults(
  db: Db | Tx,
  meeting: string,
  filled: Filled,
): Promise<readonly AnnouncedResult[]> {
  const all = await Promise.all(filled(hallPart).map(({ results }) => results(db, meeting)));
  return all.flat().toSorted((a, b) => (a.announcedAt < b.announcedAt ? 1 : -1));
}
