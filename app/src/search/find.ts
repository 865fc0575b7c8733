import { readingOnly } from '../store/reading-only.ts';
import { type Findable, type FoundKind, findable, foundKinds, mostRead } from '../web/search.ts';
import type { Site } from '../web/site.ts';
import { type Lang, langs } from '../words/languages.ts';
import { fitOf } from './fit.ts';
import { nearWords } from './near.ts';
import { type SearchQuery, type Sought, soughtIn } from './query.ts';
import { withoutQuestionWords } from './question-words.ts';

export interface Found {
  readonly sought: Sought;
  /** what the filters let through, the best first */
  readonly things: readonly Findable[];
  /** without the filter of kinds, and with the others; kinds with none are left out */
  readonly kinds: readonly Counted<FoundKind>[];
  /** the same of sessions; the newest first */
  readonly sessions: readonly Counted<NonNullable<Findable['session']>>[];
  /** and of the languages in which documents are published */
  readonly languages: readonly Counted<Lang>[];
  /** all that fits, without filters */
  readonly all: number;
  /** a room has more than it reads */
  readonly cut: boolean;
  /** where nothing fits: what else may have been meant */
  readonly near: readonly string[];
}

export interface Counted<Of> {
  readonly of: Of;
  readonly count: number;
}

export async function find(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  { text, kind, session, language }: Omit<SearchQuery, 'page'>,
): Promise<Found> {
  const typed = await fittingIn({ reads, filled }, soughtIn(text));
  const about = typed.fitting.length > 0 ? null : withoutQuestionWords(text);
  const { sought, known, fitting } = about === null ? typed : await fittingIn({ reads, filled }, soughtIn(about));
  const isOf = {
    kind: (thing: Findable) => kind === '' || thing.kind === kind,
    session: (thing: Findable) => session === '' || thing.session?.id === session,
    language: (thing: Findable) => language === '' || (thing.languages ?? []).includes(language),
  };
  /** what every filter but this one lets through */
  const without = (filter: keyof typeof isOf) =>
    fitting.filter((thing) => filters.every((each) => each === filter || isOf[each](thing)));
  return {
    sought,
    things: fitting.filter((thing) => filters.every((each) => isOf[each](thing))),
    kinds: countedKinds(without('kind')),
    sessions: countedSessions(without('session')),
    languages: countedLanguages(without('language')),
    all: fitting.length,
    cut: known.some((things) => things.filter(({ kind }) => growing.has(kind)).length >= mostRead),
    near: fitting.length > 0 ? [] : nearWords(sought.words, known).filter((offer) => anyFits(known, soughtIn(offer))),
  };
}

/** What the rooms know that may fit, and what does, the best first. */
async function fittingIn({ reads, filled }: Pick<Site, 'reads' | 'filled'>, sought: Sought) {
  const once = readingOnly(reads);
  const known =
    sought.words.length === 0
      ? []
      : await Promise.all(filled(findable).map((find) => find({ words: sought.words, reads: once, filled })));
  return { sought, known, fitting: ranked(known.flat(), sought) };
}

const filters = ['kind', 'session', 'language'] as const;

/** What grows with the record; the others are the data of the Assembly and the rules. */
const growing: ReadonlySet<FoundKind> = new Set(['decision', 'item', 'meeting']);

function anyFits(known: readonly (readonly Findable[])[], sought: Sought): boolean {
  return known.some((things) => things.some((thing) => fitOf(thing, sought) !== null));
}

/** Stable: what fits equally well stands by kind, and within it as its room has it. */
export function ranked(things: readonly Findable[], sought: Sought): readonly Findable[] {
  return things
    .flatMap((thing) => {
      const fit = fitOf(thing, sought);
      return fit === null ? [] : [{ thing, fit }];
    })
    .toSorted((a, b) => a.fit - b.fit || foundKinds.indexOf(a.thing.kind) - foundKinds.indexOf(b.thing.kind))
    .map(({ thing }) => thing);
}

function countedKinds(things: readonly Findable[]): Found['kinds'] {
  return foundKinds.flatMap((of) => {
    const count = things.filter(({ kind }) => kind === of).length;
    return count > 0 ? [{ of, count }] : [];
  });
}

function countedLanguages(things: readonly Findable[]): Found['languages'] {
  return langs.flatMap((of) => {
    const count = things.filter(({ languages = [] }) => languages.includes(of)).length;
    return count > 0 ? [{ of, count }] : [];
  });
}

function countedSessions(things: readonly Findable[]): Found['sessions'] {
  const sessions = Map.groupBy(
    things.flatMap(({ session }) => session ?? []),
    ({ id }) => id,
  );
  return [...sessions.values()]
    .flatMap((same) => same.slice(0, 1).map((of) => ({ of, count: same.length })))
    .toSorted((a, b) => placeOf(a.of.id) - placeOf(b.of.id));
}

/** Those held here first, then the regular ones from the newest, then the others. */
function placeOf(id: string): number {
  if (/^\d+$/.test(id)) return -Number(id);
  return id === 'RC' || id === 'S-1' ? 1 : -1000;
}
