import { type RawBuilder, sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import { type Erasure, erasureOf } from '../erasure/index.ts';
import { meetingLog } from '../meetings/index.ts';
import { sessionsHeld, thingsOfSession } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { type EntryRow, entryOf } from '../store/entry-of.ts';
import { eachKey, newestEntries, onlyAt, type WayToEntries } from '../store/newest-entries.ts';
import { type DataRow, publicDataOf } from '../store/public-data.ts';
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
  /** null when the act is not public, or what it said is not there any more */
  readonly data: object | null;
  /** somebody has changed past the program what the row holds: it is not what the entry was made with, and told to nobody */
  readonly altered: boolean;
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

/** The entries that are asked for, the newest first. */
export async function entries(site: Pick<Site, 'reads' | 'filled'>, query: RecordQuery): Promise<readonly EntryView[]> {
  return entriesWhere(site, sql`seq in (${numbersAsked(site, query)})`);
}

/** The entries of these numbers, the highest first. */
export async function entriesNumbered(
  site: Pick<Site, 'reads' | 'filled'>,
  numbers: readonly number[],
): Promise<readonly EntryView[]> {
  return entriesWhere(site, sql`seq = any(${numbers})`);
}

async function entriesWhere(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  such: RawBuilder<boolean>,
): Promise<readonly EntryView[]> {
  const rows = await db.selectFrom('entry').selectAll().where(such).orderBy('seq', 'desc').execute();
  return rows.map((row) => viewOf(row, filled));
}

/** The numbers of the entries that are asked for, the highest first. */
export async function entryNumbers(
  site: Pick<Site, 'reads' | 'filled'>,
  query: RecordQuery,
): Promise<readonly number[]> {
  const { rows } = await numbersAsked(site, query).execute(site.reads);
  return rows.map(({ seq }) => seq);
}

function numbersAsked(
  { filled }: Pick<Site, 'filled'>,
  { kind, subject, session, by, before, limit }: RecordQuery,
): RawBuilder<{ seq: number }> {
  // The narrowest is gone along; what else is asked for chooses among what is found there.
  const filters = [
    ...(subject === undefined ? [] : [[{ where: sql`subject = ${subject}` }]]),
    ...(session === undefined ? [] : [waysToSession(session, filled)]),
    ...(by === undefined ? [] : [[wayToCapacity(by)]]),
    ...(kind === undefined ? [] : [[wayToKind(kind)]]),
  ];
  const [ways = [{ where: sql`true` }], ...others] = filters;
  const such = others.map((either) => sql`(${sql.join(either.map(conditionOf), sql` or `)})`);
  if (before !== undefined) such.push(sql`seq < ${before}`);
  return newestEntries(ways, such, limit);
}

/** The same as a condition. */
function conditionOf({ each, where }: WayToEntries): RawBuilder<unknown> {
  return each ? sql`exists (select from (${each}) as each(key) where ${where})` : where;
}

/** The capacity without its session, as the index holds it: `secretariat`, `delegate:FRA`. */
const capacity = sql<string>`split_part(capacity, '@', 1)`;

function wayToCapacity(by: string): WayToEntries {
  if (by === 'delegations')
    return {
      each: sql`${heldIn(capacity)} and starts_with(held, 'delegate:')`,
      where: onlyAt(capacity, eachKey),
      behind: capacity,
    };
  const held = sql`${/^[A-Z]{3}$/.test(by) ? `delegate:${by}` : by}::text`;
  return { where: onlyAt(capacity, held), behind: capacity };
}

function wayToKind(kind: string): WayToEntries {
  const act = sql`act`;
  const each = sql`${heldIn(act)} and starts_with(held, ${`${kind}.`}::text)`;
  return { each, where: onlyAt(act, eachKey), behind: act };
}

/** Acts about the session and whatever the rooms have of it: its agenda, delegations, meetings, proposals, votes, elections, ballots. */
function waysToSession(session: string, filled: Filled): readonly WayToEntries[] {
  const subjects = filled(thingsOfSession)
    .flat()
    .map(
      ({ kind, rows }) =>
        sql`select ${sql.lit(`${kind}:`)} || id from ${rows} as held where session = ${session}::text`,
    );
  return [
    { where: sql`(audience = 'public' and data->>'session' = ${session}::text)`, negated: true },
    {
      where: sql`(subject like 'seat:%' and split_part(subject, '/', 1) = 'seat:' || ${session}::text)`,
      negated: true,
    },
    {
      each: sql.join([sql`select 'session:' || ${session}::text`, ...subjects], sql` union all `),
      where: sql`subject = ${eachKey}`,
    },
  ];
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
  const { acts, capacities } = await heldInRecord(db);
  return { kinds: kindsOf(acts), sessions: await sessionsHeld(db), by: actors(capacities) };
}

export async function entryAt(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  seq: number,
): Promise<WholeEntry | null> {
  const row = await db.selectFrom('entry').selectAll().where('seq', '=', seq).executeTakeFirst();
  if (!row) return null;
  const view = viewOf(row, filled);
  const erasure = row.data === null ? await erasureOf(db, seq) : null;
  // What is public is there until an act erases it.
  const isGone = row.audience === 'public' && row.data === null && erasure === null;
  return { ...view, altered: view.altered || isGone, erasure };
}

/**
 * The different values of an indexed text in the record, as a query of `held` that may go on with "and". Steps from one to the next in
 * the index: the record is long, the list short.
 */
function heldIn(text: RawBuilder<unknown>): RawBuilder<{ held: string }> {
  return sql`
    with recursive step(held) as (
      select min(${text}) from entry
      union all select (select min(${text}) from entry where ${text} > step.held) from step where step.held is not null)
    select held from step where held <> ''`;
}

/** Kinds of act that the record holds, and in which capacities somebody acted. */
async function heldInRecord(
  db: Db,
): Promise<{ readonly acts: readonly string[]; readonly capacities: readonly string[] }> {
  const { rows } = await sql<{ acts: string[]; capacities: string[] }>`
    select array(${heldIn(sql`act`)}) as acts, array(${heldIn(capacity)}) as capacities`.execute(db);
  return rows[0] ?? { acts: [], capacities: [] };
}

function kindsOf(acts: readonly string[]): readonly string[] {
  return [...new Set(acts.map((act) => act.split('.', 1)[0] ?? ''))].sort();
}

/** Capacities as `by` names them. */
function actors(capacities: readonly string[]): readonly string[] {
  const states = capacities.filter((one) => one.startsWith('delegate:')).map((one) => one.slice('delegate:'.length));
  const offices = ['secretariat', 'president', 'system'].filter((one) => capacities.includes(one));
  return [...offices, ...(states.length > 0 ? ['delegations'] : []), ...states];
}

function viewOf(row: EntryRow & DataRow, filled: Filled): EntryView {
  const { seq, at, act, subject, audience, capacity, cites, commitment, previous } = entryOf(row);
  const data = (publicDataOf(row)?.value ?? null) as object | null;
  const altered = audience === 'public' && row.data !== null && data === null;
  const page = pageOf(subject, filled);
  return {
    seq,
    at,
    act,
    subject,
    audience,
    capacity,
    cites,
    commitment,
    previous,
    hash: row.hash,
    data,
    altered,
    page,
  };
}

/** What was done next with the thing that an entry is about, as far as the record is signed; not what comes once for each seat. */
export async function followedBy(
  site: Pick<Site, 'reads' | 'filled'>,
  { seq, subject }: Pick<EntryView, 'seq' | 'subject'>,
  signed: number,
): Promise<readonly EntryView[]> {
  const leftOut = site.filled(meetingLog).flatMap(({ leftOut = [] }) => leftOut);
  const rows = await site.reads
    .selectFrom('entry')
    .selectAll()
    .where('subject', '=', subject)
    .where('seq', '>', seq)
    .where('seq', '<=', signed)
    .where('act', 'not in', [...leftOut, ''])
    .orderBy('seq')
    .limit(mostFollowing)
    .execute();
  return rows.map((row) => viewOf(row, site.filled));
}

const mostFollowing = 4;
