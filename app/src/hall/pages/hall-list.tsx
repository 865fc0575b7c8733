import type { CSSProperties, ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import { linesOf, pagesFor, rowsFor } from '../../web/text-size.ts';
import { Turns } from './hall-turns.tsx';

/** One line of a list on the screen. */
export interface ListLine {
  readonly id: string;
  readonly no: number;
  readonly text: string;
  /** below it, smaller */
  readonly detail?: { readonly text: string; readonly lamp?: true };
  readonly look?: 'now' | 'past';
}

export interface ListScreenProps {
  readonly ctx: LanguageCtx;
  readonly lines: readonly ListLine[];
  readonly since: string;
  /** "items 1 to 12 of 24" */
  says(from: number, to: number): string;
}

/** Letters in a line, of the text and of what is below it, in one column and in two. */
const letters = { one: { text: 52, below: 74 }, two: { text: 26, below: 38 } } as const;
/** Letters in a line of the one column of an upright screen. */
const upright = { text: 31, below: 44 } as const;
/** Half lines in a column: with so many the letters of a line have 48 px on a screen of 1080 lines. */
const most = 21;

/** A numbered list that fills the screen; where it does not fit, pages in turn, all in letters of one size. */
export function ListScreen({ ctx, lines, since, says }: ListScreenProps): ReactNode {
  const one = rowsFor(
    lines.map((line) => heightOf(line, letters.one)),
    1,
  );
  if (one <= most) return <List ctx={ctx} lines={lines} rows={one} columns={1} />;
  const { pages, rows } = evenPages(lines);
  if (pages.length <= 1) return <List ctx={ctx} lines={lines} rows={rows} columns={2} />;
  let before = 0;
  return (
    <Turns
      ctx={ctx}
      since={since}
      pages={pages.map((page) => {
        const from = before + 1;
        before += page.length;
        return { says: says(from, before), content: <List ctx={ctx} lines={page} rows={rows} columns={2} /> };
      })}
    />
  );
}

/** As few pages as hold everything, as full as each other. */
function evenPages(lines: readonly ListLine[]) {
  const into = (rows: number) => pagesFor(lines, (line) => heightOf(line, letters.two), { columns: 2, rows });
  let rows: number = most;
  while (rows > 1 && into(rows - 1).length === into(most).length && fit(into(rows - 1), rows - 1)) rows -= 1;
  return { pages: into(rows), rows };
}

function fit(pages: readonly (readonly ListLine[])[], rows: number): boolean {
  return pages.every(
    (page) =>
      rowsFor(
        page.map((line) => heightOf(line, letters.two)),
        2,
      ) <= rows,
  );
}

/** In half lines: its text, what stands below it, and the space around it. */
function heightOf(
  { text, detail }: ListLine,
  { text: line, below }: { readonly text: number; readonly below: number },
): number {
  return 2 * linesOf(text, line) + (detail ? 2 * linesOf(detail.text, below) : 0) + 1;
}

interface ListProps extends Pick<ListScreenProps, 'ctx' | 'lines'> {
  readonly rows: number;
  readonly columns: 1 | 2;
}

function List({ ctx, lines, rows, columns }: ListProps): ReactNode {
  const of = columns === 1 ? letters.one : letters.two;
  const sum = lines.reduce((all, line) => all + heightOf(line, upright), 0);
  return (
    <ol
      className={columns === 1 ? 'hall-list one' : 'hall-list'}
      style={{ '--rows': rows, '--rows-upright': sum } as CSSProperties}
    >
      {lines.map((line) => (
        <li
          key={line.id}
          className={line.look}
          style={{ '--lines': heightOf(line, of), '--lines-upright': heightOf(line, upright) } as CSSProperties}
        >
          <span className="no">{ctx.number(line.no)}</span>
          <p>
            {line.text}
            {line.detail && <small className={line.detail.lamp ? 'lamp' : undefined}>{line.detail.text}</small>}
          </p>
        </li>
      ))}
    </ol>
  );
}
