import { type Filled, slot } from '../door/slot.ts';
import type { Db } from '../store/database.ts';
import type { Lang, LanguageMap } from '../words/languages.ts';
import type { LanguageCtx } from './ctx.ts';

/** What can be found, in the order in which it is shown where it fits equally well. */
export const foundKinds = [
  'document',
  'state',
  'person',
  'session',
  'election',
  'decision',
  'item',
  'meeting',
  'rule',
  'body',
  'organization',
] as const;

export type FoundKind = (typeof foundKinds)[number];

/** Said in the reader's language; looked for in all six. */
type InWords = (ctx: LanguageCtx) => string;

/** A thing with a public page, as the search knows it. */
export interface Findable {
  readonly kind: FoundKind;
  /** of its page: tells it from all others of its kind */
  readonly path: string;
  /** what it is called: a human text, or in the words of the reader's language */
  readonly title: LanguageMap | InWords;
  /** what else it is called: its symbol, its code */
  readonly called?: readonly string[];
  /** in what else it is found: persons, provisions, the session. The page shows what of it fits. */
  readonly also?: readonly (string | InWords)[];
  readonly symbol?: string | null;
  /** what it is, in a few words */
  readonly about: (ctx: LanguageCtx) => string;
  /** of a document: those in which it is published, where the data say so */
  readonly languages?: readonly Lang[];
  readonly session?: { readonly id: string; readonly name: LanguageMap | InWords };
}

export interface Wanted {
  /** folded (folded.ts), at least one; each is the beginning of a word, and all must be found */
  readonly words: readonly string[];
  readonly reads: Db;
  readonly filled: Filled;
}

/** Of what grows with the record a room reads no more than this, the newest first. */
export const mostRead = 200;

/**
 * What a room knows that may fit. Of the data files that is everything, worked out once for each state of them (`oncePerData`): then
 * it is folded once too. Of tables that grow it is what the database finds by the words, `mostRead` at most.
 */
export const findable = slot<(wanted: Wanted) => Promise<readonly Findable[]>>('what the search of the site finds');

/** The numbers among the words: a meeting is looked for by its own. */
export function numbersIn(words: readonly string[]): readonly number[] {
  return words.flatMap((word) => {
    const [, figures] = /^(\d{1,4})(?!\d)/.exec(word) ?? [];
    return figures === undefined ? [] : [Number(figures)];
  });
}
