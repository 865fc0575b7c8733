import type { Objection } from '../door/objection.ts';

import { chosen, type Dir, dirOf, hrefIn, type Lang, type LanguageMap } from '../words/languages.ts';
import { format, type Given, hasMessage, type MessageKey } from '../words/messages.ts';
import { type Punctuation, punctuation } from '../words/punctuation.ts';
import type { Appearance } from './appearance.ts';
import { type City, type DateFormats, dateFormats } from './dates.ts';
import { eachOnce } from './each-once.ts';
import type { ForReader } from './for-you.ts';
import type { FormState } from './form-state.ts';
import { type NumberFormats, numberFormats } from './numbers.ts';
import { type Ordinals, ordinals } from './ordinals.ts';

/** Values of a message. A language map is put in the reader's language. */
export type Values = Readonly<Record<string, string | number | LanguageMap>>;

/** Something to be said: words as they are, a human text in six languages, or a message with its values. */
export type Said = string | LanguageMap | { readonly key: MessageKey; readonly values?: Values };

/** One dated quality in which a person acts: 'delegation' for a seat, 'office' (President), 'secretariat', 'teller' and so on. */
export interface ShownCapacity {
  readonly kind: string;
  /** What the capacity is held in: a seat's code for a delegation, an office or a body. */
  readonly of: string | null;
  readonly label: LanguageMap;
}

/** The signed-in person. Only what a page shows about its reader: rights are decided behind the door. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly capacities: readonly ShownCapacity[];
  /** ISO 3166 alpha-3 code of the seat, when the person acts for a delegation. */
  readonly seat: string | null;
}

/** `between`: a session is on and no meeting of it is open. */
export type FloorState = 'in-session' | 'voting' | 'meeting' | 'between' | 'none-further' | 'not-in-session';

/** What the bar at the top of every page says. */
export interface FloorBarState {
  readonly state: FloorState;
  readonly now: { readonly text: Said; readonly href?: string; readonly detail?: Said } | null;
  /** `at`: ISO instant; `when`: the same in words, with its day and city where they are not those of the clock. */
  readonly next: { readonly at: string; readonly when: string; readonly text: Said } | null;
  /** Where the Assembly is sitting, or has its seat: the clock shows this city's time. */
  readonly city: City;
  /** the session that is on or comes next, in the row of its area */
  readonly session?: { readonly path: string; readonly label: string };
  /** nobody was asked: the bar is left out */
  readonly unknown?: true;
}

/** Everything that depends on the reader's language only. Components and live topics need no more than this. */
export interface LanguageCtx extends DateFormats, NumberFormats, Ordinals, Punctuation {
  readonly lang: Lang;
  readonly dir: Dir;
  /** ISO instant of the server's clock. */
  readonly now: string;
  /** A message in the reader's language, in English where it is not translated yet. */
  t<Key extends MessageKey>(key: Key, ...given: Given<Key, Values[string]>): string;
  /** A human text in the reader's language, else in its original language. */
  text(map: LanguageMap): string;
  say(said: Said): string;
  /** Compares two texts in the order of the reader's alphabet. */
  compare(a: string, b: string): number;
  /** Adds the language prefix to a path of this site. */
  href(path: string): string;
  /** Whether a message with this key exists; for keys made at run time, such as `objection.<code>`. */
  has(key: string): key is MessageKey;
}

/** The form that was just refused: its page is shown again with the answers kept and the reasons. */
export interface Refusal {
  readonly command: string;
  readonly state: FormState;
  readonly objections: readonly Objection[];
}

/** One per request, given to every page. */
export interface Ctx extends LanguageCtx {
  /** Without language prefix, with leading slash, without query. */
  readonly path: string;
  /** The query with its question mark, or ''. */
  readonly search: string;
  /** Scheme and host of the site for addresses that must be absolute, or ''. */
  readonly origin: string;
  readonly viewer: Viewer | null;
  readonly floor: FloorBarState;
  /** what is asked of the reader in each role, the most urgent first; [] for the public */
  readonly forYou: readonly ForReader[];
  readonly requestId: string;
  /** What the reader has chosen for the browser; null: light. */
  readonly appearance: Appearance | null;
  /** True where persons and acts are made up for a demonstration; every page says so. */
  readonly demonstration: boolean;
  readonly refusal: Refusal | null;
  /** Last entry of the public record when the page was made, or null before the first. */
  readonly recordEntry: number | null;
}

const collator = eachOnce((lang: Lang) => new Intl.Collator(lang, { sensitivity: 'base', numeric: true }));

export function languageCtx(lang: Lang, now: string): LanguageCtx {
  const text = (map: LanguageMap): string => chosen(map, lang).text;
  const t = (key: MessageKey, values?: Values): string => format(lang, key, values && inLanguage(values, text)).text;
  return {
    ...dateFormats(lang, t),
    ...numberFormats(lang),
    ...ordinals(lang),
    ...punctuation[lang],
    lang,
    dir: dirOf(lang),
    now,
    t,
    text,
    say: (said) => (typeof said === 'string' ? said : 'key' in said ? t(said.key, said.values) : text(said)),
    compare: (a, b) => collator(lang).compare(a, b),
    href: (path) => hrefIn(lang, path),
    has: (key): key is MessageKey => hasMessage(key),
  };
}

function inLanguage(values: Values, text: (map: LanguageMap) => string): Record<string, string | number> {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) plain[name] = typeof value === 'object' ? text(value) : value;
  return plain;
}

export interface RequestFacts {
  readonly lang: Lang;
  readonly path: string;
  readonly search?: string;
  readonly origin?: string;
  readonly now: string;
  readonly viewer?: Viewer | null;
  readonly floor?: FloorBarState;
  readonly forYou?: readonly ForReader[];
  readonly requestId?: string;
  readonly appearance?: Appearance | null;
  readonly demonstration?: boolean;
  readonly recordEntry?: number | null;
  readonly refusal?: Refusal | null;
}

/** Of a page that was made without asking: it says nothing of the meeting rather than something that may be false. */
export const unknownFloor: FloorBarState = {
  state: 'not-in-session',
  now: null,
  next: null,
  city: 'The Hague',
  unknown: true,
};

/** Makes the context of one request out of its facts. */
export function makeCtx(facts: RequestFacts): Ctx {
  return {
    ...languageCtx(facts.lang, facts.now),
    path: facts.path,
    search: facts.search ?? '',
    origin: facts.origin ?? '',
    viewer: facts.viewer ?? null,
    floor: facts.floor ?? unknownFloor,
    forYou: facts.forYou ?? [],
    requestId: facts.requestId ?? '',
    appearance: facts.appearance ?? null,
    demonstration: facts.demonstration ?? false,
    recordEntry: facts.recordEntry ?? null,
    refusal: facts.refusal ?? null,
  };
}
