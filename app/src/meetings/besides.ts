import { type ProgrammeSlot, plenaryBody, programmeClashes } from '@plenary/rules';
import { no, type Objection } from '../door/objection.ts';
import { type Filled, slot } from '../door/slot.ts';
import { localDay, localMinute, type SessionDays } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { type MeetingLine, meetingsOf } from './meeting-lines.ts';

/** A meeting of whatever body, as a clash with it is said. */
export interface Meets extends ProgrammeSlot {
  /** the kind of body, which has a name */
  readonly meets: string;
}

/** What else is in the programme of a session. */
export interface Besides {
  readonly slots: readonly Meets[];
  /** kinds of body that may meet while the plenary does */
  readonly allowed: ReadonlySet<string>;
  /** the rooms that are declared, by what they are called (`calledAs`) */
  readonly rooms: ReadonlyMap<string, string>;
}

export const besides = slot<(tx: Tx, session: string) => Promise<Besides>>(
  'what other bodies have in the programme of a session',
);

export async function besidesIn(tx: Tx, session: string, filled: Filled): Promise<Besides> {
  const all: Besides[] = [];
  for (const part of filled(besides)) all.push(await part(tx, session));
  return {
    slots: all.flatMap(({ slots }) => slots),
    allowed: new Set(all.flatMap(({ allowed }) => [...allowed])),
    rooms: new Map(all.flatMap(({ rooms }) => [...rooms])),
  };
}

/** The name of a room as it is compared. */
export function calledAs(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** INTERPRETATION: three hours are kept for a plenary meeting whose end is not said; no provision says how long one is. */
const keptHours = 3;

/** Until when a plenary meeting is reckoned with. */
export function reckonedEnd({ startsAt, endsAt }: Pick<MeetingLine, 'startsAt' | 'endsAt'>): string {
  return endsAt ?? new Date(Date.parse(startsAt) + keptHours * 3_600_000).toISOString();
}

/** The plenary meetings of a session that are not over, among the meetings of other bodies. */
export async function plenarySlots(db: Db | Tx, session: string, rooms: Besides['rooms']): Promise<readonly Meets[]> {
  const meetings = await meetingsOf(db, session);
  return meetings
    .filter(({ status }) => status === 'scheduled' || status === 'open')
    .map((meeting) => plenarySlot(meeting, rooms));
}

/** A plenary meeting among the meetings of other bodies. */
function plenarySlot(
  meeting: Pick<MeetingLine, 'meeting' | 'startsAt' | 'endsAt' | 'room'>,
  rooms: Besides['rooms'],
): Meets {
  const { meeting: id, startsAt, room } = meeting;
  const called = room === null ? null : calledAs(room);
  return {
    id,
    body: plenaryBody,
    meets: plenaryBody,
    room: called === null ? null : (rooms.get(called) ?? called),
    from: new Date(startsAt).toISOString(),
    until: reckonedEnd(meeting),
  };
}

/** Why the plenary cannot meet so beside other bodies. */
export function besidesObjection(
  session: SessionDays,
  meeting: Pick<MeetingLine, 'meeting' | 'startsAt' | 'endsAt' | 'room'>,
  { slots, allowed, rooms }: Besides,
): Objection | null {
  return clashObjection(session, plenarySlot(meeting, rooms), slots, allowed);
}

/** Why a meeting of a body cannot be so. */
export function clashObjection(
  { city }: Pick<SessionDays, 'city'>,
  wanted: Meets,
  others: readonly Meets[],
  allowed: ReadonlySet<string>,
): Objection | null {
  const besidePlenary = [wanted, ...others].filter(({ meets }) => allowed.has(meets)).map(({ body }) => body);
  const [clash] = programmeClashes(wanted, others, new Set(besidePlenary));
  if (!clash) return null;
  const { kind, with: other } = clash;
  const { from, until } = other;
  const when = {
    day: localDay(city, from),
    from: localMinute(city, from).slice(11),
    until: localMinute(city, until).slice(11),
  };
  switch (kind) {
    case 'room':
      return no('room-taken', { meets: other.meets, ...when });
    case 'body':
      return no('body-elsewhere', { meets: other.meets, ...when });
    case 'plenary':
      return no('beside-plenary', { meets: wanted.body === plenaryBody ? other.meets : wanted.meets, ...when });
  }
}
