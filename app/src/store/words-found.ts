import { type RawBuilder, sql } from 'kysely';

const chinese = /[\u3400-\u9fff]/g;

/**
 * Whether a text of a row has words that begin with all of these, which are folded (web/folded.ts). Written as in the index of the
 * table, so that no other row is read.
 */
export function wordsFound(text: RawBuilder<string>, words: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`found_words(${text}) @@ ${beginnings(words)}::tsquery`;
}

/** Folded words hold neither quotes nor backslashes. The database knows Chinese signs one by one, and words by sixty letters. */
function beginnings(words: readonly string[]): string {
  return words
    .flatMap((word) => word.replaceAll(chinese, ' $& ').split(' '))
    .filter(Boolean)
    .map((word) => `'${[...word].slice(0, 60).join('')}':*`)
    .join(' & ');
}
