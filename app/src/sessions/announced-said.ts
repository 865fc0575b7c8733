import type { LanguageCtx } from '../web/ctx.ts';
import type { AnnouncedSession } from './announced-sessions.ts';

/** A session that the reference data announce, with its days and city. */
export function announcedSaid(ctx: LanguageCtx, session: AnnouncedSession): string {
  const { starts, ends, city } = session;
  const days = ctx.t('floor.announced-days', {
    session: announcedName(ctx, session),
    days: ctx.dateRange(starts, ends),
  });
  return city === null ? days : `${days}${ctx.comma}${ctx.cityName(city)}`;
}

export function announcedName(ctx: LanguageCtx, { number, title }: AnnouncedSession): string {
  return number === null ? (title ? ctx.text(title) : '') : ctx.ordinal(number, 'session');
}
