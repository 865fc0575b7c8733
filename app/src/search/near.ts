import { folded, isChinese } from '../web/folded.ts';
import type { Findable } from '../web/search.ts';
import { namesOf } from './fit.ts';

/** A word by its folded form, as it is written. */
type Vocabulary = ReadonlyMap<string, string>;

/** The words in the names of what a room knows; lists that stay are read once. */
const kept = new WeakMap<readonly Findable[], Vocabulary>();

/** Letters of a word that is offered, or put right: of shorter ones too many are near. */
const shortest = 4;
/** Chinese says a name in fewer signs. */
const fewestSigns = 3;
const mostOffered = 4;

function vocabularyOf(things: readonly Findable[]): Vocabulary {
  const known = kept.get(things);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  for (const text of things.flatMap(namesOf))
    for (const written of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      const word = folded(written);
      if (
        word.length >= (isChinese(word) ? fewestSigns : shortest) &&
        !word.includes(' ') &&
        !/\d/.test(word) &&
        !made.has(word)
      )
        made.set(word, written);
    }
  kept.set(things, made);
  return made;
}

/**
 * What may have been meant where nothing fits: what was typed with each word that nothing is called put right by small differences;
 * then each of its words alone, where there are several and something is called so.
 */
export function nearWords(words: readonly string[], known: readonly (readonly Findable[])[]): readonly string[] {
  const vocabularies = known.map(vocabularyOf);
  const offers = words.map((word) => nearest(word, vocabularies));
  const whole = offers.every((offer) => offer.length > 0) ? mended(offers) : [];
  const alone = words.length > 1 ? offers.flatMap((offer) => offer.slice(0, 1)) : [];
  const offered = new Map([...whole, ...alone].toReversed().map((offer) => [folded(offer), offer]));
  offered.delete(words.join(' '));
  return [...offered.values()].toReversed().slice(0, mostOffered);
}

/** The first word may be put right in several ways; the others as is most likely. */
function mended(offers: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = offers;
  const rest = others.map(([best]) => best);
  return first.slice(0, 3).map((one) => [one, ...rest].join(' '));
}

/**
 * Words that begin so, else those that differ least: in a short word by a letter too many, missing or changed with its neighbour, in a longer
 * one by any letter, in a long one by two, and then with the same beginning. Another letter in a short word is another word: Iraq, Iran.
 */
function nearest(word: string, vocabularies: readonly Vocabulary[]): readonly string[] {
  const limit = word.length <= 5 ? 1 : 2;
  const found = new Map<string, number>();
  for (const vocabulary of vocabularies)
    for (const [known, written] of vocabulary) {
      if (known.startsWith(word)) found.set(known === word ? written : word, 0);
      else if (word.length >= shortest && Math.abs(known.length - word.length) <= limit) {
        const away = differences(known, word);
        if (word.length < 5 && isOtherWord(known, word)) continue;
        if (away > 1 && known[0] !== word[0]) continue;
        if (away <= limit && (found.get(written) ?? limit) >= away) found.set(written, away);
      }
    }
  return [...found].toSorted(([, a], [, b]) => a - b).map(([written]) => written);
}

/** Of one length, and not the same letters in another order. */
function isOtherWord(one: string, other: string): boolean {
  return one.length === other.length && [...one].toSorted().join() !== [...other].toSorted().join();
}

/** Letters that are missing, too many, wrong, or changed with their neighbour. */
export function differences(one: string, other: string): number {
  const before: number[][] = [];
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const last = row;
    row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && swapped) least = Math.min(least, (before[i - 2]?.[j - 2] ?? least) + 1);
      row.push(least);
    }
    before[i - 1] = last;
  }
  return row[other.length] ?? 0;
}
