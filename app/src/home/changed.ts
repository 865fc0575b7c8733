import { sql } from 'kysely';
import type { Away } from '../identity/index.ts';
import { idIn, lastTold, sentencesOf } from '../record/index.ts';
import type { Db } from '../store/database.ts';
import { eachKey, newestEntries } from '../store/newest-entries.ts';
import { type ChangedThing, type Changes, changesForSeats } from '../web/changes.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Site } from '../web/site.ts';

/** One thing that changed, with what the record says of it. */
export interface Changed extends ChangedThing {
  /** ISO instant of the last that is said */
  readonly at: string;
  /** in the order of the record */
  readonly said: readonly ((ctx: LanguageCtx) => string)[];
}

/** Entries of results, and of steps, that are looked at: a day of a session has some tens of these. */
const mostEntries = 200;

/**
 * What changed for a delegation while the person was away, the newest first: each thing once. It stays the same whatever comes later;
 * what may be written past the program is not told.
 */
export async function changedWhile(
  site: Pick<Site, 'reads' | 'filled'>,
  session: string,
  away: Away,
): Promise<readonly Changed[]> {
  const rooms = site.filled(changesForSeats);
  const told = { ...away, last: Math.min(away.last, await lastTold(site.reads)) };
  const entries = await Promise.all(
    [rooms.flatMap(({ results }) => results), rooms.flatMap(({ steps }) => steps)].map((acts) =>
      entriesWhile(site.reads, acts, told),
    ),
  );
  const news = await Promise.all(rooms.map((room) => newsOf(site, session, room, { entries: entries.flat(), away })));
  return news.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** An entry of the window. */
export interface EntryThen {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly capacity: string;
  readonly data: Readonly<Record<string, unknown>> | null;
}

interface Within {
  readonly entries: readonly EntryThen[];
  readonly away: Away;
}

async function newsOf(
  site: Pick<Site, 'reads' | 'filled'>,
  session: string,
  room: Changes,
  { entries, away }: Within,
): Promise<readonly Changed[]> {
  const of = ({ data }: EntryThen) => idIn(data?.[room.field]);
  const own = entries.filter((entry) => [...room.results, ...room.steps].includes(entry.act) && of(entry) !== null);
  const ids = [...new Set(own.flatMap((entry) => of(entry) ?? []))];
  if (ids.length === 0) return [];
  const things = await room.things(site.reads, session, { ids, entry: away.last });
  return Promise.all(
    [...things].map(async ([id, thing]) => {
      const told = mainNews(
        room,
        own.filter((entry) => of(entry) === id),
      );
      return { ...thing, at: told.at(-1)?.at ?? away.until, said: await sentencesOf(site, told) };
    }),
  );
}

/** Lines of one thing. */
const mostLines = 2;

/**
 * Pure. Of what the record says of one thing: its results, the newest two, and what was begun after the last of them where there is room.
 * What was done twice about the same is told as it was done last.
 */
export function mainNews<One extends Pick<EntryThen, 'seq' | 'act' | 'subject'>>(
  { results, steps }: Pick<Changes, 'results' | 'steps'>,
  entries: readonly One[],
): readonly One[] {
  const inOrder = entries.toSorted((a, b) => a.seq - b.seq);
  const last = [...new Map(inOrder.map((entry) => [`${entry.act} ${entry.subject}`, entry])).values()];
  const came = last.filter(({ act }) => results.includes(act)).toSorted((a, b) => a.seq - b.seq);
  const begun = last.filter(({ act, seq }) => steps.includes(act) && seq > (came.at(-1)?.seq ?? -1));
  const step = begun.toSorted((a, b) => a.seq - b.seq).slice(-1);
  return [...came.slice(-mostLines), ...step].slice(0, mostLines);
}

/** The record is gone through act by act, from the last entry of the window back to its first. */
async function entriesWhile(db: Db, acts: readonly string[], { after, last }: Away): Promise<readonly EntryThen[]> {
  const newest = newestEntries(
    [{ each: sql`select unnest(${acts}::text[])`, where: sql`act = ${eachKey} and seq > ${after} and seq <= ${last}` }],
    [sql`audience = 'public'`],
    mostEntries,
  );
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'subject', 'capacity', 'data'])
    .where('seq', 'in', sql<number>`(${newest})`)
    .execute();
  return rows.map((row) => ({ ...row, capacity: row.capacity ?? '', data: row.data as EntryThen['data'] }));
}
