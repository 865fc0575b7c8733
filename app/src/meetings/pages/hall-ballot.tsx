import type { CSSProperties, ReactNode } from 'react';
import type { BallotNow } from '../../elections/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { sizeOf } from '../../web/text-size.ts';
import type { HallView } from '../hall-view.ts';
import { nameOf } from '../view.ts';
import { type HallPartProps, Top } from './hall-top.tsx';
import { inPages, Turns } from './hall-turns.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly votes: number;
  readonly elected: boolean;
  readonly tied: boolean;
}

/** In one column; in two; in two of small rows. More than that turn in pages of two columns. */
const most = { one: 8, two: 18, dense: 32 } as const;
/** Rows of a page that turns, of both columns. */
const onPage = 16;

/** The result of a ballot: whoever is elected first and always there, then by votes. */
export function BallotResult({ ctx, view }: HallPartProps): ReactNode {
  const { ballot } = view;
  const election = view.elections.find(({ id }) => id === ballot?.election);
  if (!ballot?.sheet || !election) return null;
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
        since={view.turn?.at ?? ctx.now}
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

function rowsOf(ctx: LanguageCtx, view: HallView, { sheet, standing }: BallotNow): readonly Row[] {
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
  if (rows.length <= most.dense) return <List ctx={ctx} rows={rows} {...scale} />;
  const elected = rows.filter((row) => row.elected);
  const pinnedRows = Math.ceil(elected.length / 2);
  // Whoever is elected stands above the pages; more than half a screen of them turns with the others.
  const pinned = pinnedRows <= onPage / 4 ? elected : [];
  const turning = rows.slice(pinned.length);
  const pages = inPages(turning, onPage - (pinned.length > 0 ? 2 * pinnedRows : 0));
  const lines = Math.ceil((pages[0]?.length ?? 0) / 2);
  let before = pinned.length;
  return (
    <div className="paged" style={{ '--all': (pinned.length > 0 ? pinnedRows : 0) + lines } as CSSProperties}>
      {pinned.length > 0 && <List ctx={ctx} rows={pinned} columns={2} {...scale} />}
      <Turns
        ctx={ctx}
        since={since}
        pages={pages.map((page) => {
          const from = before + 1;
          before += page.length;
          return {
            says: ctx.t('meetings.hall.candidates', { from, to: before, n: rows.length }),
            content: <List ctx={ctx} rows={page} columns={2} lines={lines} {...scale} />,
          };
        })}
      />
    </div>
  );
}

interface ListProps extends Scale {
  readonly ctx: LanguageCtx;
  readonly rows: readonly Row[];
  readonly columns?: 2;
  /** rows of a column, where pages must be alike */
  readonly lines?: number;
}

function List({ ctx, rows, columns, lines, base, needed }: ListProps): ReactNode {
  const share = (votes: number): string => `${((votes / Math.max(1, base)) * 100).toFixed(1)}%`;
  const two = columns === 2 || rows.length > most.one;
  const look = !two ? 'result' : rows.length > most.two ? 'result two dense' : 'result two';
  const height = lines ?? (two ? Math.ceil(rows.length / 2) : rows.length);
  return (
    <ol className={look} style={{ '--rows': height } as CSSProperties}>
      {rows.map((row) => (
        <li key={row.id} className={row.elected ? 'won' : undefined}>
          <p className={`who ${sizeOf(row.name, two ? [20, 30, 66] : [24, 38, 76]) ?? ''}`.trim()}>
            <span className="person">{row.name}</span>
            <small className={sizeOf(`${words(ctx, row)}${row.state}`, two ? [30, 40, 80] : [40, 48, 64])}>
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

function words(ctx: LanguageCtx, { elected, tied }: Row): string {
  return elected ? `${ctx.t('meetings.hall.elected')} ` : tied ? `${ctx.t('meetings.hall.tie')} ` : '';
}
