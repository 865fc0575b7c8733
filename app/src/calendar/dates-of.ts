import type { SessionRunHere } from '../sessions/index.ts';
import type { Site } from '../web/site.ts';
import { type CalendarDate, calendarDates } from './slots.ts';

/** Everything that the rooms have in the calendar of a session. */
export async function datesOf(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  session: SessionRunHere,
): Promise<readonly CalendarDate[]> {
  const dates: CalendarDate[] = [];
  for (const part of filled(calendarDates)) dates.push(...(await part(reads, session)));
  return dates;
}
