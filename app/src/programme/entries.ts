import { type Besides, calledAs, type Meets } from '../meetings/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { type Lang, type LanguageMap, langs } from '../words/languages.ts';
import { type Body, bodyThatMeets } from './bodies.ts';

/** A meeting of a body in the programme. Times are ISO instants. */
export interface EntryLine {
  readonly id: string;
  readonly body: Body;
  readonly title: LanguageMap | null;
  readonly room: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly items: readonly string[];
  readonly note: LanguageMap | null;
  /** the reason, of a cancelled one */
  readonly cancelled: string | null;
}

export interface MeetingRoom {
  readonly id: string;
  readonly name: LanguageMap;
  readonly seats: number | null;
  readonly interpretation: readonly Lang[];
}

/** The entries of a session, by time. */
export async function entriesOf(db: Db | Tx, session: string): Promise<readonly EntryLine[]> {
  return db
    .selectFrom('programme_entry')
    .select(['id', 'body', 'title', 'room', 'starts_at as startsAt', 'ends_at as endsAt', 'items', 'note'])
    .select('cancelled_because as cancelled')
    .where('session', '=', session)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
}

/** The rooms of a session. */
export async function roomsOf(db: Db | Tx, session: string): Promise<readonly MeetingRoom[]> {
  const rooms = await db
    .selectFrom('meeting_room')
    .select(['id', 'name', 'seats', 'interpretation'])
    .where('session', '=', session)
    .execute();
  return rooms.toSorted((a, b) => (a.name.en ?? '').localeCompare(b.name.en ?? '', 'en', { numeric: true }));
}

/** Bodies of a session that may meet while the plenary does, each with the reason. */
export async function allowedIn(db: Db | Tx, session: string): Promise<ReadonlyMap<Body, string>> {
  const rows = await db
    .selectFrom('beside_plenary')
    .select(['body', 'reason'])
    .where('session', '=', session)
    .execute();
  return new Map(rows.map(({ body, reason }) => [body, reason]));
}

/** What a room is called, in each language that it has a name in. */
export function namesOf(name: LanguageMap): readonly string[] {
  return langs.flatMap((lang) => name[lang] ?? []);
}

/** Names in whatever language, as the rooms of plenary meetings are called. */
export function roomsByName(rooms: readonly Pick<MeetingRoom, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  return new Map(rooms.flatMap(({ id, name }) => namesOf(name).map((one) => [calledAs(one), id])));
}

/** An entry among all meetings of the programme. */
export function slotOf({
  id,
  body,
  title,
  room,
  startsAt,
  endsAt,
}: Omit<EntryLine, 'items' | 'note' | 'cancelled'>): Meets {
  return { id, body: bodyThatMeets(body, title), meets: body, room, from: startsAt, until: endsAt };
}

/** What the plenary finds in the programme beside itself. */
export async function besidePlenary(tx: Tx, session: string): Promise<Besides> {
  const standing = (await entriesOf(tx, session)).filter(({ cancelled }) => cancelled === null);
  return {
    slots: standing.map(slotOf),
    allowed: new Set((await allowedIn(tx, session)).keys()),
    rooms: roomsByName(await roomsOf(tx, session)),
  };
}
