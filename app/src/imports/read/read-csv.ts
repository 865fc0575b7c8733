import { CsvError, type Options, parse } from 'csv-parse/sync';
import { complaint } from '../../door/input.ts';
import { filledLines, type Line, mostBytes, mostCells, mostLetters, mostLines } from './lines.ts';

/** An apostrophe before a sign that a spreadsheet would run keeps it a text: exports put it there. */
const guarded = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

export type ReadLines =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly wrong: string };

/** A text with separators, as a spreadsheet writes it to a file or to what is pasted: commas, semicolons or tabs (RFC 4180). */
export function readCsv(text: string): ReadLines {
  const plain = text.replace(/^\uFEFF/, '');
  // Spreadsheets write and hide this line.
  const told = /^sep=(.)\r?\n/i.exec(plain);
  const body = told ? plain.slice(told[0].length) : plain;
  const options: Options = {
    delimiter: told?.[1] ?? separatorOf(body),
    relax_column_count: true,
    relax_quotes: true,
    // One more than may be: then it is known that there are more.
    to: 20 * mostLines,
    max_record_size: mostCells * mostLetters,
  };
  try {
    const records = parse(body, options) as readonly (readonly string[])[];
    const lines = filledLines(records.map((cells, place) => ({ line: place + 1, ...asText(cells) })));
    return within(lines);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, wrong: wrongIn(error) };
  }
}

/** Cells as texts. What a spreadsheet would compute is no text, and nobody knows what it comes to. */
function asText(cells: readonly string[]): Omit<Line, 'line'> {
  const computed = cells.flatMap((cell, place) => (/^\s*[=＝]/.test(cell) ? [place] : []));
  const unread = Object.fromEntries(computed.map((place) => [place, complaint('imports.formula')]));
  return { cells: cells.map(unguarded), ...(computed.length > 0 ? { unread } : {}) };
}

function unguarded(cell: string): string {
  return cell.replace(guarded, '');
}

/** Whether a list keeps within what is read at once. */
export function within(lines: readonly Line[]): ReadLines {
  if (lines.length === 0) return { ok: false, wrong: complaint('imports.nothing-in-it') };
  if (lines.length > mostLines)
    return { ok: false, wrong: complaint('imports.too-many-lines', { max: mostLines - 1 }) };
  const wide = lines.find(({ cells }) => cells.length > mostCells);
  if (wide) return { ok: false, wrong: complaint('imports.too-wide', { line: wide.line, max: mostCells }) };
  const long = lines.find(({ cells }) => cells.some((cell) => cell.length > mostLetters));
  if (long) return { ok: false, wrong: complaint('imports.cell-too-long', { line: long.line, max: mostLetters }) };
  const letters = lines.reduce((sum, { cells }) => cells.reduce((more, cell) => more + cell.length, sum), 0);
  if (letters > mostBytes) return { ok: false, wrong: complaint('imports.too-large') };
  return { ok: true, lines };
}

function wrongIn({ code, lines }: CsvError): string {
  const line = typeof lines === 'number' ? lines : 0;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return complaint('imports.quote-not-closed', { line });
  if (code === 'CSV_MAX_RECORD_SIZE') return complaint('imports.line-too-long', { line });
  return complaint('imports.not-a-list', { line });
}

/** What most of the first line's cells are parted by, outside quotation marks. */
function separatorOf(text: string): string {
  const within = Math.max(0, text.search(/\S/));
  const end = text.indexOf('\n', within);
  const first = text.slice(text.lastIndexOf('\n', within) + 1, end < 0 ? text.length : end);
  const bare = first.replaceAll(/"(?:[^"]|"")*"?/g, '');
  const [most] = ['\t', ';', ','].toSorted((a, b) => bare.split(b).length - bare.split(a).length);
  return most ?? ',';
}
