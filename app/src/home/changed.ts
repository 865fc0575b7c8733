import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import type { VisitBefore } from '../identity/index.ts';
import type { Db } from '../store/database.ts';
import { eachKey, newestEntries } from '../store/newest-entries.ts';
import { type ChangedThing, type Changes, changesForSeats, type NamedAct } from '../web/changes.ts';

/** One thing that changed, as it changed last. */
export interface Changed extends ChangedThing {
  readonly at: string;
  readonly act: NamedAct;
}

/** Entries that are looked at: a day of a session has some tens of these. */
const mostEntries = 200;

/** What changed for a delegation since the person was here, the newest first: each thing once. */
export async function changedSince(
  db: Db,
  filled: Filled,
  session: string,
  since: VisitBefore,
): Promise<readonly Changed[]> {
  const rooms = filled(changesForSeats);
  const entries = await entriesSince(
    db,
    rooms.flatMap(({ acts }) => acts),
    since.entry,
  );
  const found = await Promise.all(rooms.map((room) => changedIn(db, session, room, entries)));
  return eachOnce(found.flat().toSorted((a, b) => b.seq - a.seq));
}

/** Pure. Of several changes of one thing the first named. */
export function eachOnce<One extends ChangedThing>(changed: readonly One[]): readonly One[] {
  const seen = new Set<string>();
  return changed.filter(({ href }) => !seen.has(href) && seen.add(href));
}

interface EntrySince {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly data: Readonly<Record<string, unknown>>;
}

async function changedIn(db: Db, session: string, { acts, field, things }: Changes, entries: readonly EntrySince[]) {
  const own = entries.flatMap(({ seq, at, act: said, data }) => {
    const act = acts.find((one) => one === said);
    const id = data[field];
    return act !== undefined && typeof id === 'string' ? [{ seq, at, act, id }] : [];
  });
  if (own.length === 0) return [];
  const found = await things(db, session, [...new Set(own.map(({ id }) => id))]);
  return own.flatMap(({ id, ...entry }) => {
    const thing = found.get(id);
    return thing ? [{ ...entry, ...thing }] : [];
  });
}

/** The record is gone through from the entry on that was the newest then, act by act. */
async function entriesSince(db: Db, acts: readonly string[], after: number): Promise<readonly EntrySince[]> {
  const newest = newestEntries(
    [{ each: sql`select unnest(${acts}::text[])`, where: sql`act = ${eachKey} and seq > ${after}` }],
    [sql`audience = 'public'`],
    mostEntries,
  );
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'data'])
    .where('seq', 'in', sql<number>`(${newest})`)
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as EntrySince['data'] }));
}
