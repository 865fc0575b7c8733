import type { ReactNode } from 'react';
import { Scroll } from '../../web/components/scroll.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { BallotView, CandidateView, CellView, ElectionView, Figure } from '../view.ts';
import { CandidateDetail } from './candidate-detail.tsx';
import { BallotHead } from './matrix-head.tsx';
import { isOut } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}

/**
 * Candidates by ballots, as the Assembly's own result sheets: elected in reverse, those out by a word, unverified figures
 * marked. A figure that is not known is said in words; neighbouring cells that say the same are one.
 */
export function BallotMatrix({ ctx, view }: Props): ReactNode {
  const caption = ctx.t('elections.votes');
  return (
    <Scroll ctx={ctx} table={caption}>
      <table className="matrix">
        <caption className="vh">{caption}</caption>
        <BallotHead ctx={ctx} ballots={view.ballots} />
        <tbody>
          {matrixRows(ctx, view).map((candidate) => (
            <tr key={candidate.id} data-key={candidate.id}>
              <th scope="row">
                <Name ctx={ctx} candidate={candidate} />
                <br />
                <small className="mute">
                  <CandidateDetail ctx={ctx} candidate={candidate} />
                </small>
              </th>
              {merged(candidate.cells, sameCell).map(({ at, span, item }) => (
                <Cell key={view.ballots[at]?.id} ctx={ctx} cell={item} span={span} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {footRows(view).map((row) => (
            <tr key={row.key} className={row.key === 'needed' ? 'need' : undefined}>
              <th scope="row">{ctx.t(row.label)}</th>
              {merged(view.ballots.map(row.figure), sameFigure).map(({ at, span, item }) => (
                <Foot
                  key={view.ballots[at]?.id}
                  ctx={ctx}
                  row={row.key}
                  span={span}
                  figure={item}
                  ballot={view.ballots[at]}
                />
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
    </Scroll>
  );
}

/** The candidates who stood in a ballot, in the order of the reader's alphabet; those without a published name last. */
export function matrixRows(ctx: LanguageCtx, view: ElectionView): readonly CandidateView[] {
  return view.candidates
    .filter(({ cells }) => cells.some(({ kind }) => kind !== 'elsewhere'))
    .toSorted((a, b) => {
      if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
      return ctx.compare(a.name, b.name);
    });
}

/** Family name in bold, given names after the comma; struck through when out. */
export function Name({ ctx, candidate }: { readonly ctx: LanguageCtx; readonly candidate: CandidateView }): ReactNode {
  const { name } = candidate;
  if (name === null) return <span className="mute">{ctx.t('elections.candidate.unnamed')}</span>;
  const [family = name, ...given] = name.split(',');
  return (
    <span dir="auto">
      {isOut(candidate) ? <s>{family}</s> : <b>{family}</b>}
      {given.length > 0 && `,${given.join(',')}`}
    </span>
  );
}

interface Run<T> {
  readonly at: number;
  readonly span: number;
  readonly item: T;
}

/** Neighbours that say the same, as one. */
function merged<T>(items: readonly T[], same: (a: T, b: T) => boolean): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (const [at, item] of items.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && same(last.item, item)) runs[runs.length - 1] = { ...last, span: last.span + 1 };
    else runs.push({ at, span: 1, item });
  }
  return runs;
}

function sameCell(a: CellView, b: CellView): boolean {
  if (a.kind === 'votes' && b.kind === 'votes') return a.votes === null && b.votes === null;
  return a.kind === b.kind && a.kind !== 'won';
}

function sameFigure(a: Figure | null, b: Figure | null): boolean {
  return a === null && b === null;
}

/** A figure with its mark. */
function Marked({ ctx, figure }: { readonly ctx: LanguageCtx; readonly figure: Figure }): ReactNode {
  const { value, standing } = figure;
  if (standing === 'derived')
    return (
      <>
        {ctx.number(value)}
        <span aria-hidden="true">*</span>
        <span className="vh"> {ctx.t('elections.matrix.derived')}</span>
      </>
    );
  return (
    <Doubt ctx={ctx} confidence={standing === 'unverified' ? 'unverified' : 'sourced'}>
      {ctx.number(value)}
    </Doubt>
  );
}

interface CellProps {
  readonly ctx: LanguageCtx;
  readonly cell: CellView;
  readonly span: number;
}

function Cell({ ctx, cell, span }: CellProps): ReactNode {
  const colSpan = span > 1 ? span : undefined;
  switch (cell.kind) {
    case 'votes':
      return <FigureCell ctx={ctx} figure={cell.votes} span={span} />;
    case 'won':
      return (
        <td className="won">
          {cell.votes !== null && <Marked ctx={ctx} figure={cell.votes} />}
          <small>
            <Doubt ctx={ctx} confidence={cell.certain ? 'sourced' : 'unverified'}>
              {ctx.t('elections.matrix.elected')}
            </Doubt>
          </small>
          {cell.lot === true && <small>{ctx.t('elections.matrix.lot')}</small>}
          {cell.votes === null && <small>{ctx.t('elections.matrix.votes-not-published')}</small>}
        </td>
      );
    case 'after':
      return (
        <td className="after" colSpan={colSpan}>
          <span className="vh">{ctx.t('elections.matrix.filled')}</span>
        </td>
      );
    case 'out':
      return <Word className="out" words={ctx.t(`elections.matrix.${cell.why}`)} colSpan={colSpan} />;
    case 'won-somewhere':
      return <Word words={ctx.t('elections.matrix.elected.somewhere')} colSpan={colSpan} strong />;
    case 'pending':
      return <Pending ctx={ctx} />;
    case 'annulled':
      return <Word className="out" words={ctx.t('elections.matrix.annulled')} colSpan={colSpan} />;
    case 'elsewhere':
      return <Word className="mute" words={ctx.t('elections.matrix.elsewhere')} colSpan={colSpan} />;
  }
}

/** Words across several columns begin at the first: on a phone the middle of the cell may lie out of view. */
const fromTheStart = { textAlign: 'start', paddingInlineStart: 'var(--s3)' } as const;

/** The head of the column says it to the eye, once. */
function Pending({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <td className="mute">
      <span aria-hidden="true">…</span>
      <span className="vh">{ctx.t('elections.matrix.pending')}</span>
    </td>
  );
}

interface WordProps {
  readonly className?: string;
  readonly words: string;
  readonly colSpan: number | undefined;
  readonly strong?: boolean;
}

function Word({ className, words, colSpan, strong }: WordProps): ReactNode {
  return (
    <td className={className} colSpan={colSpan} style={colSpan === undefined ? undefined : fromTheStart}>
      {strong === true ? <b>{words}</b> : <small>{words}</small>}
    </td>
  );
}

function FigureCell({
  ctx,
  figure,
  span,
}: {
  readonly ctx: LanguageCtx;
  readonly figure: Figure | null;
  readonly span: number;
}): ReactNode {
  if (figure === null)
    return <Word words={ctx.t('elections.matrix.not-published')} colSpan={span > 1 ? span : undefined} />;
  return (
    <td>
      <Marked ctx={ctx} figure={figure} />
    </td>
  );
}

type FootKey = 'papers' | 'invalid' | 'valid' | 'abstentions' | 'voting' | 'needed' | 'seats';

interface FootRow {
  readonly key: FootKey;
  readonly label: `elections.matrix.${FootKey}` | 'elections.matrix.needed.members';
  readonly figure: (ballot: BallotView) => Figure | null;
}

/** Valid, invalid, needed and seats always; the other figures where at least one of them is known and says something new. */
export function footRows(view: ElectionView): readonly FootRow[] {
  const has = (figure: FootRow['figure']): boolean => view.ballots.some((ballot) => figure(ballot) !== null);
  const byMembers = view.majority?.rule === 'absoluteMajorityOfMembers';
  const rows: readonly (FootRow & { readonly always?: boolean })[] = [
    { key: 'papers', label: 'elections.matrix.papers', figure: (b) => b.papers },
    { key: 'invalid', label: 'elections.matrix.invalid', figure: (b) => b.invalid, always: true },
    { key: 'valid', label: 'elections.matrix.valid', figure: (b) => b.valid, always: true },
    { key: 'abstentions', label: 'elections.matrix.abstentions', figure: (b) => b.abstentions },
    { key: 'voting', label: 'elections.matrix.voting', figure: (b) => b.presentAndVoting },
    {
      key: 'needed',
      label: byMembers ? 'elections.matrix.needed.members' : 'elections.matrix.needed',
      figure: (b) => b.needed,
      always: true,
    },
    { key: 'seats', label: 'elections.matrix.seats', figure: (b) => b.seats, always: true },
  ];
  return rows.filter(({ always, figure }) => always === true || has(figure));
}

interface FootProps {
  readonly ctx: LanguageCtx;
  readonly row: FootKey;
  readonly span: number;
  readonly figure: Figure | null;
  readonly ballot: BallotView | undefined;
}

function Foot({ ctx, row, span, figure, ballot }: FootProps): ReactNode {
  if (figure === null) {
    const pending = ballot?.status === 'open' || ballot?.status === 'counted';
    if (pending) return <Pending ctx={ctx} />;
    return <Word words={ctx.t('elections.matrix.not-published')} colSpan={span > 1 ? span : undefined} />;
  }
  return (
    <td>
      {row === 'needed' ? (
        <b>
          <Marked ctx={ctx} figure={figure} />
        </b>
      ) : (
        <Marked ctx={ctx} figure={figure} />
      )}
    </td>
  );
}
