import type { ReactNode } from 'react';
import { Top } from '../../hall/index.ts';
import { hoursSaid, lineName, type PlannedLine, roomName } from '../../programme/index.ts';
import { cityOn } from '../../sessions/index.ts';
import type { LanguageCtx } from '../../web/ctx.ts';
import { sizeOf } from '../../web/text-size.ts';
import type { ScreenView } from '../view.ts';

interface DayProps {
  readonly ctx: LanguageCtx;
  readonly view: ScreenView;
}

/** Lines that a screen holds, and the day beside one. */
const most = { screen: 9, beside: 12 } as const;

/** Between the meetings: what is when and where, and what comes next. */
export function DayScreen({ ctx, view }: DayProps): ReactNode {
  const { session, day, planned } = view;
  const city = cityOn(session, day);
  const lines = linesOf(view, ctx.now, most.screen);
  const next = nextMeeting(view, ctx.now);
  const title = `${ctx.text(session.title)} · ${ctx.date(day, 'near')}`;
  return (
    <>
      <Top ctx={ctx} view={{ session: { city, demonstration: session.demonstration } }} title={title} />
      {lines.length === 0 ? (
        <p className="hall-words">{ctx.t('programme.empty')}</p>
      ) : (
        <ol className="hall-day">
          {lines.map((line) => (
            <li key={line.id} className={lookOf(line, ctx.now)}>
              <span className="when">{hoursSaid(ctx, city, line)}</span>
              <p className={sizeOf(lineName(ctx, line), [34, 60, 100])}>{lineName(ctx, line)}</p>
              <span className="where">{line.room === null ? '' : roomName(ctx, planned, line.room)}</span>
            </li>
          ))}
        </ol>
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

/** The same, narrow, beside what the screen shows. */
export function DayBeside({ ctx, view }: DayProps): ReactNode {
  const city = cityOn(view.session, view.day);
  return (
    <aside className="day-beside" aria-label={ctx.t('hall-screens.shows.day')}>
      <h2>{ctx.date(view.day, 'near')}</h2>
      <ol>
        {linesOf(view, ctx.now, most.beside).map((line) => (
          <li key={line.id} className={lookOf(line, ctx.now)}>
            <span className="when">{ctx.time(line.startsAt, city)}</span>
            <p className={sizeOf(lineName(ctx, line), [26, 50, 90])}>{lineName(ctx, line)}</p>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** What is cancelled is left out; where there is more than fits, what is over goes first. */
function linesOf({ planned, day }: ScreenView, now: string, fit: number): readonly PlannedLine[] {
  const all = planned.lines.filter((line) => line.day === day && line.cancelled === null);
  const over = all.filter((line) => lookOf(line, now) === 'past').length;
  return all.slice(Math.min(over, Math.max(0, all.length - fit))).slice(0, fit);
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
