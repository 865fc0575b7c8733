import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { hasLongWord } from '../long-word.ts';
import { type Column, cellOf, type Datum, headOf, isList } from '../open-data.ts';
import { Scroll } from './scroll.tsx';
import { AmongMany } from './status.tsx';

export interface Sorting {
  /** Key of the column the rows are sorted by. */
  readonly by: string;
  readonly descending: boolean;
  /** Address of the page sorted by a column. */
  href(key: string): string;
}

export interface TableProps<Row> {
  readonly ctx: LanguageCtx;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Says what the table shows; hidden unless `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  /** Wide figures scroll sideways instead of becoming a list on a phone. */
  readonly scroll?: boolean;
  readonly sorting?: Sorting;
  /** Totals: one cell for each column of the table. */
  readonly sum?: readonly ReactNode[];
  /** Id of the table's wrapper, for the live script. */
  readonly region?: string;
  /** A long table: its rows are found by the `Finder` of the page, its heads stay in sight. */
  readonly long?: boolean;
}

/** A table of records. The same columns give its CSV and JSON (open-data.ts). Where it has no room it becomes a list, each value with the head of its column. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { ctx, caption, scroll, region, long } = props;
  if (scroll === true) {
    return (
      <Scroll ctx={ctx} table={caption} region={region}>
        <Grid {...props} />
      </Scroll>
    );
  }
  return (
    <div className={long === true ? 'tbl long' : 'tbl'} id={region}>
      <Grid {...props} />
    </div>
  );
}

function Grid<Row>({
  ctx,
  columns,
  rows,
  rowKey,
  caption,
  showCaption,
  scroll,
  sorting,
  sum,
}: TableProps<Row>): ReactNode {
  const shown = columns.filter((column) => column.html !== false);
  const heads = shown.map((column) => headOf(ctx, column));
  return (
    <table className={scroll === true ? undefined : 'cards'}>
      <caption className={showCaption === true ? undefined : 'vh'}>{caption}</caption>
      <thead>
        <tr>
          {shown.map((column) => (
            <Head key={column.key} ctx={ctx} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <AmongMany value={true}>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-key={rowKey(row)}>
              {shown.map((column, n) => (
                <Cell key={column.key} ctx={ctx} column={column} head={heads[n]} row={row} />
              ))}
            </tr>
          ))}
          {sum !== undefined && <SumRow ctx={ctx} columns={shown} sum={sum} />}
        </tbody>
      </AmongMany>
    </table>
  );
}

interface HeadProps<Row> {
  readonly ctx: LanguageCtx;
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
}

function Head<Row>({ ctx, column, sorting }: HeadProps<Row>): ReactNode {
  const label = headOf(ctx, column);
  const sorted = sorting?.by === column.key;
  return (
    <th
      scope="col"
      className={column.numeric === true ? 'num' : undefined}
      aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      {sorting === undefined || column.sortable === false ? (
        label
      ) : (
        <a className="plain" href={sorting.href(column.key)} aria-label={ctx.t('web.table.sort', { column: label })}>
          {label}
        </a>
      )}
    </th>
  );
}

function Cell<Row>({
  ctx,
  column,
  head,
  row,
}: {
  readonly ctx: LanguageCtx;
  readonly column: Column<Row>;
  readonly head: string | undefined;
  readonly row: Row;
}): ReactNode {
  const content = cellOf(ctx, column, row);
  const breaks = hasLongWord(content) || hasLongWord(textIn(ctx, column.value(row))) ? 'breaks' : undefined;
  if (column.rowHeader === true)
    return (
      <th scope="row" className={breaks}>
        {content}
      </th>
    );
  return (
    <td className={column.numeric === true ? 'num' : breaks} data-label={head}>
      {content}
    </td>
  );
}

/** A component's words are not seen from outside: the datum is what it shows. */
function textIn(ctx: LanguageCtx, value: Datum): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  return isList(value) ? value.join(' ') : ctx.text(value);
}

function SumRow<Row>({
  ctx,
  columns,
  sum,
}: {
  readonly ctx: LanguageCtx;
  readonly columns: readonly Column<Row>[];
  readonly sum: readonly ReactNode[];
}): ReactNode {
  return (
    <tr className="sum">
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} scope="row">
            {sum[i]}
          </th>
        ) : (
          <td
            key={column.key}
            className={column.numeric === true ? 'num' : undefined}
            data-label={sum[i] == null ? undefined : headOf(ctx, column)}
          >
            {sum[i]}
          </td>
        ),
      )}
    </tr>
  );
}

/** Links to the same table as open data, for the place beside a heading. `path` is the page's own, with its query. */
export function DataLinks({
  ctx,
  path,
  table,
}: {
  readonly ctx: LanguageCtx;
  readonly path: string;
  readonly table: string;
}): ReactNode {
  const [address, query] = path.split('?', 2);
  const link = (extension: string): string =>
    ctx.href(`${address}.${extension}${query === undefined ? '' : `?${query}`}`);
  return (
    <p className="row data-links">
      <a href={link('csv')} aria-label={ctx.t('web.table.csv.of', { table })}>
        {ctx.t('web.table.csv')}
      </a>
      <a href={link('json')} aria-label={ctx.t('web.table.json.of', { table })}>
        {ctx.t('web.table.json')}
      </a>
    </p>
  );
}
