import { overlap } from '@plenary/rules';
import { choice, instant, localTime, optionalLine } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import {
  instantsShowing,
  localDay,
  localMinute,
  offsetShown,
  type SessionDays,
  standingObjection,
} from '../sessions/index.ts';
import type { MeetingLine } from './meeting-lines.ts';

/** When a meeting shall start: an ISO instant as programs send it, or, from a form, the time on the clock of the session's city. */
export const askedTime = {
  startsAt: instant.optional(),
  startsAtLocal: localTime.optional(),
  /** which of the two, where that clock goes back and shows the time twice */
  startsAtTurn: choice(['first', 'second']).optional(),
  /** until when it is called; it may be left open */
  endsAt: instant.optional(),
  endsAtLocal: localTime.optional(),
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
  hours: Pick<MeetingLine, 'startsAt' | 'endsAt'>,
  others: readonly MeetingLine[],
): Objection | null {
  const outside = dayObjection(session, hours.startsAt);
  if (outside) return outside;
  const same = others.find((other) => other.status !== 'cancelled' && overlap(known(hours), known(other)));
  return same
    ? no('meeting-at-that-time', {
        number: same.number,
      })
    : null;
}

/** What is planned for a session is planned on one of its days, those of the part that goes on; nothing while it pauses or is over. */
export function dayObjection(session: SessionDays, startsAt: string): Objection | null {
  const stopped = standingObjection(session);
  if (stopped) return stopped;
  const day = localDay(session.city, startsAt);
  const starts = session.resumedOn ?? session.starts;
  return day < starts || day > session.ends ? no('day-outside-session', { day, starts, ends: session.ends }) : null;
}

/** The minutes that a programme names. A meeting that is over, or whose end is open, is in the way of others by its first minute alone. */
function known({
  startsAt,
  endsAt,
  status,
}: Pick<MeetingLine, 'startsAt' | 'endsAt'> & Partial<Pick<MeetingLine, 'status'>>) {
  const first = Math.floor(Date.parse(startsAt) / 60_000) * 60_000;
  const end = status === 'closed' ? null : endsAt;
  return { from: new Date(first).toISOString(), until: end ?? new Date(first + 60_000).toISOString() };
}

const longest = 24 * 3_600_000;

/** The end that was asked for, ISO; null: it is left open. On the clock of the city it is the first such time after the beginning. */
export function endAsked(
  { city }: SessionDays,
  { endsAt, endsAtLocal }: { readonly endsAt?: string | undefined; readonly endsAtLocal?: string | undefined },
  startsAt: string,
): { readonly ok: true; readonly at: string | null } | { readonly ok: false; readonly objection: Objection } {
  if (endsAt === undefined && endsAtLocal === undefined) return { ok: true, at: null };
  const shown = endsAt === undefined ? instantsShowing(city, endsAtLocal ?? '') : [new Date(endsAt).toISOString()];
  if (shown.length === 0)
    return { ok: false, objection: no('time-skipped', { time: endsAtLocal?.slice(11) ?? '', city }) };
  const at = shown.find((one) => one > startsAt && Date.parse(one) - Date.parse(startsAt) <= longest);
  const said = endsAtLocal === undefined || endsAt === undefined || localMinute(city, endsAt) === endsAtLocal;
  return at !== undefined && said ? { ok: true, at } : { ok: false, objection: no('ends-too-soon') };
}
