import { referenceFile } from '../reference/index.ts';
import type { Db } from '../store/database.ts';

/** The next session that the data announce after this instant, or null. */
export async function nextSessionOfTheArchive(db: Db, now: string) {
  const file = await referenceFile(db, 'sessions.json');
  const today = now.slice(0, 10);
  const next = file?.sessions.filter(({ start }) => start > today).toSorted((a, b) => (a.start < b.start ? -1 : 1))[0];
  return next
    ? {
        number: next.number,
        starts: next.start,
        city: next.venue.city === 'New York' ? ('New York' as const) : ('The Hague' as const),
        confidence: next.confidence,
      }
    : null;
}
