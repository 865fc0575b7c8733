import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import { type Erasure, erasureOf } from '../erasure/index.ts';
import { sessionsHeld, thingsOfSession } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { type EntryRow, entryOf } from '../store/entry-of.ts';
import type { Site } from '../web/site.ts';
import { pageOf } from '../web/thing-page.ts';
import type { LanguageMap } from '../words/languages.ts';

/** An entry as everybody may see it: the data only of public acts. */
export interface EntryView {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly audience: string;
  /** the office or the seat in which the person acted; never who */
  readonly capacity: string;
  readonly cites: readonly string[];
  readonly commitment: string;
  readonly previous: string;
  readonly hash: string;
  /** null when the act is not public */
  readonly data: object | null;
  /** the page of what it is about, without language prefix; null where there is none */
  readonly page: string | null;
}

/** An entry on its own page. */
export interface WholeEntry extends EntryView {
  /** when, why and by which act its data were erased; null when they were not */
  readonly erasure: Erasure | null;
}

export interface RecordFilter {
  /** beginning of the act's name, for instance `vote` */
  readonly kind?: string;
  readonly session?: string;
  /** who acted: an office, `system`, `delegations` for all of them, or the code of the State of one */
  readonly by?: string;
  /** entries before this one, newest first */
  readonly before?: number;
}

export interface RecordQuery extends RecordFilter {
  readonly subject?: string;
  readonly limit: number;
}

export async function entries(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  query: RecordQuery,
): Promise<readonly EntryView[]> {
  const { kind, subject, session, by, before } = query;
  const rows = await db
    .selectFrom('entry')
    .selectAll()
    .$if(kind !== undefined, (q) => q.where('act', 'like', `${(kind ?? '').replaceAll(/[%_\\]/g, '')}.%`))
    .$if(subject !== undefined, (q) => q.where('subject', '=', subject ?? ''))
    .$if(session !== undefined, (q) => q.where(ofSession(session ?? '', filled)))
    .$if(by !== undefined, (q) => q.where(actedAs(by ?? '')))
    .$if(before !== undefined, (q) => q.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map((row) => viewOf(row, filled));
}

/** The capacity without its session, as the index holds it: `secretariat`, `delegate:FRA`. */
const capacity = sql<string>`split_part(capacity, '@', 1)`;

function actedAs(by: string) {
  if (by === 'delegations') return sql<boolean>`starts_with(${capacity}, 'delegate:')`;
  return sql<boolean>`${capacity} = ${/^[A-Z]{3}$/.test(by) ? `delegate:${by}` : by}`;
}

/** Acts about the session and whatever the rooms have of it: its agenda, delegations, meetings, proposals, votes, elections, ballots. */
function ofSession(session: string, filled: Filled) {
  const subjects = filled(thingsOfSession)
    .flat()
    .map(
      ({ kind, rows }) =>
        sql`select ${sql.lit(`${kind}:`)} || id from ${rows} as held where session = ${session}::text`,
    );
  return sql<boolean>`(
    subject = 'session:' || ${session}::text
    or (audience = 'public' and data->>'session' = ${session}::text)
    or subject in (${sql.join(subjects, sql` union all `)})
    or starts_with(subject, 'seat:' || ${session}::text || '/'))`;
}

export interface SessionChoice {
  readonly id: string;
  readonly title: LanguageMap;
}

/** What the record can be asked for: nothing else is in it. */
export interface RecordChoices {
  readonly kinds: readonly string[];
  readonly sessions: readonly SessionChoice[];
  /** offices first, then `delegations` and the codes of those that acted */
  readonly by: readonly string[];
}

export async function recordChoices(db: Db): Promise<RecordChoices> {
  return { kinds: await kinds(db), sessions: await sessionsHeld(db), by: await whoActed(db) };
}

export async function entryAt(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  seq: number,
): Promise<WholeEntry | null> {
  const row = await db.selectFrom('entry').selectAll().where('seq', '=', seq).executeTakeFirst();
  if (!row) return null;
  return { ...viewOf(row, filled), erasure: row.data === null ? await erasureOf(db, seq) : null };
}

/** Kinds of act that the record holds. Steps from one to the next in the index: the record is long, the list short. */
async function kinds(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ act: string }>`
    with recursive held(act) as (
      select min(act) from entry
      union all select (select min(act) from entry where act > held.act) from held where held.act is not null)
    select act from held where act is not null`.execute(db);
  return [...new Set(rows.map(({ act }) => act.split('.', 1)[0] ?? ''))].sort();
}

/** In which capacities somebody acted, as `by` names them; found like the kinds. */
async function whoActed(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ capacity: string }>`
    with recursive held(capacity) as (
      select min(${capacity}) from entry
      union all select (select min(${capacity}) from entry where ${capacity} > held.capacity)
      from held where held.capacity is not null)
    select capacity from held where capacity <> ''`.execute(db);
  const found = rows.map((row) => row.capacity);
  const states = found.filter((one) => one.startsWith('delegate:')).map((one) => one.slice('delegate:'.length));
  const offices = ['secretariat', 'president', 'system'].filter((one) => found.includes(one));
  return [...offices, ...(states.length > 0 ? ['delegations'] : []), ...states];
}

function viewOf(row: EntryRow & { readonly data: unknown }, filled: Filled): EntryView {
  const { seq, at, act, subject, audience, capacity, cites, commitment, previous } = entryOf(row);
  const data = audience === 'public' ? (row.data as object) : null;
  const page = pageOf(subject, filled);
  return { seq, at, act, subject, audience, capacity, cites, commitment, previous, hash: row.hash, data, page };
}
