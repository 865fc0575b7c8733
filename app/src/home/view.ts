import { openMeetingNow } from '../floor/index.ts';
import { type MeetingView, meetingView } from '../meetings/index.ts';
import { localDay, type MeetingStatus, nextSessionOfTheArchive } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../web/languages.ts';

/** A plenary meeting of today, in any session. */
export interface MeetingToday {
  readonly id: string;
  readonly number: number;
  readonly startsAt: string;
  readonly room: string | null;
  readonly status: MeetingStatus;
  readonly sessionTitle: LanguageMap;
  readonly city: 'The Hague' | 'New York';
  readonly demonstration: boolean;
}

/** What is happening now, what is next, and what there is today. */
export interface Now {
  readonly meeting: MeetingView | null;
  readonly scheduled: MeetingToday | null;
  readonly nextSession: Awaited<ReturnType<typeof nextSessionOfTheArchive>>;
  readonly today: readonly MeetingToday[];
}

export async function readNow(db: Db, now: string): Promise<Now> {
  const open = await openMeetingNow(db);
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('session', 'session.id', 'meeting.session')
    .select(['meeting.id', 'meeting.number', 'meeting.starts_at', 'meeting.room', 'meeting.status'])
    .select(['session.title', 'session.city', 'session.demonstration'])
    .where('meeting.starts_at', '>=', new Date(Date.parse(now) - 86_400_000).toISOString())
    .orderBy('meeting.starts_at')
    .execute();
  const meetings = rows.map(
    (row): MeetingToday => ({
      id: row.id,
      number: row.number,
      startsAt: row.starts_at,
      room: row.room,
      status: row.status,
      sessionTitle: row.title,
      city: row.city,
      demonstration: row.demonstration,
    }),
  );
  return {
    meeting: open ? await meetingView(db, open.id, now) : null,
    scheduled: meetings.find(({ status }) => status === 'scheduled') ?? null,
    nextSession: await nextSessionOfTheArchive(db, now),
    today: meetings.filter(({ city, startsAt }) => localDay(city, startsAt) === localDay(city, now)),
  };
}
