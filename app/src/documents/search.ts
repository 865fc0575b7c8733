import { askedText } from '../web/asked-text.ts';
import { folded, hasWord, wordsOf } from '../web/folded.ts';
import { askedPage } from '../web/pages.ts';
import { type DocumentKind, documentKinds, type LibraryDocument } from './library.ts';
import { fitOfSymbol, typedSymbol } from './typed-symbol.ts';

export interface DocumentQuery {
  /** Empty: all. */
  readonly session: string;
  readonly kind: DocumentKind | '';
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

/** Reads a query; what is not known counts as not asked. */
export function documentQuery(params: URLSearchParams): DocumentQuery {
  const kind = documentKinds.find((each) => each === params.get('kind')) ?? '';
  return {
    session: askedText(params.get('session'), 20),
    kind,
    text: askedText(params.get('text'), 200),
    page: askedPage(params),
  };
}

/** The documents that fit, in their order. A symbol typed any way comes first, then those of the same base, then words. */
export function found(
  documents: readonly LibraryDocument[],
  query: Omit<DocumentQuery, 'page'>,
): readonly LibraryDocument[] {
  const { session, kind, text } = query;
  return documents
    .filter((document) => (session === '' || document.session === session) && (kind === '' || document.kind === kind))
    .map((document) => ({ document, rank: rankOf(document, text) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ document }) => document);
}

/** 0 the symbol itself, 1 of the same base, 2 the words; null when it does not fit. */
function rankOf(document: LibraryDocument, text: string): number | null {
  if (text === '') return 2;
  const meant = typedSymbol(text);
  if (meant !== null && document.symbol !== null) {
    const fit = fitOfSymbol(document.symbol, meant);
    if (fit !== null) return fit;
  }
  const titles = document.own ? Object.values(document.own.title).join(' ') : (document.title ?? '');
  const where = folded(`${document.symbol ?? ''} ${titles} ${document.series ?? ''} ${document.note ?? ''}`);
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => hasWord(where, word)) ? 2 : null;
}
