import type { Objection } from '@plenary/rules';
import { objection } from '../door/command.ts';
import { choice, instant, localTime, optionalLine } from '../door/input.ts';
import type { SessionDays } from './facts.ts';
import { instantsShowing, localDay, localMinute, offsetShown } from './local-day.ts';
import type { MeetingLine } from './meeting-facts.ts';

/** When a meeting shall start: an ISO instant as programs send it, or, from a form, the time on the clock of the session's city. */
export const askedTime = {
  startsAt: instant.optional(),
  startsAtLocal: localTime.optional(),
  /** which of the two, where that clock goes back and shows the time twice */
  startsAtTurn: choice(['first', 'second']).optional(),
};

export const room = optionalLine(80);

const startMissing: Objection = objection('start-missing', 'Say on which day and at what time the meeting starts.');

interface AskedTime {
  readonly startsAt?: string | undefined;
  readonly startsAtLocal?: string | undefined;
  readonly startsAtTurn?: 'first' | 'second' | undefined;
}

/** The instant, ISO, or why there is none. `now` is where the meeting stands: the same minute leaves it as it is. */
export function instantAsked(
  { city }: SessionDays,
  { startsAt, startsAtLocal, startsAtTurn }: AskedTime,
  now: string | null = null,
): { readonly ok: true; readonly at: string } | { readonly ok: false; readonly objection: Objection } {
  if (startsAt) {
    const disagree = disagreement(city, startsAt, { startsAtLocal, startsAtTurn });
    return disagree ? { ok: false, objection: disagree } : { ok: true, at: new Date(startsAt).toISOString() };
  }
  if (!startsAtLocal) return { ok: false, objection: startMissing };
  if (now !== null && startsAtTurn === undefined && startsAtLocal === localMinute(city, now))
    return { ok: true, at: now };
  const [first, second] = instantsShowing(city, startsAtLocal);
  const time = startsAtLocal.slice(11);
  if (first === undefined)
    return {
      ok: false,
      objection: objection(
        'time-skipped',
        `Clocks go forward on that day in ${city}: there is no ${time}. Choose a time an hour earlier or later.`,
        undefined,
        { time },
      ),
    };
  if (second === undefined) return { ok: true, at: first };
  if (startsAtTurn !== undefined) return { ok: true, at: startsAtTurn === 'first' ? first : second };
  const shown = { first: offsetShown(city, first), second: offsetShown(city, second) };
  return {
    ok: false,
    objection: objection(
      'time-twice',
      `Clocks go back on that day in ${city}: ${time} comes twice, first at ${shown.first}, then at ${shown.second}. Say which of the two, or choose another time.`,
      undefined,
      { time, ...shown },
    ),
  };
}

/** The instant and the time on the clock are two ways to say one thing: where they say two, neither is taken for the other. */
function disagreement(
  city: SessionDays['city'],
  startsAt: string,
  asked: Omit<AskedTime, 'startsAt'>,
): Objection | null {
  const shown = localMinute(city, startsAt);
  const said = asked.startsAtLocal ?? shown;
  if (said !== shown) return disagree(said, said.slice(11), shown, shown.slice(11));
  const [first, second] = instantsShowing(city, shown);
  if (first === undefined || second === undefined || asked.startsAtTurn === undefined) return null;
  const is = startsAt < second ? first : second;
  const other = asked.startsAtTurn === 'first' ? first : second;
  const at = (instant: string) => `${shown.slice(11)} (${offsetShown(city, instant)})`;
  return is === other ? null : disagree(shown, at(other), shown, at(is));
}

function disagree(said: string, hour: string, shown: string, time: string): Objection {
  const [date, day] = [said.slice(0, 10), shown.slice(0, 10)];
  return objection(
    'times-disagree',
    `The start is given twice, and not alike: on the clock of the session’s city as ${date}, ${hour}, and as an instant that is ${day}, ${time} there. Give one of the two, or both alike.`,
    undefined,
    { date, hour, day, time },
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
  const same = others.find((other) => other.status !== 'cancelled' && minuteOf(other.startsAt) === minuteOf(startsAt));
  return same
    ? objection('meeting-at-that-time', `Meeting ${same.number} of the session starts at that time.`, undefined, {
        number: same.number,
      })
    : null;
}

/** A programme names minutes: within one of them two meetings start at the same time. */
function minuteOf(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16);
}
