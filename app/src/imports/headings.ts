import { languageCtx } from '../web/ctx.ts';
import { folded } from '../web/folded.ts';
import { langs } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';
import type { ListColumn } from './columns.ts';
import type { Line } from './read/lines.ts';

/** Two words that a reader takes for one: capitals, accents, and signs between them put aside. */
export function wordFolded(text: string): string {
  return folded(text);
}

export function wordsInAllLanguages(key: MessageKey): readonly string[] {
  return langs.map((lang) => languageCtx(lang, '').t(key));
}

/** Where the columns of a list stand, by their keys; headings that mean none of them; and columns that are not there, or twice. */
export interface Headings {
  readonly places: ReadonlyMap<string, number>;
  readonly unused: readonly string[];
  readonly missing: readonly ListColumn[];
  readonly twice: readonly ListColumn[];
}

/** What the first line says. In whatever order and language, also a mixed one. */
export function readHeadings(columns: readonly ListColumn[], { cells }: Line): Headings {
  const known = new Map(
    columns.flatMap((column) =>
      [column.key, ...wordsInAllLanguages(column.label), ...(column.also ?? [])].map(
        (heading) => [wordFolded(heading), column] as const,
      ),
    ),
  );
  const places = new Map<string, number>();
  const unused: string[] = [];
  const twice = new Set<ListColumn>();
  for (const [place, heading] of cells.entries()) {
    const column = known.get(wordFolded(heading));
    if (column === undefined) {
      if (heading.trim() !== '') unused.push(heading.trim());
    } else if (places.has(column.key)) twice.add(column);
    else places.set(column.key, place);
  }
  const missing = columns.filter(({ key, needed }) => needed === true && !places.has(key));
  return { places, unused, missing, twice: [...twice] };
}
