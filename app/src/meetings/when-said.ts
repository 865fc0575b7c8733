import { announcedName, announcedSaid, localDay } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { City } from '../web/dates.ts';
import type { Ahead, MeetingHere, Upcoming } from './now-and-next.ts';

/** When a meeting comes: its hour; its day too where that is not today, and its city where another one's clock is shown. */
export function whenSaid(ctx: LanguageCtx, { meeting, otherDay }: Upcoming, shown: City | null): string {
  const { startsAt, city } = meeting;
  const time = city === shown ? ctx.time(startsAt, city) : ctx.timeIn(startsAt, city);
  if (!otherDay) return time;
  const sameYear = localDay(city, startsAt).slice(0, 4) === localDay(city, ctx.now).slice(0, 4);
  return `${ctx.date(startsAt, sameYear ? 'near' : 'weekday', city)}${ctx.comma}${time}`;
}

/** Of a meeting whose time has come: that it is to open, and for when it was called. */
export function toOpenSaid(ctx: LanguageCtx, next: Upcoming, shown: City | null): string {
  return ctx.t('floor.to-open', { time: whenSaid(ctx, next, shown) });
}

/** The session that comes first where none is on, with its days and city. */
export function aheadSaid(ctx: LanguageCtx, ahead: Ahead): string {
  if (ahead.kind === 'announced' && ahead.days) return announcedSaid(ctx, ahead.session);
  const { session } = ahead;
  const day = daySaid(ctx, ahead);
  return session.city === null ? day : `${day}${ctx.comma}${ctx.cityName(session.city)}`;
}

function daySaid(ctx: LanguageCtx, ahead: Ahead): string {
  const day = ctx.date(ahead.session.starts);
  if (ahead.kind === 'here') return ctx.t('floor.opens', { session: ahead.session.title, day });
  const session = announcedName(ctx, ahead.session);
  return ctx.t(ahead.session.number === null ? 'floor.opens' : 'floor.next-session', { session, day });
}

/** The hour at which a meeting began, and until which it lasted; of one that is to come, the hour for which it is called. */
export function hoursOf({
  startsAt,
  status,
  openedAt,
  closedAt,
}: Pick<MeetingHere, 'startsAt' | 'status' | 'openedAt' | 'closedAt'>): {
  readonly from: string;
  readonly until: string | null;
} {
  const held = status === 'open' || status === 'closed';
  return { from: (held ? openedAt : null) ?? startsAt, until: status === 'closed' ? closedAt : null };
}
