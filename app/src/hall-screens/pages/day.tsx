import type { CSSProperties, ReactNode } from 'react';
import { Top, Turns } from '../../hall/index.ts';
import { hoursSaid, lineName, type PlannedLine, roomName } from '../../programme/index.ts';
import { cityOn } from '../../sessions/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { linesOf, pagesFor, sizeOf } from '../../web/text-size.ts';
import type { ScreenView } from '../view.ts';

interface DayProps {
  readonly ctx: LanguageCtx;
  readonly view: ScreenView;
}

/** Half lines of a page of the day, and letters in a line: of what is held, and of where it is. */
const page = { rows: 21, name: 32, where: 22 } as const;

/** Between the meetings: what is when and where, and what comes next. What does not fit stands on pages in turn. */
export function DayScreen({ ctx, view }: DayProps): ReactNode {
  const { session, day } = view;
  const city = cityOn(session, day);
  const lines = standing(view);
  const next = nextMeeting(view, ctx.now);
  const title = `${ctx.text(session.title)} · ${ctx.date(day, 'near')}`;
  return (
    <>
      <Top ctx={ctx} view={{ session: { city, demonstration: session.demonstration } }} title={title} />
      {lines.length === 0 ? (
        <p className="hall-words">{ctx.t('programme.empty')}</p>
      ) : (
        <Lines ctx={ctx} view={view} lines={lines} />
      )}
      {next !== null && (
        <p className="hall-foot">
          {ctx.t('hall-screens.next', {
            what: lineName(ctx, next),
            when: `${ctx.date(next.startsAt, 'near', city)}${ctx.comma}${ctx.timeIn(next.startsAt, city)}`,
          })}
        </p>
      )}
    </>
  );
}

interface LinesProps extends DayProps {
  readonly lines: readonly PlannedLine[];
}

function Lines({ ctx, view, lines }: LinesProps): ReactNode {
  const heightOf = (line: PlannedLine) => rowsOf(ctx, view, line);
  const into = (some: readonly PlannedLine[]) => pagesFor(some, heightOf, { columns: 1, rows: page.rows });
  const all = into(lines);
  // What is over goes before anything is put on another page.
  const pages = all.length > 1 ? into(lines.filter((line) => lookOf(line, ctx.now) !== 'past')) : all;
  const shown = pages.length === 0 ? all : pages;
  if (shown.length === 1) return <OnePage ctx={ctx} view={view} lines={shown[0] ?? []} />;
  const n = shown.flat().length;
  let before = 0;
  return (
    <Turns
      ctx={ctx}
      since={turnsSince}
      pages={shown.map((some) => {
        const from = before + 1;
        before += some.length;
        return {
          says: ctx.t('hall-screens.lines', { from, to: before, n }),
          content: <OnePage ctx={ctx} view={view} lines={some} />,
        };
      })}
    />
  );
}

/** The pages of a day turn by the clock alone: no act begins them. */
const turnsSince = '2000-01-01T00:00:00.000Z';

function OnePage({ ctx, view, lines }: LinesProps): ReactNode {
  const city = cityOn(view.session, view.day);
  return (
    <ol className="hall-day" style={{ '--rows': page.rows } as CSSProperties}>
      {lines.map((line) => (
        <li
          key={line.id}
          className={lookOf(line, ctx.now)}
          style={{ '--lines': rowsOf(ctx, view, line) } as CSSProperties}
        >
          <span className="when">{hoursSaid(ctx, city, line)}</span>
          <p>{lineName(ctx, line)}</p>
          <span className="where">{whereOf(ctx, view, line)}</span>
        </li>
      ))}
    </ol>
  );
}

function rowsOf(ctx: LanguageCtx, view: ScreenView, line: PlannedLine): number {
  const rows = Math.max(
    2 * linesOf(lineName(ctx, line), page.name),
    1.2 * linesOf(whereOf(ctx, view, line), page.where),
  );
  return Math.min(page.rows, Math.ceil(rows) + 1);
}

function whereOf(ctx: LanguageCtx, { planned }: ScreenView, { room }: PlannedLine): string {
  return room === null ? '' : roomName(ctx, planned, room);
}

/** Beside what is shown: height in lines, and letters in a line. */
const beside = { lines: 23, letters: 14 } as const;

/** The same, narrow, beside what the screen shows: from what goes on now; how many more there are stands below. */
export function DayBeside({ ctx, view }: DayProps): ReactNode {
  const city = cityOn(view.session, view.day);
  const all = standing(view);
  const over = all.filter((line) => lookOf(line, ctx.now) === 'past').length;
  const heightOf = (line: PlannedLine) => linesOf(lineName(ctx, line), beside.letters) + 0.7;
  const total = all.reduce((sum, line) => sum + heightOf(line), 0);
  const lines: PlannedLine[] = [];
  let used = 0;
  for (const line of total > beside.lines ? all.slice(Math.min(over, all.length - 1)) : all) {
    used += heightOf(line);
    if (used > beside.lines && lines.length > 0) break;
    lines.push(line);
  }
  const more = all.length - lines.length - (total > beside.lines ? over : 0);
  return (
    <aside className="day-beside" aria-label={ctx.t('hall-screens.shows.day')}>
      <h2>{ctx.date(view.day, 'near')}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line.id} className={lookOf(line, ctx.now)}>
            <span className="when">{ctx.time(line.startsAt, city)}</span>
            <p className={sizeOf(lineName(ctx, line), [80, 140, 200])}>{lineName(ctx, line)}</p>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="more">{ctx.t('meetings.hall.more', { n: more })}</p>}
    </aside>
  );
}

/** Of the day, without what is cancelled. */
function standing({ planned, day }: ScreenView): readonly PlannedLine[] {
  return planned.lines.filter((line) => line.day === day && line.cancelled === null);
}

function lookOf({ startsAt, endsAt }: PlannedLine, now: string): 'now' | 'past' | undefined {
  if (endsAt !== null && endsAt <= now) return 'past';
  return startsAt <= now && endsAt !== null ? 'now' : undefined;
}

function nextMeeting({ planned: { lines } }: ScreenView, now: string): PlannedLine | null {
  return (
    lines.find(({ meeting, startsAt, cancelled }) => meeting !== null && cancelled === null && startsAt > now) ?? null
  );
}
