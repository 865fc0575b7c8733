import { createElement, type ReactNode } from 'react';
import type { LanguageMap } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';
import { Unknown } from './components/status.tsx';
import { Text } from './components/words.tsx';
import type { LanguageCtx, Said } from './ctx.ts';
import type { Portions } from './portions.ts';

/** A value as data. A language map stays whole in JSON and is in the reader's language in CSV; lists are joined by "; ". */
export type Datum = string | number | boolean | null | LanguageMap | readonly string[];

/** One column, described once for the HTML table, the CSV and the JSON. */
export interface Column<Row> {
  /** Name in CSV and JSON: stable, English, lower case, never translated. */
  readonly key: string;
  /** Heading of the HTML table; where there is no room for one, each value stands under it again. */
  readonly label: MessageKey | Said;
  readonly value: (row: Row) => Datum;
  /** The cell, when it is more than the value: a link, a chip, a formatted date. */
  readonly cell?: (row: Row, ctx: LanguageCtx) => ReactNode;
  readonly numeric?: boolean;
  /** The column that names the row: a `th`. */
  readonly rowHeader?: boolean;
  readonly sortable?: boolean;
  /** False: data only, not in the HTML table. */
  readonly html?: boolean;
  /** False: HTML only, for instance a column of links. */
  readonly data?: boolean;
}

export function headOf<Row>(ctx: LanguageCtx, column: Column<Row>): string {
  const { label } = column;
  return typeof label === 'string' && ctx.has(label) ? ctx.t(label) : ctx.say(label);
}

export function isList(value: Datum): value is readonly string[] {
  return Array.isArray(value);
}

/** A datum in the reader's words: figures with separators, the unknown as "not recorded". */
export function cellOf<Row>(ctx: LanguageCtx, column: Column<Row>, row: Row): ReactNode {
  if (column.cell) return column.cell(row, ctx);
  const value = column.value(row);
  if (value === null) return createElement(Unknown, { ctx, why: 'not-recorded' });
  if (typeof value === 'number') return ctx.number(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value;
  return isList(value) ? ctx.list(value) : createElement(Text, { ctx, map: value });
}

/** Without those on the page that have nothing to say of any row; the data keep them. */
export function filled<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly Column<Row>[] {
  const isEmpty = (value: Datum): boolean => value === null || (isList(value) && value.length === 0);
  return columns.filter((column) => column.rowHeader === true || !rows.every((row) => isEmpty(column.value(row))));
}

function dataColumns<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  return columns.filter((column) => column.data !== false);
}

/**
 * A field of RFC 4180. A text that a spreadsheet would run as a formula (OWASP, "CSV injection": = + - @, tab, carriage
 * return, and their full-width forms) gets an apostrophe in front. Numbers are numbers: −5 stays -5.
 */
export function csvField(value: string | number | boolean): string {
  const raw = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(raw) ? `"${raw.replaceAll('"', '""')}"` : raw;
}

function csvValue(ctx: LanguageCtx, value: Datum): string {
  if (value === null) return '';
  if (typeof value !== 'object') return csvField(value);
  return csvField(isList(value) ? value.join('; ') : ctx.text(value));
}

/** Tells Excel that what follows is UTF-8; without it accents are garbled there. Programs skip it (Python: utf-8-sig). */
export const byteOrderMark = '\uFEFF';

/** The table as CSV: RFC 4180, CRLF, a header of column keys. Unknown values are empty. The mark is put before it when it is sent. */
export function csv<Row>(ctx: LanguageCtx, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvHead(columns) + csvLines(ctx, columns, rows);
}

function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return `${dataColumns(columns)
    .map((column) => csvField(column.key))
    .join(',')}\r\n`;
}

function csvLines<Row>(ctx: LanguageCtx, columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const used = dataColumns(columns);
  return rows.map((row) => `${used.map((column) => csvValue(ctx, column.value(row))).join(',')}\r\n`).join('');
}

/** The same for rows that are still read. */
export async function* csvParts<Row>(
  ctx: LanguageCtx,
  columns: readonly Column<Row>[],
  portions: Portions<Row>,
): AsyncGenerator<string, void> {
  yield csvHead(columns);
  for await (const rows of portions) yield csvLines(ctx, columns, rows);
}

/** The table as JSON: `{ "rows": [ { key: value } ] }`. Unknown values are null. */
export function json<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return `${jsonHead}${jsonRows(columns, rows)}${jsonEnd(rows.length === 0)}`;
}

const jsonHead = '{\n "rows": [';

function jsonEnd(empty: boolean): string {
  return `${empty ? '' : '\n '}]\n}\n`;
}

function jsonRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const used = dataColumns(columns);
  return rows
    .map((row) => {
      const object = Object.fromEntries(used.map((column) => [column.key, column.value(row)]));
      return `\n  ${JSON.stringify(object, null, 1).replaceAll('\n', '\n  ')}`;
    })
    .join(',');
}

/** The same for rows that are still read. */
export async function* jsonParts<Row>(
  columns: readonly Column<Row>[],
  portions: Portions<Row>,
): AsyncGenerator<string, void> {
  yield jsonHead;
  let empty = true;
  for await (const rows of portions) {
    if (rows.length === 0) continue;
    yield `${empty ? '' : ','}${jsonRows(columns, rows)}`;
    empty = false;
  }
  yield jsonEnd(empty);
}
