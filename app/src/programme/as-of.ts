import { plenaryBody } from '@plenary/rules';
import { sql } from 'kysely';
import { meetings } from '../meetings/index.ts';
import { dayAt, type InPlaces } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { MeetingRoom } from './entries.ts';
import type { ProgrammeLine } from './programme.ts';

/** A meeting as the programme had it at an instant. */
export type PlannedLine = Pick<
  ProgrammeLine,
  'id' | 'subject' | 'body' | 'title' | 'room' | 'day' | 'startsAt' | 'endsAt' | 'items' | 'note' | 'cancelled'
> & { readonly meeting: { readonly number: number } | null };

export interface PlannedThen {
  /** in the order of time */
  readonly lines: readonly PlannedLine[];
  readonly rooms: readonly MeetingRoom[];
}

const acts = [
  'meeting.scheduled',
  'meeting.rescheduled',
  'meeting.cancelled',
  'programme-entry.placed',
  'programme-entry.moved',
  'programme-entry.changed',
  'programme-entry.cancelled',
  'meeting-room.declared',
  'meeting-room.changed',
];

interface Said {
  readonly act: string;
  readonly subject: string;
  readonly data: unknown;
}

/** The programme of a session as it stood before an instant (ISO): what was changed later is not in it. */
export async function programmeAsOf(
  db: Db,
  session: InPlaces & { readonly id: string },
  until: string,
): Promise<PlannedThen> {
  const subjects = db
    .selectFrom(meetings)
    .select(sql<string>`'meeting:' || id`.as('subject'))
    .where('session', '=', session.id)
    .unionAll(
      db
        .selectFrom('programme_entry')
        .select(sql<string>`'programme-entry:' || id`.as('subject'))
        .where('session', '=', session.id),
    )
    .unionAll(
      db
        .selectFrom('meeting_room')
        .select(sql<string>`'meeting-room:' || id`.as('subject'))
        .where('session', '=', session.id),
    );
  const rows = await db
    .selectFrom('entry')
    .select(['act', 'subject', 'data'])
    .where('subject', 'in', subjects)
    .where('act', 'in', acts)
    .where('at', '<', until)
    .orderBy('seq')
    .execute();
  return plannedBy(rows, session);
}

type Place = Pick<PlannedLine, 'startsAt' | 'room'> & { readonly endsAt?: string | null };
type Matter = Pick<PlannedLine, 'body' | 'title' | 'items' | 'note'>;
type Line = Omit<PlannedLine, 'day'>;

/** Pure. `rows`: in the order of the record. */
export function plannedBy(rows: readonly Said[], session: InPlaces): PlannedThen {
  const lines = new Map<string, Line>();
  const rooms = new Map<string, MeetingRoom>();
  const change = (subject: string, to: Partial<Line>) => {
    const line = lines.get(subject);
    if (line) lines.set(subject, { ...line, ...to });
  };
  for (const { act, subject, data } of rows) {
    const id = subject.slice(subject.indexOf(':') + 1);
    switch (act) {
      case 'meeting.scheduled': {
        const { number, ...at } = data as Place & { readonly number: number };
        const own = { body: plenaryBody, meeting: { number }, title: null, items: [], note: null } as const;
        lines.set(subject, { id, subject, ...own, ...placeOf(at), cancelled: null });
        break;
      }
      case 'programme-entry.placed':
        lines.set(subject, {
          ...{ id, subject, meeting: null, cancelled: null },
          ...matterOf(data as Matter),
          ...placeOf(data as Place),
        });
        break;
      case 'meeting.rescheduled':
      case 'programme-entry.moved':
        change(subject, placeOf(data as Place));
        break;
      case 'programme-entry.changed':
        change(subject, matterOf(data as Matter));
        break;
      case 'meeting.cancelled':
      case 'programme-entry.cancelled':
        change(subject, { cancelled: (data as { readonly reason: string }).reason });
        break;
      default: {
        const { name, seats, interpretation } = data as MeetingRoom;
        rooms.set(id, { id, name, seats, interpretation });
      }
    }
  }
  return {
    lines: [...lines.values()]
      .map((line) => ({ ...line, day: dayAt(session, line.startsAt) }))
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id)),
    rooms: [...rooms.values()],
  };
}

function placeOf({ startsAt, endsAt = null, room }: Place) {
  return { startsAt, endsAt, room };
}

function matterOf({ body, title, items, note }: Matter): Matter {
  return { body, title, items, note };
}
