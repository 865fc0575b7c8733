import { type DocumentSymbol, printSymbol } from '@plenary/rules';
import { typedSymbol } from '../documents/index.ts';
import { askedText } from '../web/asked-text.ts';
import { wordsOf } from '../web/folded.ts';
import { askedPage } from '../web/pages.ts';
import { type FoundKind, foundKinds } from '../web/search.ts';
import { type Lang, langs } from '../words/languages.ts';

export interface SearchQuery {
  /** as it was typed, as far as it can be shown */
  readonly text: string;
  /** '': all */
  readonly kind: FoundKind | '';
  readonly session: string;
  /** in which a document is published */
  readonly language: Lang | '';
  /** from 1 */
  readonly page: number;
}

/** Reads an address; what is not known counts as not asked. */
export function searchQuery(params: URLSearchParams): SearchQuery {
  return {
    text: askedText(params.get('q'), 200),
    kind: foundKinds.find((kind) => kind === params.get('kind')) ?? '',
    session: askedText(params.get('session'), 40),
    language: langs.find((lang) => lang === params.get('language')) ?? '',
    page: askedPage(params),
  };
}

/** What is looked for. */
export interface Sought {
  /** folded; each once */
  readonly words: readonly string[];
  /** all of them, in their order */
  readonly phrase: string;
  /** where what was typed is a symbol, however it was typed */
  readonly symbol: DocumentSymbol | null;
  /** nothing but a symbol: what has its words here and there does not fit */
  readonly whole: boolean;
}

/** More words than this narrow nothing. */
const mostWords = 12;

export function soughtIn(text: string): Sought {
  const symbol = typedSymbol(text);
  // Figures alone may be those of a provision too: 112(7).
  const whole = symbol !== null && /\p{L}/u.test(text);
  const words = wordsOf(whole ? printSymbol(symbol) : text);
  return { words: [...new Set(words)].slice(0, mostWords), phrase: words.join(' '), symbol, whole };
}
