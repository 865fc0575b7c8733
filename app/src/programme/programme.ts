import { plenaryBody } from '@plenary/rules';
import {
  calledAs,
  type MeetingOfSession,
  reckonedEnd,
  type Standing,
  sessionWithMeetings,
  standingOf,
} from '../meetings/index.ts';
import { dayAt, type InPlaces, type SessionRunHere } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { Body } from './bodies.ts';
import { entriesOf, type MeetingRoom, roomsByName, roomsOf } from './entries.ts';
import { type History, historyOf } from './history.ts';

/** One meeting of the programme, of the plenary or of another body. */
export interface ProgrammeLine {
  readonly id: string;
  /** as acts name it */
  readonly subject: string;
  readonly body: Body | typeof plenaryBody;
  /** of the plenary */
  readonly meeting: { readonly number: number; readonly standing: Standing } | null;
  readonly title: LanguageMap | null;
  /** a declared room by its id, another one by its name; null: not given */
  readonly room: string | null;
  /** day on which it begins, where the session is held */
  readonly day: string;
  readonly startsAt: string;
  /** null: its end is open */
  readonly endsAt: string | null;
  /** until when it is reckoned with */
  readonly until: string;
  readonly items: readonly string[];
  readonly note: LanguageMap | null;
  /** the reason, of a cancelled one */
  readonly cancelled: string | null;
}

export interface ShownProgramme {
  readonly session: SessionRunHere;
  /** in the order of time */
  readonly lines: readonly ProgrammeLine[];
  readonly rooms: readonly MeetingRoom[];
  readonly history: History;
}

/** The programme of work of a session, with all that was changed of it; null when there is no such session. */
export async function readProgramme(db: Db, id: string, now: string): Promise<ShownProgramme | null> {
  const session = await sessionWithMeetings(db, id);
  if (!session) return null;
  const rooms = await roomsOf(db, id);
  const named = roomsByName(rooms);
  const { meetings } = session;
  const plenary = meetings.map((meeting) => lineOfMeeting(meeting, { meetings, session, named, now }));
  const others = (await entriesOf(db, id)).map(({ id: entry, ...line }): ProgrammeLine => {
    const { startsAt, endsAt } = line;
    const subject = `programme-entry:${entry}`;
    return { id: entry, subject, meeting: null, ...line, day: dayAt(session, startsAt), until: endsAt };
  });
  const lines = [...plenary, ...others].toSorted(
    (a, b) => a.startsAt.localeCompare(b.startsAt) || a.until.localeCompare(b.until) || a.id.localeCompare(b.id),
  );
  const history = await historyOf(
    db,
    lines.map(({ subject }) => subject),
  );
  return { session, lines, rooms, history };
}

interface Among {
  readonly meetings: readonly MeetingOfSession[];
  readonly session: InPlaces;
  readonly named: ReadonlyMap<string, string>;
  readonly now: string;
}

function lineOfMeeting(meeting: MeetingOfSession, { meetings, session, named, now }: Among): ProgrammeLine {
  const { id, number, startsAt, endsAt, closedAt, room, item, cancelledBecause } = meeting;
  const closed = closedAt !== null && closedAt > startsAt ? closedAt : null;
  return {
    id,
    subject: `meeting:${id}`,
    body: plenaryBody,
    meeting: { number, standing: standingOf(meeting, meetings, now) },
    title: null,
    room: room === null ? null : (named.get(calledAs(room)) ?? room),
    day: dayAt(session, startsAt),
    startsAt,
    endsAt: closed ?? endsAt,
    until: closed ?? reckonedEnd({ startsAt, endsAt }),
    items: item === null ? [] : [item],
    note: null,
    cancelled: cancelledBecause,
  };
}
