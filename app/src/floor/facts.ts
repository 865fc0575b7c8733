import { type MeetingFacts, meetings } from '../meetings/index.ts';
import { agendaItems } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';

/** Who has the floor, and the list of the item before the meeting. */
export interface OnTheFloor {
  readonly speaking: { readonly speaker: string; readonly state: string; readonly startedAt: string } | null;
  /** of the item; false when the meeting is on none */
  readonly listClosed: boolean;
  /** of each statement from the next one on */
  readonly limitSeconds: number;
}

export interface FloorFacts extends MeetingFacts, OnTheFloor {}

export async function floorOf(tx: Tx, meeting: string): Promise<OnTheFloor> {
  const found = await floorIn(tx, meeting);
  if (found === null) throw new Error(`no meeting ${meeting}`);
  return found;
}

/** Null where there is no such meeting. */
export async function floorIn(tx: Tx, meeting: string): Promise<OnTheFloor | null> {
  const [speaking, list] = await Promise.all([speakingIn(tx, meeting), listRow(tx, meeting)]);
  return list ? { speaking, ...ofRow(list) } : null;
}

/** Whether the list of the item before the meeting is closed, and how long a statement may be. */
export async function listOf(db: Db | Tx, meeting: string): Promise<Omit<OnTheFloor, 'speaking'>> {
  const row = await listRow(db, meeting);
  if (!row) throw new Error(`no meeting ${meeting}`);
  return ofRow(row);
}

async function listRow(db: Db | Tx, meeting: string) {
  return db
    .selectFrom(meetings)
    .leftJoin(agendaItems, 'agenda_item.id', 'meeting.item')
    .select(['meeting.limit_seconds', 'agenda_item.list_closed'])
    .where('meeting.id', '=', meeting)
    .executeTakeFirst();
}

function ofRow(row: NonNullable<Awaited<ReturnType<typeof listRow>>>): Omit<OnTheFloor, 'speaking'> {
  return { listClosed: row.list_closed ?? false, limitSeconds: row.limit_seconds };
}

/** Who has the floor of a meeting; null when nobody has. */
export async function speakingIn(tx: Tx, meeting: string): Promise<OnTheFloor['speaking']> {
  const row = await tx
    .selectFrom('speaker')
    .select(['id', 'iso3', 'started_at'])
    .where('meeting', '=', meeting)
    .where('status', '=', 'speaking')
    .executeTakeFirst();
  return row?.started_at ? { speaker: row.id, state: row.iso3, startedAt: row.started_at } : null;
}
