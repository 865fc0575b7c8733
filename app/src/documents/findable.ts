import { oncePerData } from '../reference/index.ts';
import type { Findable, Wanted } from '../web/search.ts';
import type { LibraryDocument } from './library.ts';
import { libraryOfData } from './reads.ts';
import { addressOf, sessionOfDocument } from './words.ts';

/** Documents that the data name and that have a page; what is adopted here is found with the decisions. */
export const documentsToFind = ({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> => known(reads);

const known = oncePerData(
  async (db): Promise<readonly Findable[]> =>
    (await libraryOfData(db)).documents.flatMap((document) => findableOf(document) ?? []),
);

function findableOf(document: LibraryDocument): Findable | null {
  const { symbol, title, session, kind, date, series, note } = document;
  const path = addressOf(document);
  if (symbol === null || path === null) return null;
  return {
    kind: 'document',
    path,
    symbol,
    title: { en: title ?? note ?? symbol },
    called: [symbol],
    also: [series, note].filter((text) => text !== null && text !== title) as string[],
    about: (ctx) =>
      [symbol, ctx.t(`documents.kind.${kind}`), ...(date === null ? [] : [ctx.date(date)])].join(ctx.comma),
    languages: document.languages ?? [],
    session: { id: session, name: (ctx) => sessionOfDocument(ctx, session) },
  };
}
