/** Accents, Arabic vowel signs and the stretch of Arabic words, and signs of direction, which nobody sees. */
const marks =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** Whatever is no letter and no figure, in the six languages. */
const between =
  /[\p{Cc}\u0020-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u060c\u061b\u061f\u066a-\u066d\u06d4\u2010-\u2065\u206a-\u206f\u2190-\u2bff\u3000-\u303f\u30fb\ufe10-\ufe6f\uff00-\uff0f]+/gu;

/** One letter that is written in several ways, or that comes apart no further: the letter it is looked for as. */
const same: readonly (readonly [written: string, meant: string])[] = [
  ['ىی', 'ي'],
  ['ةہھ', 'ه'],
  ['ک', 'ك'],
  ['٠۰', '0'],
  ['١۱', '1'],
  ['٢۲', '2'],
  ['٣۳', '3'],
  ['٤۴', '4'],
  ['٥۵', '5'],
  ['٦۶', '6'],
  ['٧۷', '7'],
  ['٨۸', '8'],
  ['٩۹', '9'],
  ['øØ', 'o'],
  ['łŁ', 'l'],
  ['đĐ', 'd'],
  ['ı', 'i'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
];
const meant = new Map(same.flatMap(([written, one]) => [...written].map((letter) => [letter, one] as const)));
const others = new RegExp(`[${[...meant.keys()].join('')}]`, 'g');

/** The Arabic article, where a word of two letters or more follows it. */
const article = /(^| )(?:ال)+(?=[^ ]{2})/g;

/**
 * A text as it is looked for: without accents and marks, in small letters, Arabic letters in one form and without their article,
 * words with one space between them. Chinese stays as it is. The function `found_words` of the database does the same.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(marks, '')
    .toLowerCase()
    .replaceAll(others, (letter) => meant.get(letter) ?? letter)
    .replaceAll(between, ' ')
    .trim()
    .replaceAll(article, '$1');
}

export function wordsOf(text: string): readonly string[] {
  return folded(text).split(' ').filter(Boolean);
}

const chinese = /[\u3400-\u9fff]/;

/** Chinese has no spaces: what is looked for may begin within a run of signs. */
export function isChinese(word: string): boolean {
  return chinese.test(word);
}

/** Whether a folded text has a word that begins so. */
export function hasWord(text: string, word: string): boolean {
  return isChinese(word) ? text.includes(word) : text.startsWith(word) || text.includes(` ${word}`);
}
