import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { LanguageCtx } from '../web/ctx.ts';
import type { CalendarDate } from './slots.ts';

/** A calendar that others keep a copy of. */
export interface Feed {
  readonly name: string;
  /** of the site, with its scheme: part of each id, and before each address */
  readonly origin: string;
  readonly dates: readonly CalendarDate[];
}

/** The calendar as RFC 5545 has it. Of the same dates it is the same, so that programs ask whether anything is new. */
export function written(ctx: LanguageCtx, { name, origin, dates }: Feed): string {
  const host = /^https?:\/\/([^/:]+)/.exec(origin)?.[1] ?? 'plenary';
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Plenary', product: 'Programme of work', language: ctx.lang.toUpperCase() },
    url: null,
    ttl: 3_600,
  });
  for (const { id, sequence, changedAt, when, cancelled, path, title, where, about } of dates)
    calendar.createEvent({
      id: `${id}@${host}`,
      sequence,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      ...('day' in when
        ? { start: new Date(`${when.day}T00:00:00Z`), allDay: true }
        : { start: new Date(when.from), end: new Date(when.until) }),
      summary: title(ctx),
      location: where?.(ctx) ?? null,
      description: about?.(ctx) ?? null,
      url: `${origin}${ctx.href(path)}`,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
