import { confidenceOf, referenceFile } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { City } from '../web/dates.ts';
import {
  type AnnouncedSession,
  type MeetingHere,
  type NowAndNext,
  nowAndNext,
  type Programme,
  type SessionHere,
} from './now-and-next.ts';

/** What is now and what is next, at this instant (ISO). */
export async function readNowAndNext(db: Db, now: string): Promise<NowAndNext> {
  return nowAndNext(await readProgramme(db, now), now);
}

export async function readProgramme(db: Db, now: string): Promise<Programme> {
  return { ...(await programmeOf(db, now)), announced: await announcedSessions(db) };
}

/**
 * Every session that is run here (an old one may still be one that the data announce); the meetings of those that are not
 * long over, and any that is open.
 */
async function programmeOf(db: Db, now: string) {
  const since = new Date(Date.parse(now) - 2 * 86_400_000).toISOString().slice(0, 10);
  const rows = await db
    .selectFrom('session')
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.session', '=', 'session.id')
        .on((on) => on.or([on('session.ends', '>=', since), on('meeting.status', '=', 'open')])),
    )
    .select(['session.id', 'session.title', 'session.city', 'session.starts', 'session.ends'])
    .select(['session.demonstration', 'session.announced', 'meeting.id as meeting', 'meeting.number'])
    .select(['meeting.starts_at', 'meeting.room', 'meeting.status', 'meeting.opened_at'])
    .execute();
  const sessions = new Map<string, SessionHere>();
  const meetings: MeetingHere[] = [];
  for (const { meeting, number, starts_at, room, status, opened_at, ...session } of rows) {
    sessions.set(session.id, session);
    if (meeting !== null && number !== null && starts_at !== null && status !== null)
      meetings.push({
        id: meeting,
        session: session.id,
        number,
        startsAt: starts_at,
        room,
        status,
        openedAt: opened_at,
      });
  }
  return { sessions: [...sessions.values()], meetings };
}

/** All sessions of the data, the past ones too: which of them are ahead is for the instant to say. */
export async function announcedSessions(db: Db): Promise<readonly AnnouncedSession[]> {
  const file = await referenceFile(db, 'sessions.json');
  if (!file) return [];
  const regular = file.sessions.map(
    (session): AnnouncedSession => ({
      id: String(session.number),
      number: session.number,
      title: null,
      city: cityOf(session.venue.city),
      starts: session.start,
      ends: session.end,
      confidence: confidenceOf(session, 'start', 'end'),
    }),
  );
  const others = file.otherMeetings.map(
    (meeting): AnnouncedSession => ({
      id: meeting.number,
      number: null,
      title: { en: meeting.title },
      city: cityOf(meeting.venue.city),
      starts: meeting.start,
      ends: meeting.end,
      confidence: meeting.confidence,
    }),
  );
  return [...regular, ...others];
}

function cityOf(city: string): City | null {
  return city === 'The Hague' || city === 'New York' ? city : null;
}
