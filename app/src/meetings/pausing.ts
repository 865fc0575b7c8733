import { localDay } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { City } from '../web/dates.ts';

/** A meeting that may pause. ISO instants. */
export interface MayPause {
  readonly suspendedAt: string | null;
  readonly resumesAt: string | null;
}

/** Until when it pauses, where that was said, else since when; null while it does not. */
export function suspendedSaid(ctx: LanguageCtx, { suspendedAt, resumesAt }: MayPause, city: City): string | null {
  if (suspendedAt === null) return null;
  return ctx.t('meetings.suspended', {
    since: ctx.time(suspendedAt, city),
    until: resumesAt === null ? 'none' : hourSaid(ctx, resumesAt, city),
  });
}

/** The hour, and its day where that is not today. */
export function hourSaid(ctx: LanguageCtx, at: string, city: City): string {
  const time = ctx.time(at, city);
  return localDay(city, at) === localDay(city, ctx.now) ? time : `${ctx.date(at, 'near', city)}${ctx.comma}${time}`;
}
