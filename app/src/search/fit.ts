import { fitOfSymbol } from '../documents/index.ts';
import { type LanguageCtx, languageCtx } from '../web/ctx.ts';
import { folded, hasWord } from '../web/folded.ts';
import type { Findable } from '../web/search.ts';
import { langs } from '../words/languages.ts';
import type { Sought } from './query.ts';

/** What a thing is looked for by. */
interface Folded {
  /** all that it is called, in every language */
  readonly names: readonly string[];
  readonly name: string;
  /** and in what else it is found */
  readonly all: string;
}

/** Things that stay, such as those of the data, are folded once. */
const kept = new WeakMap<Findable, Folded>();

const readers = langs.map((lang) => languageCtx(lang, '1970-01-01T00:00:00.000Z'));

function inEach(said: (ctx: LanguageCtx) => string): readonly string[] {
  return [...new Set(readers.map(said))];
}

/** All that a thing is called, as it is written. */
export function namesOf({ title, called = [] }: Findable): readonly string[] {
  if (typeof title === 'function') return [...inEach(title), ...called];
  const { original: _language, ...texts } = title;
  return [...new Set(Object.values(texts)), ...called];
}

function foldedOf(thing: Findable): Folded {
  const known = kept.get(thing);
  if (known !== undefined) return known;
  const names = namesOf(thing).map(folded);
  const name = names.join(' ');
  const others = (thing.also ?? []).flatMap((also) => (typeof also === 'function' ? inEach(also) : also));
  const made = { names, name, all: [name, ...others.map(folded)].join(' ') };
  kept.set(thing, made);
  return made;
}

/**
 * How well a thing fits, the best first: 0 it is called so, or bears that symbol; 1 it has the same base symbol; 2 its name begins
 * so; 3 all words are in its names; 4 all words are in what is known of it. Null: it does not fit.
 */
export function fitOf(thing: Findable, { words, phrase, symbol, whole }: Sought): number | null {
  const { names, name, all } = foldedOf(thing);
  if (names.includes(phrase)) return 0;
  const bySymbol = symbol !== null && thing.symbol ? fitOfSymbol(thing.symbol, symbol) : null;
  if (bySymbol !== null) return bySymbol;
  if (whole ? !hasWord(all, phrase) : !words.every((word) => hasWord(all, word))) return null;
  if (names.some((one) => one.startsWith(phrase))) return 2;
  return words.every((word) => hasWord(name, word)) ? 3 : 4;
}
