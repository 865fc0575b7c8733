import type { AssemblyNow } from '../credentials/index.ts';
import { agendaItems, cityAt, sessions } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { City } from '../web/dates.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** The open meeting of a session, or null. */
export async function openMeetingOf(db: Db, session: string): Promise<string | null> {
  const open = await db
    .selectFrom('meeting')
    .select('id')
    .where('session', '=', session)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return open?.id ?? null;
}

/** Whether the Assembly meets now, and when the first meeting of the session was opened. */
export async function assemblyMeets(db: Db | Tx, session: string): Promise<AssemblyNow> {
  const held = await db
    .selectFrom('meeting')
    .select(['id', 'status', 'opened_at', 'suspended_at'])
    .where('session', '=', session)
    .where('opened_at', 'is not', null)
    .orderBy('opened_at')
    .execute();
  const open = held.find(({ status }) => status === 'open');
  return {
    meeting: open?.id ?? null,
    suspended: (open?.suspended_at ?? null) !== null,
    present: open === undefined ? [] : await presentIn(db, open.id),
    opened: held[0]?.opened_at ?? null,
  };
}

async function presentIn(db: Db | Tx, meeting: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('presence')
    .select('iso3')
    .where('meeting', '=', meeting)
    .where('present', '=', true)
    .orderBy('iso3')
    .execute();
  return rows.map(({ iso3 }) => iso3);
}

/** Meetings of a session that are still to come, by time, each with the city where it is held. */
export async function scheduledIn(
  db: Db,
  session: string,
): Promise<
  readonly { readonly id: string; readonly number: number; readonly startsAt: string; readonly city: City }[]
> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .select(['meeting.id', 'meeting.number', 'starts_at as startsAt', 'session.city', 'session.places'])
    .where('meeting.session', '=', session)
    .where('meeting.status', '=', 'scheduled')
    .orderBy('starts_at')
    .execute();
  return rows.map(({ id, number, startsAt, ...held }) => ({ id, number, startsAt, city: cityAt(held, startsAt) }));
}

/** The item before a meeting, or null. */
export async function itemBefore(
  db: Db,
  meeting: string,
): Promise<{ readonly id: string; readonly number: number; readonly title: LanguageMap } | null> {
  const item = await db
    .selectFrom('meeting')
    .innerJoin(agendaItems, 'agenda_item.id', 'meeting.item')
    .select(['agenda_item.id', 'agenda_item.number', 'agenda_item.title'])
    .where('meeting.id', '=', meeting)
    .executeTakeFirst();
  return item ?? null;
}

/** A meeting of a session as one seat stands in it. */
export interface SeatInMeeting {
  readonly id: string;
  readonly status: MeetingStatus;
  /** before the meeting */
  readonly item: string | null;
  readonly present: boolean;
}

/** Every meeting of the session, by number. */
export async function seatInMeetings(db: Db, session: string, state: string): Promise<readonly SeatInMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .leftJoin('presence', (join) => join.onRef('presence.meeting', '=', 'meeting.id').on('presence.iso3', '=', state))
    .select(['meeting.id', 'meeting.status', 'meeting.item', 'presence.present'])
    .where('meeting.session', '=', session)
    .orderBy('meeting.number')
    .execute();
  return rows.map(({ present, ...row }) => ({ ...row, present: present ?? false }));
}

/** Whether a seat is registered as present at a meeting. */
export async function isPresent(db: Db, meeting: string, state: string): Promise<boolean> {
  const row = await db
    .selectFrom('presence')
    .select('present')
    .where('meeting', '=', meeting)
    .where('iso3', '=', state)
    .executeTakeFirst();
  return row?.present ?? false;
}

/** How long a statement may be from the next one on. */
export async function setStatementLimit(tx: Tx, meeting: string, seconds: number): Promise<void> {
  await tx.updateTable('meeting').set({ limit_seconds: seconds }).where('id', '=', meeting).execute();
}
