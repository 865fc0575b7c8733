/** A line of a list as it was read. */
export interface Line {
  /** as a spreadsheet counts them, from 1 */
  readonly line: number;
  readonly cells: readonly string[];
  /** by its place: what is wrong with a cell whose value cannot be read, as a complaint */
  readonly unread?: Readonly<Record<number, string>>;
}

/** How the text of a list was written. */
export type Written = 'utf-8' | 'utf-16' | 'windows-1252' | 'xlsx';

/** The lines that hold something, or what is wrong with the file as a whole. */
export type ReadList =
  | { readonly ok: true; readonly lines: readonly Line[]; readonly written: Written }
  | { readonly ok: false; readonly wrong: string };

/** Bytes of a file or of a pasted text. */
export const mostBytes = 2_500_000;

/** Lines with its head, cells of a line, and letters of a cell. */
export const mostLines = 1_001;
export const mostCells = 60;
export const mostLetters = 2_000;

/** Only those that hold something, without the empty cells at their ends. */
export function filledLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const last = line.cells.findLastIndex((cell, place) => cell.trim() !== '' || line.unread?.[place] !== undefined);
    return last < 0 ? [] : [{ ...line, cells: line.cells.slice(0, last + 1) }];
  });
}
