import type { ReactNode } from 'react';
import type { MessageKey } from '../../words/messages.ts';
import type { LanguageCtx } from '../ctx.ts';
import { Scroll } from './scroll.tsx';
import { Doubt } from './source.tsx';
import { Unknown } from './status.tsx';

/** What a candidate's row says of one ballot, or of the ballots from one to the last. */
export type MatrixCell =
  | { readonly kind: 'votes'; readonly votes: number | null; readonly verified: boolean }
  | { readonly kind: 'won'; readonly votes: number | null; readonly verified?: boolean }
  | { readonly kind: 'out'; readonly why: 'withdrew' | 'dropped'; readonly span: number }
  | { readonly kind: 'after'; readonly span: number };

export interface MatrixRow {
  readonly id: string;
  readonly name: ReactNode;
  /** Nominated by, list, group, gender. */
  readonly detail?: ReactNode;
  readonly out?: boolean;
  /** In the order of the ballots; their spans add up to the number of ballots. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixFoot {
  readonly label: string;
  /** One for each ballot; null is not published. */
  readonly values: readonly (number | null)[];
  readonly strong?: boolean;
}

export interface MatrixProps {
  readonly ctx: LanguageCtx;
  readonly caption: string;
  readonly candidate: string;
  readonly ballots: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly foot: readonly MatrixFoot[];
  readonly region?: string;
}

/** Candidates by ballots, as the Assembly's own result sheets: elected in reverse, those out by a word, unverified counts marked. */
export function Matrix({ ctx, caption, candidate, ballots, rows, foot, region }: MatrixProps): ReactNode {
  return (
    <Scroll ctx={ctx} table={caption} region={region}>
      <table className="matrix">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{candidate}</th>
            {ballots.map((ballot) => (
              <th key={ballot} scope="col">
                {ballot}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-key={row.id}>
              <th scope="row">
                {row.out === true ? <s>{row.name}</s> : <b>{row.name}</b>}
                {row.detail !== undefined && <small>{row.detail}</small>}
              </th>
              {placed(row.cells).map(({ ballot, cell }) => (
                <Cell key={ballot} ctx={ctx} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {foot.map((line) => (
            <tr key={line.label} className={line.strong === true ? 'need' : undefined}>
              <th scope="row">{line.label}</th>
              {line.values.map((value, i) => (
                <td key={ballots[i]}>
                  {value === null ? (
                    <Unknown ctx={ctx} why="not-published" />
                  ) : line.strong === true ? (
                    <b>{ctx.number(value)}</b>
                  ) : (
                    ctx.number(value)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
    </Scroll>
  );
}

/** Each cell with the number of the ballot it begins at. */
function placed(cells: readonly MatrixCell[]): readonly { readonly ballot: number; readonly cell: MatrixCell }[] {
  let ballot = 1;
  return cells.map((cell) => {
    const at = { ballot, cell };
    ballot += 'span' in cell ? cell.span : 1;
    return at;
  });
}

const outWords: Readonly<Record<'withdrew' | 'dropped', MessageKey>> = {
  withdrew: 'web.matrix.withdrew',
  dropped: 'web.matrix.dropped',
};

function Cell({ ctx, cell }: { readonly ctx: LanguageCtx; readonly cell: MatrixCell }): ReactNode {
  switch (cell.kind) {
    case 'votes':
      if (cell.votes === null)
        return (
          <td>
            <Unknown ctx={ctx} why="not-published" />
          </td>
        );
      return (
        <td>
          <Doubt ctx={ctx} confidence={cell.verified ? 'sourced' : 'unverified'}>
            {ctx.number(cell.votes)}
          </Doubt>
        </td>
      );
    case 'won':
      return (
        <td className="won">
          <Doubt ctx={ctx} confidence={cell.verified === false ? 'unverified' : 'sourced'}>
            {cell.votes === null ? ctx.t('web.unknown.not-published') : ctx.number(cell.votes)}
          </Doubt>
          <small>{ctx.t('web.matrix.elected')}</small>
        </td>
      );
    case 'out':
      return (
        <td className="out" colSpan={cell.span}>
          <span>{ctx.t(outWords[cell.why])}</span>
        </td>
      );
    case 'after':
      return (
        <td className="after" colSpan={cell.span}>
          <span className="vh">{ctx.t('web.matrix.filled')}</span>
        </td>
      );
  }
}
