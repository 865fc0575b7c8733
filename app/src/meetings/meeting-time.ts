import { choice, instant, localTime, optionalLine } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { instantsShowing, localDay, localMinute, offsetShown, type SessionDays } from '../sessions/index.ts';
import type { MeetingLine } from './planned-meeting.ts';

/** When a meeting shall start: an ISO instant as programs send it, or, from a form, the time on the clock of the session's city. */
export const askedTime = {
  startsAt: instant.optional(),
  startsAtLocal: localTime.optional(),
  /** which of the two, where that clock goes back and shows the time twice */
  startsAtTurn: choice(['first', 'second']).optional(),
};

export const room = optionalLine(80);

const startMissing: Objection = no('start-missing');

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
      objection: no('time-skipped', { time, city }),
    };
  if (second === undefined) return { ok: true, at: first };
  if (startsAtTurn !== undefined) return { ok: true, at: startsAtTurn === 'first' ? first : second };
  const shown = { first: offsetShown(city, first), second: offsetShown(city, second) };
  return {
    ok: false,
    objection: no('time-twice', { time, city, ...shown }),
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
  return no('times-disagree', { date, hour, day, time });
}

/** A plenary meeting is held on a day of its session, and never two at once: the Assembly has one plenary. */
export function timeObjection(
  session: SessionDays,
  startsAt: string,
  others: readonly MeetingLine[],
): Objection | null {
  const day = localDay(session.city, startsAt);
  if (day < session.starts || day > session.ends)
    return no('day-outside-session', { day, starts: session.starts, ends: session.ends });
  const same = others.find((other) => other.status !== 'cancelled' && minuteOf(other.startsAt) === minuteOf(startsAt));
  return same
    ? no('meeting-at-that-time', {
        number: same.number,
      })
    : null;
}

/** A programme names minutes: within one of them two meetings start at the same time. */
function minuteOf(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16);
}
