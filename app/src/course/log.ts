import type { MeetingLog } from '../meetings/index.ts';

/** Where and when a session goes on, and until when it pauses, as the sentences of the log say it. */
export const courseLog: MeetingLog = {
  values: (ctx, _words, { part, city, starts, ends, until }) => ({
    ...(typeof part === 'number' && (city === 'The Hague' || city === 'New York')
      ? { place: ctx.cityName(city), days: ctx.dateRange(String(starts), String(ends)) }
      : {}),
    pause: typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until) ? ctx.date(until) : 'none',
  }),
};
