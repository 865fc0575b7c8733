import type { FloorKind } from '@plenary/rules';
import { type MeetingFacts, meetings } from '../meetings/index.ts';
import { agendaItems } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { speechSoFar, stretches } from './intervals.ts';

/** How long a speech has lasted, without its pauses. */
export interface SpeechSoFar {
  /** when it would have begun, had it never paused: ISO */
  readonly startedAt: string;
  /** whole seconds of it when its clock was stopped; nothing while that runs */
  readonly halted?: number;
}

/** Who has the floor beside the list of speakers: for a point of order, a motion, an explanation of vote, to introduce something. */
export interface Interposed {
  readonly turn: string;
  readonly state: string;
  readonly kind: FloorKind;
  readonly startedAt: string;
}

/** Who has the floor, and the list of the item before the meeting. */
export interface OnTheFloor {
  readonly speaking:
    | ({ readonly speaker: string; readonly state: string; readonly kind?: FloorKind } & SpeechSoFar)
    | null;
  /** who has it beside the list; the speech that it breaks off waits */
  readonly interposed: Interposed | null;
  /** of the item; false when the meeting is on none */
  readonly listClosed: boolean;
  /** at which hour it closes, where that was announced: ISO */
  readonly closesAt: string | null;
  /** of each statement from the next one on */
  readonly limitSeconds: number;
}

/** The hour has come at which the list was to close. */
export function hasClosed({ closesAt }: Pick<OnTheFloor, 'closesAt'>, now: string): boolean {
  return closesAt !== null && closesAt <= now;
}

/** Of a meeting, apart from the list. */
export type HasFloor = Pick<OnTheFloor, 'speaking' | 'interposed'>;

export interface FloorFacts extends MeetingFacts, OnTheFloor {}

export async function floorOf(tx: Tx, meeting: string): Promise<OnTheFloor> {
  const found = await floorIn(tx, meeting);
  if (found === null) throw new Error(`no meeting ${meeting}`);
  return found;
}

/** Null where there is no such meeting. */
export async function floorIn(tx: Tx, meeting: string): Promise<OnTheFloor | null> {
  const [has, list] = await Promise.all([hasFloor(tx, meeting), listRow(tx, meeting)]);
  return list ? { ...has, ...ofRow(list) } : null;
}

/** Whether the list of the item before the meeting is closed, and how long a statement may be. */
export async function listOf(db: Db | Tx, meeting: string): Promise<Omit<OnTheFloor, keyof HasFloor>> {
  const row = await listRow(db, meeting);
  if (!row) throw new Error(`no meeting ${meeting}`);
  return ofRow(row);
}

async function listRow(db: Db | Tx, meeting: string) {
  return db
    .selectFrom(meetings)
    .leftJoin(agendaItems, 'agenda_item.id', 'meeting.item')
    .leftJoin('speakers_list', 'speakers_list.item', 'meeting.item')
    .select(['meeting.limit_seconds', 'agenda_item.list_closed', 'speakers_list.closes_at'])
    .where('meeting.id', '=', meeting)
    .executeTakeFirst();
}

function ofRow(row: NonNullable<Awaited<ReturnType<typeof listRow>>>): Omit<OnTheFloor, keyof HasFloor> {
  return { listClosed: row.list_closed ?? false, closesAt: row.closes_at, limitSeconds: row.limit_seconds };
}

/** Who has the floor of a meeting, from the list and beside it. */
export async function hasFloor(tx: Db | Tx, meeting: string): Promise<HasFloor> {
  const [speaking, interposed] = await Promise.all([speakingIn(tx, meeting), interposedIn(tx, meeting)]);
  return { speaking, interposed };
}

/** Null when nobody from the list has it. */
export async function speakingIn(tx: Db | Tx, meeting: string): Promise<OnTheFloor['speaking']> {
  const row = await tx
    .selectFrom('speaker')
    .select(['id', 'iso3', 'kind', stretches.as('stretches')])
    .where('meeting', '=', meeting)
    .where('status', '=', 'speaking')
    .executeTakeFirst();
  const soFar = row && speechSoFar(row.stretches);
  return soFar ? { speaker: row.id, state: row.iso3, kind: row.kind, ...soFar } : null;
}

async function interposedIn(tx: Db | Tx, meeting: string): Promise<Interposed | null> {
  const row = await tx
    .selectFrom('floor_interval')
    .select(['turn', 'iso3', 'kind', 'started_at'])
    .where('meeting', '=', meeting)
    .where('ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('speaker').select('id').whereRef('id', '=', 'floor_interval.turn'))),
    )
    .executeTakeFirst();
  return row ? { turn: row.turn, state: row.iso3, kind: row.kind, startedAt: row.started_at } : null;
}
