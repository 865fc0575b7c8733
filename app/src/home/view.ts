import { type LibraryDocument, latestDocuments } from '../documents/index.ts';
import type { Filled } from '../door/slot.ts';
import { type FloorView, floorView } from '../floor/index.ts';
import {
  byTime,
  type MeetingHere,
  type NowAndNext,
  nowAndNext,
  readProgramme,
  type SessionHere,
  type Standing,
  standingOf,
} from '../meetings/index.ts';
import { localDay } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { Site } from '../web/site.ts';
import { type DecidedLately, decidedLately, type HomeNow, homeNow } from './slots.ts';

/** A plenary meeting of today, in any session. */
export interface MeetingToday {
  readonly meeting: MeetingHere;
  readonly session: SessionHere;
  readonly standing: Standing;
}

/** What is happening now, what is next, and what there is today. */
export interface Now extends NowAndNext {
  /** the meeting that is open, and what goes on in it */
  readonly view: (FloorView & { readonly goingOn: readonly HomeNow[] }) | null;
  readonly today: readonly MeetingToday[];
}

export async function readNow(db: Db, at: string, filled: Filled): Promise<Now> {
  const programme = await readProgramme(db, at);
  const now = nowAndNext(programme, at);
  return {
    ...now,
    view: now.open ? await openMeeting(db, now.open.meeting.id, at, filled) : null,
    today: todayOf(programme, at),
  };
}

async function openMeeting(db: Db, id: string, at: string, filled: Filled): Promise<Now['view']> {
  const floor = await floorView(db, id, at);
  return floor && { ...floor, goingOn: await Promise.all(filled(homeNow).map((part) => part(db, floor))) };
}

/** Meetings of one day that are shown: what a session plans for a day, and far more than it holds. */
const mostToday = 12;

/** Pure. Of many, those around the first that is not over, in their order. */
export function aroundNow(today: readonly MeetingToday[]): readonly MeetingToday[] {
  const first = today.findIndex(({ standing }) => ['open', 'to-open', 'scheduled'].includes(standing));
  const from = Math.max(0, Math.min((first < 0 ? today.length : first) - 2, today.length - mostToday));
  return today.slice(from, from + mostToday);
}

/** Pure. Those of today in their own cities, and one of another day that is still open, in the order in which they are held. */
export function todayOf(
  { sessions, meetings }: Pick<Parameters<typeof nowAndNext>[0], 'sessions' | 'meetings'>,
  at: string,
): readonly MeetingToday[] {
  return sessions
    .flatMap((session) => {
      const all = meetings.filter((meeting) => meeting.session === session.id);
      return all
        .filter(({ startsAt, status, city }) => status === 'open' || localDay(city, startsAt) === localDay(city, at))
        .map((meeting) => ({ meeting, session, standing: standingOf(meeting, all, at) }));
    })
    .toSorted((a, b) => byTime(a.meeting, b.meeting));
}

/** Decisions that the home page names; the others are on the page of all. */
const mostDecided = 5;

/** Documents that the home page names. */
const mostDocuments = 5;

/** What was decided last, and the latest documents beside it: a text that was just adopted is named once. */
export interface Lately {
  readonly decided: readonly DecidedLately[];
  readonly documents: readonly LibraryDocument[];
}

export async function latelyOf(site: Pick<Site, 'reads' | 'filled'>): Promise<Lately> {
  const decided = await decidedOf(site);
  const documents = await latestDocuments(site, mostDocuments + decided.length);
  return { decided, documents: besideDecided(documents, decided).slice(0, mostDocuments) };
}

/** Pure. Documents that are not named among what was decided. */
export function besideDecided<Named extends Pick<LibraryDocument, 'symbol'>>(
  documents: readonly Named[],
  decided: readonly Pick<DecidedLately, 'symbol'>[],
): readonly Named[] {
  return documents.filter(({ symbol }) => symbol === null || !decided.some((one) => one.symbol === symbol));
}

/** The last first, of whatever room. */
async function decidedOf({ reads, filled }: Pick<Site, 'reads' | 'filled'>): Promise<readonly DecidedLately[]> {
  const found = await Promise.all(filled(decidedLately).map((part) => part(reads, mostDecided)));
  return found
    .flat()
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, mostDecided);
}
