import type { City } from '../web/dates.ts';
import { localDay } from './local-day.ts';

/** The day by whose facts a session is prepared: its first one, and today once it has begun. `now`: ISO instant. */
export function preparedOn(session: { readonly city: City; readonly starts: string }, now: string): string {
  const today = localDay(session.city, now);
  return today < session.starts ? session.starts : today;
}
