import { type AnnouncedSession, announcedSessions, cityAt, sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { type MeetingHere, type NowAndNext, nowAndNext, type Programme, type SessionHere } from './now-and-next.ts';

/** What is now and what is next, at this instant (ISO). */
export async function readNowAndNext(db: Db, now: string): Promise<NowAndNext> {
  return nowAndNext(await readProgramme(db, now), now);
}

export async function readProgramme(db: Db, now: string): Promise<Programme> {
  const announced = await announcedSessions(db);
  return { ...(await programmeOf(db, now, announced)), announced };
}

/**
 * The sessions that are not long over, with their meetings; those in which a meeting is open, with that meeting; and those that the data
 * announce, which may be old ones.
 */
async function programmeOf(db: Db, now: string, announced: readonly AnnouncedSession[]) {
  const since = new Date(Date.parse(now) - 2 * 86_400_000).toISOString().slice(0, 10);
  const ids = announced.map(({ id }) => id);
  const rows = await db
    .selectFrom(sessions)
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.session', '=', 'session.id')
        .on((on) => on.or([on('session.ends', '>=', since), on('meeting.status', '=', 'open')])),
    )
    .select(['session.id', 'session.title', 'session.city', 'session.places', 'session.ends', 'session.standing'])
    .select(({ fn }) => fn.coalesce('session.resumed_on', 'session.starts').as('starts'))
    .select(['session.demonstration', 'session.announced', 'meeting.id as meeting', 'meeting.number'])
    .select(['meeting.starts_at', 'meeting.room', 'meeting.status', 'meeting.opened_at', 'meeting.closed_at'])
    .select(['meeting.suspended_at', 'meeting.resumes_at'])
    .where((eb) =>
      eb.or([
        eb('session.ends', '>=', since),
        eb('session.id', 'in', eb.selectFrom('meeting').select('session').where('status', '=', 'open')),
        eb('session.id', '=', eb.fn.any(eb.val(ids))),
        eb('session.announced', '=', eb.fn.any(eb.val(ids))),
      ]),
    )
    .execute();
  const here = new Map<string, SessionHere>();
  const meetings: MeetingHere[] = [];
  for (const {
    meeting,
    number,
    starts_at,
    room,
    status,
    opened_at,
    closed_at,
    suspended_at,
    resumes_at,
    standing,
    ...session
  } of rows) {
    here.set(session.id, { ...session, goesOn: standing === 'on' });
    if (meeting !== null && number !== null && starts_at !== null && status !== null)
      meetings.push({
        id: meeting,
        session: session.id,
        number,
        city: cityAt(session, starts_at),
        startsAt: starts_at,
        room,
        status,
        openedAt: opened_at,
        closedAt: closed_at,
        suspendedAt: suspended_at,
        resumesAt: resumes_at,
      });
  }
  return { sessions: [...here.values()], meetings };
}
