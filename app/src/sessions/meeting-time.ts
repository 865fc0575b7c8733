import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import { instant, localTime, optionalLine } from '../door/input.ts';
import type { SessionDays } from './facts.ts';
import { instantIn, localDay, localMinute, timesShown } from './local-day.ts';
import type { MeetingLine } from './meeting-facts.ts';

/** When a meeting shall start: an ISO instant as programs send it, or, from a form, the time on the clock of the session's city. */
export const askedTime = {
  startsAt: instant.optional(),
  startsAtLocal: localTime.optional(),
};

export const room = optionalLine(80);

export const startMissing: Objection = objection(
  'start-missing',
  'Say on which day and at what time the meeting starts.',
);

interface AskedTime {
  readonly startsAt?: string | undefined;
  readonly startsAtLocal?: string | undefined;
}

/** The instant, ISO; null when none was given. `now` is where the meeting stands: the same minute leaves it as it is. */
export function instantAsked(
  { city }: SessionDays,
  { startsAt, startsAtLocal }: AskedTime,
  now: string | null = null,
): string | null {
  if (startsAt) return new Date(startsAt).toISOString();
  if (!startsAtLocal) return null;
  return now !== null && startsAtLocal === localMinute(city, now) ? now : instantIn(city, startsAtLocal);
}

/** At the two changes of the hour a clock leaves out an hour, or shows it twice: nobody would know when to come. */
export function clockObjection(
  { city }: SessionDays,
  { startsAt, startsAtLocal }: AskedTime,
  now: string | null = null,
): Objection | null {
  if (startsAt || !startsAtLocal || (now !== null && startsAtLocal === localMinute(city, now))) return null;
  const shown = timesShown(city, startsAtLocal);
  if (shown === 1) return null;
  const time = startsAtLocal.slice(11);
  return shown === 0
    ? objection(
        'time-skipped',
        `Clocks go forward on that day in ${city}: there is no ${time}. Choose a time an hour earlier or later.`,
        undefined,
        { time },
      )
    : objection(
        'time-twice',
        `Clocks go back on that day in ${city}: ${time} comes twice. Choose a time an hour earlier or later.`,
        undefined,
        { time },
      );
}

/** A plenary meeting is held on a day of its session, and never two at once: the Assembly has one plenary. */
export function timeObjection(
  session: SessionDays,
  startsAt: string,
  others: readonly MeetingLine[],
): Objection | null {
  const day = localDay(session.city, startsAt);
  if (day < session.starts || day > session.ends)
    return objection(
      'day-outside-session',
      `${day} is not a day of the session, which runs from ${session.starts} to ${session.ends}. Choose another day, or correct the days of the session first.`,
      undefined,
      { day, starts: session.starts, ends: session.ends },
    );
  const same = others.find((other) => other.status !== 'cancelled' && other.startsAt === startsAt);
  return same
    ? objection('meeting-at-that-time', `Meeting ${same.number} of the session starts at that time.`, undefined, {
        number: same.number,
      })
    : null;
}
