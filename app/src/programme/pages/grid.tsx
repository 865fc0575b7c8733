import { Fragment, type ReactNode } from 'react';
import { cityAt, cityOn, localDay } from '../../sessions/index.ts';
import { Chip } from '../../web/components/status.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ProgrammeLine, ShownProgramme } from '../programme.ts';
import { hoursSaid, itemsSaid, lineName, roomName } from '../said.ts';

export interface GridProps {
  readonly ctx: LanguageCtx;
  readonly shown: ShownProgramme;
  readonly day: string;
  /** those that are shown of it */
  readonly lines: readonly ProgrammeLine[];
  /** also the declared rooms that nothing has that day: they are free */
  readonly free?: boolean;
  /** where an entry is changed; without it the name leads to its page */
  readonly change?: (line: ProgrammeLine) => string | null;
}

/** One day of the programme: rooms across, hours down; on a phone one hour after the other. */
export function Grid({ ctx, shown, day, lines, free = false, change }: GridProps): ReactNode {
  const city = cityOn(shown.session, day);
  const rooms = roomsOf(shown, lines, free);
  const hours = Map.groupBy(lines, ({ startsAt, endsAt }) => `${startsAt} ${endsAt}`);
  const next = localDay(city, ctx.now) === day ? nextHour([...hours.values()], ctx.now) : null;
  return (
    <div className="tbl">
      <table className="plan">
        <caption className="vh">
          {ctx.t('programme.of-day', { day: ctx.date(day, 'weekday'), city: ctx.cityName(city) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{ctx.cityName(city)}</th>
            {rooms.map((room) => (
              <th scope="col" key={room}>
                {roomHead(ctx, shown, room)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...hours].map(([key, at], n) => (
            <Fragment key={key}>
              {next === n && <NowLine ctx={ctx} city={city} columns={rooms.length} />}
              <tr data-key={key}>
                <Hours ctx={ctx} city={city} line={at[0] as ProgrammeLine} />
                {rooms.map((room) => (
                  <Cell
                    key={room}
                    ctx={ctx}
                    shown={shown}
                    room={roomName(ctx, shown, room)}
                    lines={at.filter((line) => line.room === room)}
                    others={room === null ? [] : takenBy(lines, room, at[0] as ProgrammeLine)}
                    change={change}
                  />
                ))}
              </tr>
            </Fragment>
          ))}
          {next === hours.size && <NowLine ctx={ctx} city={city} columns={rooms.length} />}
        </tbody>
      </table>
    </div>
  );
}

/** Rooms with something in them, or all that are declared, in the order in which they are; then others; then what has none yet. */
function roomsOf(
  { rooms }: ShownProgramme,
  lines: readonly ProgrammeLine[],
  free: boolean,
): readonly (string | null)[] {
  const used = new Set(lines.map(({ room }) => room));
  const declared = rooms.map(({ id }) => id).filter((id) => free || used.has(id));
  const others = [...used].filter((room) => room !== null && !declared.includes(room)).toSorted();
  return [...declared, ...others, ...(used.has(null) ? [null] : [])];
}

function roomHead(ctx: LanguageCtx, shown: ShownProgramme, room: string | null): string {
  const seats = shown.rooms.find(({ id }) => id === room)?.seats ?? null;
  const name = roomName(ctx, shown, room);
  return seats === null ? name : ctx.t('programme.room-seats', { name, n: seats });
}

/** Before which of the hours of today it is now; behind them all where they are over. */
function nextHour(hours: readonly (readonly ProgrammeLine[])[], now: string): number {
  const at = hours.findIndex(([line]) => line !== undefined && line.startsAt > now);
  return at < 0 ? hours.length : at;
}

interface AtHours {
  readonly ctx: LanguageCtx;
  readonly city: ShownProgramme['session']['city'];
}

function NowLine({ ctx, city, columns }: AtHours & { readonly columns: number }): ReactNode {
  return (
    <tr className="plan-now" data-key="now">
      <th scope="row">
        <time dateTime={ctx.now}>{ctx.time(ctx.now, city)}</time>
      </th>
      <td colSpan={columns}>{ctx.t('web.now')}</td>
    </tr>
  );
}

function Hours({ ctx, city, line }: AtHours & { readonly line: ProgrammeLine }): ReactNode {
  const { startsAt, endsAt } = line;
  return (
    <th scope="row">
      <time dateTime={startsAt}>{ctx.time(startsAt, city)}</time>{' '}
      <small>
        {endsAt === null ? ctx.t('programme.end-open') : ctx.t('programme.to', { to: ctx.time(endsAt, city) })}
      </small>
    </th>
  );
}

interface CellProps {
  readonly ctx: LanguageCtx;
  readonly shown: ShownProgramme;
  readonly room: string;
  readonly lines: readonly ProgrammeLine[];
  /** what has the room in these hours and begins or ends at others */
  readonly others: readonly ProgrammeLine[];
  readonly change: GridProps['change'] | undefined;
}

/** Those of other hours that have the room in a part of these: it is not free. */
function takenBy(lines: readonly ProgrammeLine[], room: string, row: ProgrammeLine): readonly ProgrammeLine[] {
  return lines.filter(
    (line) =>
      line.room === room &&
      line.cancelled === null &&
      (line.startsAt !== row.startsAt || line.endsAt !== row.endsAt) &&
      line.startsAt < row.until &&
      row.startsAt < line.until,
  );
}

function Cell({ ctx, shown, room, lines, others, change }: CellProps): ReactNode {
  if (lines.length === 0 && others.length > 0)
    return (
      <td className="taken" data-room={room}>
        {others.map((line) => (
          <small key={line.id} className="mute block">
            {ctx.t('programme.taken', { what: lineName(ctx, line), hours: hoursSaid(ctx, shown.session.city, line) })}
          </small>
        ))}
      </td>
    );
  if (lines.length === 0)
    return (
      <td className="free" data-room={room}>
        <span className="vh">{ctx.t('programme.free')}</span>
      </td>
    );
  const over = lines.every((line) => line.cancelled !== null);
  return (
    <td data-room={room} className={over ? 'shut' : undefined}>
      {lines.map((line) => (
        <InCell key={line.id} ctx={ctx} shown={shown} line={line} change={change} />
      ))}
    </td>
  );
}

function InCell({
  ctx,
  shown,
  line,
  change,
}: Pick<CellProps, 'ctx' | 'shown' | 'change'> & { readonly line: ProgrammeLine }): ReactNode {
  const name = lineName(ctx, line);
  const href = change?.(line) ?? (line.meeting ? `/meetings/${line.id}` : null);
  const city = cityAt(shown.session, line.startsAt);
  const items = itemsSaid(ctx, shown, line.items);
  const changed = shown.history.of.get(line.subject);
  const today =
    changed !== undefined && changed.sequence > 0 && localDay(city, changed.changedAt) === localDay(city, ctx.now);
  return (
    <div id={`e-${line.id}`} data-key={line.id} className={isOn(line, ctx.now) ? 'now' : undefined}>
      {href === null ? (
        name
      ) : (
        <a href={ctx.href(href)} aria-label={`${name}${ctx.comma}${hoursSaid(ctx, city, line)}`}>
          {name}
        </a>
      )}
      {items !== '' && <small>{items}</small>}
      {line.note && <small>{ctx.text(line.note)}</small>}
      {isOn(line, ctx.now) && <span className="lamp">{ctx.t('web.now')}</span>}
      {line.cancelled !== null ? (
        <Chip s="bad">{ctx.t('programme.cancelled', { reason: line.cancelled })}</Chip>
      ) : (
        today && <Chip s="wait">{ctx.t('programme.changed-at', { time: ctx.time(changed.changedAt, city) })}</Chip>
      )}
    </div>
  );
}

/** A plenary meeting is on while it is open; another one at its hours. */
function isOn({ meeting, cancelled, startsAt, until }: ProgrammeLine, now: string): boolean {
  if (cancelled !== null) return false;
  return meeting ? meeting.standing === 'open' : startsAt <= now && now < until;
}
