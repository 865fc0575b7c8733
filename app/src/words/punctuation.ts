import type { Lang } from './languages.ts';

/**
 * The signs between the parts of a line that a page puts together, with the spaces that go with them in each language.
 * Within a sentence they stand in its message; names in a row are a list of the language (`ctx.list`).
 */
export interface Punctuation {
  readonly comma: string;
  readonly colon: string;
  readonly semicolon: string;
  /** between two sentences */
  readonly stop: string;
}

const western: Punctuation = { comma: ', ', colon: ': ', semicolon: '; ', stop: '. ' };

export const punctuation: Readonly<Record<Lang, Punctuation>> = {
  en: western,
  fr: { comma: ', ', colon: '\u00A0: ', semicolon: '\u00A0; ', stop: '. ' },
  es: western,
  ar: { comma: '، ', colon: ': ', semicolon: '؛ ', stop: '. ' },
  zh: { comma: '，', colon: '：', semicolon: '；', stop: '。' },
  ru: western,
};

/**
 * French sets a space before its high signs and inside its quotation marks that never breaks. Whoever translates writes a plain one:
 * it cannot be seen which of the two is in a file. `::` begins a number format and is none of them.
 */
export function typeset(lang: string, message: string): string {
  if (lang !== 'fr') return message;
  return message.replaceAll(/ (?=[;?!»]|:(?!:))/g, '\u00A0').replaceAll('« ', '«\u00A0');
}
