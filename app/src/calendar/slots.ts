import { slot } from '../door/slot.ts';
import type { SessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';

/** Something that is on at a time, or on a whole day. Instants and days are ISO. */
export interface CalendarDate {
  /** never another one's, and never changed: calendars know it by this */
  readonly id: string;
  /** how many times it was changed */
  readonly sequence: number;
  readonly changedAt: string;
  readonly when: { readonly from: string; readonly until: string } | { readonly day: string };
  readonly cancelled: boolean;
  /** whose it is: calendars of one body show its own alone */
  readonly body: string;
  readonly bodyName: (ctx: LanguageCtx) => string;
  /** its page */
  readonly path: string;
  readonly title: (ctx: LanguageCtx) => string;
  readonly where?: (ctx: LanguageCtx) => string;
  readonly about?: (ctx: LanguageCtx) => string;
}

export const calendarDates = slot<(db: Db, session: SessionRunHere) => Promise<readonly CalendarDate[]>>(
  'dates in the calendar of a session',
);
