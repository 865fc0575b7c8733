import { askedText } from './asked-text.ts';
import type { LanguageCtx } from './ctx.ts';
import { folded, hasWord, wordsOf } from './folded.ts';
import { type Column, type Datum, isList } from './open-data.ts';

/** What was typed to find something on a page, as its address has it: `?find=`. */
export function askedFor(query: { get(name: string): string | null }): string {
  return askedText(query.get('find'), 200);
}

/** Whether a text has, for each word that was typed, one that begins so. Accents and case do not matter. */
export function fits(find: string, text: string): boolean {
  const words = wordsOf(find);
  // Of thousands of rows none is read where nothing is looked for.
  if (words.length === 0) return true;
  const within = folded(text);
  return words.every((word) => hasWord(within, word));
}

/** The rows of a table that fit, by all that the table tells of them. */
export function fittingRows<Row>(
  ctx: LanguageCtx,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  find: string,
): readonly Row[] {
  if (find === '') return rows;
  return rows.filter((row) => fits(find, columns.map((column) => textOf(ctx, column.value(row))).join(' ')));
}

function textOf(ctx: LanguageCtx, value: Datum): string {
  if (value === null || typeof value === 'boolean') return '';
  if (typeof value !== 'object') return String(value);
  return isList(value) ? value.join(' ') : ctx.text(value);
}
