import type { SessionStanding } from '@plenary/rules';
import type { LanguageCtx } from '../web/ctx.ts';
import { partsOf } from './course.ts';
import { localDay } from './local-day.ts';
import { cityAt, type InPlaces } from './places.ts';
import type { SessionRunHere } from './run-here.ts';

/** A session on its way: it goes on, pauses or is over. Days are ISO days. */
export interface Stands extends InPlaces {
  readonly standing: SessionStanding;
  /** an instant */
  readonly standingSince: string | null;
  readonly standingUntil: string | null;
  readonly resumedOn: string | null;
}

/** That a session pauses, and until when, or is over, or goes on from a day that is to come; null while it goes on. */
export function standingSaid(ctx: LanguageCtx, session: Stands): string | null {
  const { standing, standingSince, standingUntil, resumedOn, city } = session;
  if (standing !== 'on')
    return ctx.t(`sessions.stands.${standing}`, {
      day: ctx.date(standingSince ?? ctx.now, 'long', cityAt(session, standingSince)),
      until: standingUntil === null ? 'none' : ctx.date(standingUntil),
    });
  if (resumedOn === null || resumedOn <= localDay(city, ctx.now)) return null;
  return ctx.t('sessions.stands.resumed', { day: ctx.date(resumedOn), city: ctx.cityName(city) });
}

/** City and days of each part of a session. */
export function partsSaid(
  ctx: LanguageCtx,
  session: Pick<SessionRunHere, 'city' | 'building' | 'starts' | 'ends' | 'parts' | 'resumedOn'>,
): string {
  return partsOf(session)
    .map(({ city, starts, ends }) => `${ctx.cityName(city)}${ctx.comma}${ctx.dateRange(starts, ends)}`)
    .join(ctx.semicolon);
}
