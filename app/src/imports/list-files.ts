import type { Column } from '../web/open-data.ts';
import type { PreviewedList, WrittenRow } from './slots.ts';

/** The columns of a list as those of a table of data. */
export function tableColumns({ columns }: PreviewedList): readonly Column<WrittenRow>[] {
  return columns.map(({ key, label }) => ({ key, label, value: (row) => row[key] ?? '' }));
}

/** The cells of a list, line by line. */
export function fileRows(
  { columns }: PreviewedList,
  rows: readonly WrittenRow[],
): readonly (readonly (string | number)[])[] {
  return rows.map((row) => columns.map(({ key }) => row[key] ?? ''));
}
