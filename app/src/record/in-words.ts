import {
  type LogWords,
  meetingLog,
  meetings,
  type SentenceValues,
  sentenceOf,
  sentenceValues,
} from '../meetings/index.ts';
import { type StateNames, stateNames } from '../reference/index.ts';
import { agendaItems, cityAt, sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Site } from '../web/site.ts';
import type { LanguageMap } from '../words/languages.ts';
import { idIn } from './id-in.ts';
import { actWords } from './pages/words.ts';
import type { EntryView } from './reads.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the sentence of an entry says beside its data. */
export interface Named {
  /** what it says, and the names of what it is about; of an act that is not public only what is known of every act */
  readonly data: Data;
  readonly words: LogWords;
  readonly values: SentenceValues;
}

/**
 * The sentence of an entry: what it says where it is public; else what is public of such an act, message `record.sealed.<act>`; else the
 * act by its name. How a seat voted is in none that is not public.
 */
export function sentenceOfEntry(
  ctx: LanguageCtx,
  { act, capacity, data }: Pick<EntryView, 'act' | 'capacity' | 'data'>,
  { data: named, words, values }: Named,
): string {
  return data === null
    ? sealedWords(ctx, act, named, words.names)
    : sentenceOf(ctx, words, { act, capacity, data: named, values });
}

function sealedWords(ctx: LanguageCtx, act: string, named: Data, names: StateNames): string {
  const key = `record.sealed.${act}`;
  const name = names.get(String(named.state));
  if (!ctx.has(key) || name === undefined) return manyWords(ctx, act, named, 1) ?? actWords(ctx, act);
  return ctx.t(key, { document: documentIn(ctx, named), state: ctx.text(name) });
}

/** So many acts of one kind about one thing, where there are words for them together: the votes on a text. */
export function manyWords(ctx: LanguageCtx, act: string, named: Data, count: number): string | null {
  const key = `record.many.${act}`;
  return ctx.has(key) ? ctx.t(key, { document: documentIn(ctx, named), count }) : null;
}

/** Its symbol, or its title where it has none. */
function documentIn(ctx: LanguageCtx, { document }: Data): string {
  if (typeof document === 'string') return document;
  return document ? ctx.text(document as LanguageMap) : '';
}

/** The thing that an entry is about and the seat that acted: known of every act, also of one that is not public. */
function knownOf({ subject, capacity }: Pick<EntryView, 'subject' | 'capacity'>): Data {
  const [kind = '', id = ''] = subject.split(':', 2);
  const state = kind === 'seat' ? id.split('/', 2)[1] : /^delegate:([A-Z]{3})@/.exec(capacity)?.[1];
  return { [kind]: id, state };
}

/** The sentences of entries, for a page of another room. */
export async function sentencesOf(
  site: Pick<Site, 'reads' | 'filled'>,
  entries: readonly Pick<EntryView, 'act' | 'subject' | 'capacity' | 'data'>[],
): Promise<readonly ((ctx: LanguageCtx) => string)[]> {
  const named = await namesOf(site, entries);
  return entries.flatMap((entry, n) => {
    const names = named[n];
    return names ? [(ctx: LanguageCtx) => sentenceOfEntry(ctx, entry, names)] : [];
  });
}

/** What entries name beside their own data, read for all of them at once: the record has ids, people read names. */
export async function namesOf(
  { reads: db, filled }: Pick<Site, 'reads' | 'filled'>,
  entries: readonly Pick<EntryView, 'subject' | 'capacity' | 'data'>[],
): Promise<readonly Named[]> {
  const all = entries.map((entry) => (entry.data ?? knownOf(entry)) as Data);
  const held = await meetingsOf(db, idsOf(all, 'meeting'));
  const agenda = await titlesOf(db, idsOf(all, 'item'));
  const names = await stateNames(db);
  const values = sentenceValues(filled);
  let named = all.map((data) => ({ ...data, meetingNumber: held.get(String(data.meeting))?.number ?? null }));
  for (const part of filled(meetingLog)) {
    const more = await part.named?.(db, all);
    if (more) named = named.map((data) => ({ ...data, ...more(data) }));
  }
  return named.map((data: Data) => ({
    data,
    words: { names, agenda, session: { city: held.get(String(data.meeting))?.city ?? 'The Hague' } },
    values,
  }));
}

function idsOf(all: readonly Data[], name: string): readonly string[] {
  return [...new Set(all.flatMap((data) => idIn(data[name]) ?? []))];
}

/** The number of a meeting, which is never changed, and where it is held. */
async function meetingsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { readonly number: number; readonly city: 'The Hague' | 'New York' }>();
  const rows = await db
    .selectFrom(meetings)
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .select(['meeting.id', 'meeting.number', 'meeting.starts_at', 'session.city', 'session.places'])
    .where('meeting.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, { number: row.number, city: cityAt(row, row.starts_at) }]));
}

function titlesOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom(agendaItems)
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
}
