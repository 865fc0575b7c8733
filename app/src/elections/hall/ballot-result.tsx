import type { CSSProperties, ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import { inPages, Top, Turns } from '../../hall/index.ts';
import { nameOf } from '../../meetings/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { BallotNow, ElectionLink } from '../ballot-now.ts';
import { canBeRead, type RowSizes, type RowText, rowSizes } from './row-sizes.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly votes: number;
  readonly elected: boolean;
  readonly byLot: boolean;
  readonly tied: boolean;
}

/** So many stand in one column; more stand in two. */
const inOne = 8;
/** Rows of a page that turns, of both columns: as many as can be read. */
const onPage = [16, 14, 12, 10, 8] as const;
/** In rem: where the words of a row stand (hall.css), the height of all rows on a wide screen and at 4:3, and what a page says below. */
const room = { one: 44, two: 25.6, wide: 32, tall: 50, pageNumber: 4 } as const;
/** Rows are no higher, however few they are. */
const highest = 6.6;

/** The result of a ballot: whoever is elected first and always there, then by votes. */
export function BallotResult({
  ctx,
  view,
  ballot,
  election,
  since,
}: {
  readonly ctx: LanguageCtx;
  readonly view: FloorView;
  readonly ballot: BallotNow;
  readonly election: ElectionLink;
  /** when it was announced or called: all screens turn its pages at the same moment */
  readonly since: string;
}): ReactNode {
  if (!ballot.sheet) return null;
  const { count, result } = ballot.sheet;
  // After this ballot, also when it is called again after later ones.
  const filled = election.seats - ballot.seats + result.elected.length;
  const sheet = [
    ['papers', count.papers],
    ['invalid', count.invalid],
    ['valid', count.valid],
    ['abstentions', count.abstentions],
    ['voting', result.presentAndVoting],
    ['needed', result.needed],
  ] as const;
  return (
    <>
      <Top
        ctx={ctx}
        view={view}
        title={ctx.t('meetings.hall.result', { title: election.title, ballot: ctx.ordinal(ballot.number, 'ballot') })}
      />
      <Candidates
        ctx={ctx}
        rows={rowsOf(ctx, view, ballot)}
        since={since}
        base={result.presentAndVoting}
        needed={result.needed}
      />
      <dl className="sheet">
        {sheet.map(([key, value]) => (
          <div key={key} className={key === 'needed' ? 'need' : undefined}>
            <dt>{ctx.t(`meetings.hall.sheet.${key}`)}</dt>
            <dd>{ctx.number(value)}</dd>
          </div>
        ))}
        <div className="end">
          <dt>{ctx.t('meetings.hall.sheet.seats')}</dt>
          <dd>{ctx.t('meetings.hall.of', { n: filled, of: election.seats })}</dd>
        </div>
      </dl>
    </>
  );
}

function rowsOf(ctx: LanguageCtx, view: FloorView, { sheet, standing }: BallotNow): readonly Row[] {
  if (!sheet) return [];
  const { elected, tiedForLast } = sheet.result;
  return sheet.count.votes
    .map(({ candidate, votes }): Row => {
      const person = standing.find(({ id }) => id === candidate);
      return {
        id: candidate,
        name: person?.name ?? candidate,
        state: person ? nameOf(view, ctx.text, person.nationality) : '',
        votes,
        elected: elected.includes(candidate),
        byLot: sheet.byLot.includes(candidate),
        tied: tiedForLast.includes(candidate),
      };
    })
    .toSorted((a, b) => Number(b.elected) - Number(a.elected) || b.votes - a.votes || ctx.compare(a.name, b.name));
}

interface CandidatesProps extends Scale {
  readonly ctx: LanguageCtx;
  readonly rows: readonly Row[];
  readonly since: string;
}

interface Scale {
  /** present and voting: the whole length of a bar */
  readonly base: number;
  readonly needed: number;
}

function Candidates({ ctx, rows, since, ...scale }: CandidatesProps): ReactNode {
  const texts = rows.map((row) => textOf(ctx, row));
  const columns = rows.length > inOne ? 2 : 1;
  const height = Math.ceil(rows.length / columns);
  const look = lookOf(texts, columns, height);
  if (columns === 1 || canBeRead(texts, placeOf('wide', columns, height)))
    return <List ctx={ctx} rows={rows} columns={columns} height={height} look={look} {...scale} />;
  const most = onPage.find((n) => canBeRead(texts, placeOf('wide', 2, n / 2, room.pageNumber))) ?? 8;
  const elected = rows.filter((row) => row.elected);
  const pinnedRows = Math.ceil(elected.length / 2);
  // Whoever is elected stands above the pages; more than half a screen of them turns with the others.
  const pinned = pinnedRows <= most / 4 ? elected : [];
  const turning = rows.slice(pinned.length);
  const pages = inPages(turning, most - (pinned.length > 0 ? 2 * pinnedRows : 0));
  const lines = Math.ceil((pages[0]?.length ?? 0) / 2);
  const all = (pinned.length > 0 ? pinnedRows : 0) + lines;
  const shared = { ctx, columns: 2, look: lookOf(texts, 2, all, room.pageNumber), ...scale } as const;
  let before = pinned.length;
  return (
    <div className="paged" style={{ '--all': all } as CSSProperties}>
      {pinned.length > 0 && <List rows={pinned} height={pinnedRows} {...shared} />}
      <Turns
        ctx={ctx}
        since={since}
        pages={pages.map((page) => {
          const from = before + 1;
          before += page.length;
          return {
            says: ctx.t('meetings.hall.candidates', { from, to: before, n: rows.length }),
            content: <List rows={page} height={lines} {...shared} />,
          };
        })}
      />
    </div>
  );
}

type Shape = 'wide' | 'tall';
type Look = Readonly<Record<Shape, RowSizes & { readonly height: number }>>;

/** One size of letters for all rows of a result, on all its pages. */
function lookOf(texts: readonly RowText[], columns: 1 | 2, rows: number, less = 0): Look {
  const of = (shape: Shape) => {
    const place = placeOf(shape, columns, rows, less);
    return { ...rowSizes(texts, place), height: place.height };
  };
  return { wide: of('wide'), tall: of('tall') };
}

function placeOf(shape: Shape, columns: 1 | 2, rows: number, less = 0) {
  return { width: columns === 1 ? room.one : room.two, height: Math.min(highest, (room[shape] - less) / rows) };
}

interface ListProps extends Scale {
  readonly ctx: LanguageCtx;
  readonly rows: readonly Row[];
  readonly columns: 1 | 2;
  /** rows of a column */
  readonly height: number;
  readonly look: Look;
}

function List({ ctx, rows, columns, height, look: { wide, tall }, base, needed }: ListProps): ReactNode {
  const share = (votes: number): string => `${((votes / Math.max(1, base)) * 100).toFixed(1)}%`;
  const sizes = {
    '--rows': height,
    '--high': `${wide.height.toFixed(3)}rem`,
    '--high-tall': `${tall.height.toFixed(3)}rem`,
    '--below': wide.below.toFixed(3),
    '--below-tall': tall.below.toFixed(3),
  };
  return (
    <ol className={columns === 2 ? 'result two' : 'result'} style={sizes as CSSProperties}>
      {rows.map((row) => (
        <li key={row.id} className={row.elected ? 'won' : undefined}>
          <p
            className="who"
            style={
              {
                '--name': wide.nameOf(row.name).toFixed(3),
                '--name-tall': tall.nameOf(row.name).toFixed(3),
              } as CSSProperties
            }
          >
            <span className="person">{row.name}</span>
            <small>
              {words(ctx, row) && <b>{words(ctx, row)}</b>}
              {row.state}
            </small>
          </p>
          <div className="bar" style={{ '--need': share(needed) } as CSSProperties} aria-hidden="true">
            <i style={{ '--w': share(row.votes) } as CSSProperties} />
          </div>
          <p className="count">
            {ctx.number(row.votes)}
            <span className="vh"> {ctx.t('meetings.hall.votes')}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function textOf(ctx: LanguageCtx, row: Row): RowText {
  return { name: row.name, below: `${words(ctx, row)}${row.state}` };
}

function words(ctx: LanguageCtx, { elected, byLot, tied }: Row): string {
  // Level with another who is not elected: the votes alone would not say why.
  if (byLot) return `${ctx.t('meetings.hall.elected-by-lot')} `;
  return elected ? `${ctx.t('meetings.hall.elected')} ` : tied ? `${ctx.t('meetings.hall.tie')} ` : '';
}
