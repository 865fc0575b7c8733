import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import { type InPlaces, thingsOfSession } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { EntryView } from './reads.ts';

/** A session as it was called, and where it was held, when an entry was recorded. */
export interface SessionThen extends InPlaces {
  readonly number: number | null;
  readonly title: LanguageMap;
  readonly demonstration: boolean;
}

/** The session of an entry, by its data or by what they name; which one that is never changes. Null when it is of none. */
export async function sessionOfEntry(db: Db, { data, subject }: EntryView, filled: Filled): Promise<string | null> {
  const named = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof named.session === 'string') return named.session;
  const [kind, id] = subject.split(':', 2);
  const of = (name: string): string | null => {
    const given = named[name] ?? (kind === name ? id : undefined);
    return typeof given === 'string' ? given : null;
  };
  const found = filled(thingsOfSession)
    .flat()
    .flatMap(({ kind, rows }) => {
      const id = of(kind);
      return id === null ? [] : [sql`select session from ${rows} as held where id::text = ${id}`];
    });
  if (found.length === 0) return null;
  const { rows } = await sql<{ session: string }>`${sql.join(found, sql` union all `)} limit 1`.execute(db);
  return rows[0]?.session ?? null;
}

export async function sessionThen(db: Db, session: string | null, seq: number): Promise<SessionThen | null> {
  if (session === null) return null;
  const said = await saidUntil(db, ['session.created', 'session.changed', 'session.resumed'], 'session', session, seq);
  if (said.length === 0) return null;
  const isPart = ({ part }: (typeof said)[number]) => part !== undefined;
  const resumed = said.findIndex(isPart);
  // What is changed of a resumed session says the city in which it goes on.
  const first = Object.assign({}, ...(resumed < 0 ? said : said.slice(0, resumed)));
  const places = resumed < 0 ? [] : [first, ...said.filter(isPart)].map(({ city, starts }) => ({ city, starts }));
  return Object.assign({}, ...said, { places }) as SessionThen;
}

/** The title of an agenda item; null when it was not on the agenda yet. */
export async function itemThen(db: Db, item: string, seq: number): Promise<LanguageMap | null> {
  const said = await saidUntil(db, ['agenda-item.added', 'agenda-item.renamed'], 'item', item, seq);
  return (said.at(-1)?.title as LanguageMap | undefined) ?? null;
}

/** What acts of these types said of a thing up to an entry, in their order. */
export async function saidUntil(db: Db, acts: readonly string[], field: string, id: string, seq: number) {
  const rows = await db
    .selectFrom('entry')
    .select('data')
    .where('act', 'in', acts)
    .where('seq', '<=', seq)
    .where('data', 'is not', null)
    .where(sql<boolean>`data->>${sql.lit(field)} = ${id}`)
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => data as Readonly<Record<string, unknown>>);
}
