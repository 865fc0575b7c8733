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

/** Letters in a line of a column, lines in a column. */
const column = { letters: 30, small: 44, rows: 16 } as const;

/** A numbered list that fills the screen; where it does not fit, pages in turn. */
export function ListScreen({ ctx, lines, since, says }: ListScreenProps): ReactNode {
  const pages = pagesFor(lines, heightOf, { columns: 2, rows: column.rows });
  if (pages.length <= 1) return <List ctx={ctx} lines={lines} />;
  let before = 0;
  return (
    <Turns
      ctx={ctx}
      since={since}
      pages={pages.map((page) => {
        const from = before + 1;
        before += page.length;
        return { says: says(from, before), content: <List ctx={ctx} lines={page} /> };
      })}
    />
  );
}

/** In lines: its text, what stands below it, and the space around it. */
function heightOf({ text, detail }: ListLine): number {
  return linesOf(text, column.letters) + (detail ? linesOf(detail.text, column.small) : 0) + 1;
}

function List({ ctx, lines }: Pick<ListScreenProps, 'ctx' | 'lines'>): ReactNode {
  const heights = lines.map(heightOf);
  const one = rowsFor(heights, 1);
  const rows = one <= column.rows ? one : rowsFor(heights, 2);
  return (
    <ol className="hall-list" style={{ '--rows': rows } as CSSProperties}>
      {lines.map(({ id, no, text, detail, look }, at) => (
        <li key={id} className={look} style={{ '--lines': heights[at] } as CSSProperties}>
          <span className="no">{ctx.number(no)}</span>
          <p>
            {text}
            {detail && <small className={detail.lamp ? 'lamp' : undefined}>{detail.text}</small>}
          </p>
        </li>
      ))}
    </ol>
  );
}
