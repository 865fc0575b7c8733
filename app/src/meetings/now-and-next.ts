import { type AnnouncedSession, cityAt, type InPlaces, localDay, runsAnnounced } from '../sessions/index.ts';
import type { City } from '../web/dates.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** A session that Plenary runs, in the part of it that goes on. Days are ISO days in its city. */
export interface SessionHere extends InPlaces {
  readonly id: string;
  readonly title: LanguageMap;
  readonly starts: string;
  readonly ends: string;
  /** it is neither adjourned nor closed */
  readonly goesOn: boolean;
  readonly demonstration: boolean;
  /** the session of the data that this one is, by its id there; null when it is none of them */
  readonly announced: string | null;
}

export interface MeetingTime {
  readonly id: string;
  /** ISO instant */
  readonly startsAt: string;
  readonly status: MeetingStatus;
  /** ISO instant; null before */
  readonly openedAt: string | null;
}

export interface MeetingHere extends MeetingTime {
  readonly session: string;
  readonly number: number;
  /** where it is held */
  readonly city: City;
  readonly room: string | null;
  readonly closedAt: string | null;
  /** since when it pauses, while it does; and until when, where that was said */
  readonly suspendedAt: string | null;
  readonly resumesAt: string | null;
}

/** What a meeting of the programme is at an instant: `to-open` when its time has come, `not-opened` when it has passed. */
export type Standing = MeetingStatus | 'to-open' | 'not-opened';

export interface InSession {
  readonly meeting: MeetingHere;
  readonly session: SessionHere;
}

export interface Upcoming extends InSession {
  /** its time has come and it is not open */
  readonly overdue: boolean;
  /** on another day than today, in its city */
  readonly otherDay: boolean;
}

export type Ahead =
  | { readonly kind: 'here'; readonly session: SessionHere }
  /** `days`: these are the days announced for it, yet nothing of it is run here */
  | { readonly kind: 'announced'; readonly session: AnnouncedSession; readonly days: boolean };

/** What the home, the bars and the pages of sessions say about now and next. */
export interface NowAndNext {
  /** the meeting that is open, the one opened last where there are several */
  readonly open: InSession | null;
  /** the session in which the Assembly is: that of the open meeting, else one whose days these are */
  readonly session: SessionHere | null;
  /** whether a meeting of that session has been opened: before its first one it is not in session yet */
  readonly begun: boolean;
  readonly next: Upcoming | null;
  /** what comes first where no session is on: one of ours, or one announced */
  readonly ahead: Ahead | null;
  /** whose clock is shown */
  readonly city: City;
}

export interface Programme {
  readonly sessions: readonly SessionHere[];
  readonly announced: readonly AnnouncedSession[];
  readonly meetings: readonly MeetingHere[];
}

/** A meeting that is later than this is not waited for any more: half a day, so that one of the evening is, past midnight. */
const longestWait = 12 * 3_600_000;

/** Within this time of its hour a meeting is prepared for: presence is registered, and whoever presides is there. */
const atHand = 3_600_000;

/** It is opened soon, or should be open by now. */
export function isAtHand({ meeting }: { readonly meeting: Pick<MeetingTime, 'startsAt'> }, now: string): boolean {
  return Date.parse(meeting.startsAt) - Date.parse(now) <= atHand;
}

/** `others`: the meetings of its session, itself among them or not. */
export function standingOf(meeting: MeetingTime, others: readonly MeetingTime[], now: string): Standing {
  if (meeting.status !== 'scheduled') return meeting.status;
  const late = Date.parse(now) - Date.parse(meeting.startsAt);
  if (late < 0) return 'scheduled';
  // Where a later one has begun, or should have, nobody waits for this one; one that was opened ahead of its hour may be the earlier of the two.
  const overtaken = others.some(
    ({ startsAt, status, openedAt }) =>
      Date.parse(startsAt) > Date.parse(meeting.startsAt) &&
      (status === 'scheduled'
        ? startsAt <= now
        : status !== 'cancelled' && Date.parse(openedAt ?? startsAt) > Date.parse(meeting.startsAt)),
  );
  return overtaken || late >= longestWait ? 'not-opened' : 'to-open';
}

/** The meeting of one session that comes next; null when none does. */
export function nextOf<Meeting extends MeetingTime>(meetings: readonly Meeting[], now: string): Meeting | null {
  const waited = meetings.filter((meeting) => ['to-open', 'scheduled'].includes(standingOf(meeting, meetings, now)));
  return waited.toSorted(byTime)[0] ?? null;
}

/** In the order in which they are held; the id only settles what the times leave open. */
export function byTime(a: Pick<MeetingTime, 'id' | 'startsAt'>, b: Pick<MeetingTime, 'id' | 'startsAt'>): number {
  return Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1);
}

/** Pure. `now` is an ISO instant. */
export function nowAndNext({ sessions, announced, meetings }: Programme, now: string): NowAndNext {
  const of = (session: SessionHere) => meetings.filter((meeting) => meeting.session === session.id);
  const here = sessions.map((session) => ({ session, next: nextOf(of(session), now) }));
  const open = openNow(sessions, meetings);
  const next = here
    .flatMap(({ session, next }) => (next ? [upcoming(session, next, now)] : []))
    .toSorted((a, b) => byTime(a.meeting, b.meeting))[0];
  const session = open?.session ?? sessionOn(sessions, next ?? null, now);
  const first = session ? null : aheadOf(sessions, notHere(announced, sessions), now);
  // A meeting says more than the day on which its session opens.
  const ahead = first && next && startOf(first) >= localDay(next.meeting.city, next.meeting.startsAt) ? null : first;
  return {
    open,
    session,
    begun: session !== null && of(session).some(({ status }) => status === 'open' || status === 'closed'),
    next: next ?? null,
    ahead,
    city: cityShown(session ?? metToday(sessions, meetings, now) ?? ahead?.session ?? next?.session ?? null, now),
  };
}

/** A session that pauses or is over met today: its clock is shown until the day is over. */
function metToday(
  sessions: readonly SessionHere[],
  meetings: readonly MeetingHere[],
  now: string,
): SessionHere | undefined {
  const met = meetings.find(
    ({ closedAt, city }) => closedAt !== null && localDay(city, closedAt) === localDay(city, now),
  );
  return sessions.find(({ id }) => id === met?.session);
}

/** Until a resumed session goes on elsewhere it is where it met last. */
function cityShown(session: SessionHere | AnnouncedSession | null, now: string): City {
  if (session !== null && 'places' in session) return cityAt(session, now);
  return session?.city ?? 'The Hague';
}

function openNow(sessions: readonly SessionHere[], meetings: readonly MeetingHere[]): InSession | null {
  const meeting = meetings
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => ((a.openedAt ?? '') < (b.openedAt ?? '') ? 1 : -1))[0];
  const session = sessions.find(({ id }) => id === meeting?.session);
  return meeting && session ? { meeting, session } : null;
}

function upcoming(session: SessionHere, meeting: MeetingHere, now: string): Upcoming {
  return {
    meeting,
    session,
    overdue: meeting.startsAt <= now,
    otherDay: localDay(meeting.city, meeting.startsAt) !== localDay(meeting.city, now),
  };
}

/** Of several on at once, the one that meets next; else the one that began last. */
function sessionOn(sessions: readonly SessionHere[], next: Upcoming | null, now: string): SessionHere | null {
  if (next?.overdue) return next.session;
  const on = sessions.filter(({ city, starts, ends, goesOn }) => {
    const today = localDay(city, now);
    return goesOn && starts <= today && today <= ends;
  });
  const meets = on.find(({ id }) => id === next?.session.id);
  return meets ?? on.toSorted((a, b) => (a.starts < b.starts ? 1 : -1))[0] ?? null;
}

/** Announced ones without those that are run here, which would else be named twice. */
function notHere(
  announced: readonly AnnouncedSession[],
  sessions: readonly SessionHere[],
): readonly AnnouncedSession[] {
  return announced.filter(({ id }) => !sessions.some((session) => runsAnnounced(session, id)));
}

function aheadOf(sessions: readonly SessionHere[], announced: readonly AnnouncedSession[], now: string): Ahead | null {
  const ours = sessions
    .filter(({ city, starts, goesOn }) => goesOn && starts > localDay(city, now))
    .map((session): Ahead => ({ kind: 'here', session }));
  const theirs = announced.flatMap((session): readonly Ahead[] => {
    const today = localDay(session.city ?? 'The Hague', now);
    return session.ends < today ? [] : [{ kind: 'announced', session, days: session.starts <= today }];
  });
  return [...ours, ...theirs].toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))[0] ?? null;
}

function startOf({ session }: Ahead): string {
  return session.starts;
}
