import { cityOn, dayAt, dayBegins, partsOf, type SessionRunHere } from '../sessions/index.ts';

/**
 * INTERPRETATION: what is done in a meeting that runs past midnight belongs to the day on which it began: the Journal of a day ends at
 * five in the morning, when nobody meets. The first day of a session, or of a part of it, begins at midnight.
 */
const turns = 5 * 3_600_000;

type Days = Parameters<typeof partsOf>[0] & Pick<SessionRunHere, 'city' | 'places'>;

/** The days of a session from its first, each with the number of its Journal. */
export function journalDays(session: Days): readonly { readonly day: string; readonly number: number }[] {
  const days = new Set<string>();
  for (const { starts, ends } of partsOf(session))
    for (let day = starts; day <= ends; day = after(day, 1)) days.add(day);
  return [...days].toSorted().map((day, n) => ({ day, number: n + 1 }));
}

/** Those whose Journal there is: from the beginning of each on. */
export function daysWithJournal(session: Days, now: string): ReturnType<typeof journalDays> {
  const today = dayAt(session, now);
  return journalDays(session).filter(({ day }) => day <= today);
}

/** The day to whose Journal an instant belongs. */
export function dayOfJournal(session: Days, at: string): string {
  const evening = dayAt(session, new Date(Date.parse(at) - turns).toISOString());
  return journalDays(session).some(({ day }) => day === evening) ? evening : dayAt(session, at);
}

/** From when until when acts belong to the Journal of a day, ISO. */
export function spanOf(session: Days, day: string): { readonly from: string; readonly until: string } {
  const midnight = (one: string) => Date.parse(dayBegins(cityOn(session, day), one));
  const first = !journalDays(session).some((one) => one.day === after(day, -1));
  return {
    from: new Date(midnight(day) + (first ? 0 : turns)).toISOString(),
    until: new Date(midnight(after(day, 1)) + turns).toISOString(),
  };
}

function after(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
