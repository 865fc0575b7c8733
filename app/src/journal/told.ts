import { type RawBuilder, sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import { type JournalAct, journalPart, meetingLog, meetings, sentenceValues } from '../meetings/index.ts';
import type { Db } from '../store/database.ts';

type Data = Readonly<Record<string, unknown>>;

/** An act that the Journal tells. */
export interface ToldAct {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly subject: string;
  readonly capacity: string | null;
  /** with the names of what it is about */
  readonly data: Data;
  readonly values: ReturnType<typeof sentenceValues>;
  readonly how: JournalAct;
}

/** A meeting with what was done in it. */
export interface MeetingTold {
  readonly id: string;
  readonly number: number;
  readonly acts: readonly ToldAct[];
  /** what mended it on a later day */
  readonly notes: readonly ToldAct[];
}

export interface DayTold {
  readonly meetings: readonly MeetingTold[];
  /** of the session itself, outside of its meetings */
  readonly session: readonly ToldAct[];
}

/** Acts that the Journal has of rooms below the meetings. */
const besides: Readonly<Record<string, JournalAct>> = { 'deadline.met': { as: 'said' } };

/** What was done in a session between two instants, from the record; and what was done later that mends it. */
export async function toldOf(
  { reads: db, filled }: { readonly reads: Db; readonly filled: Filled },
  session: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<DayTold> {
  const parts = filled(journalPart);
  const acts = new Map(
    Object.entries(Object.assign({}, besides, ...parts.map((part) => part.acts))) as [string, JournalAct][],
  );
  const held = await db
    .selectFrom(meetings)
    .select(['id', 'number'])
    .where('session', '=', session)
    .where('opened_at', '<', until)
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>=', from)]))
    .orderBy('opened_at')
    .execute();
  const span = { from, until, acts };
  const read = await Promise.all([
    actsAbout(db, span, sql<boolean>`entry.subject = ${`session:${session}`} and entry.data->>'meeting' is null`),
    ...held.map(({ id }) => actsAbout(db, span, inMeeting(id, filled))),
  ]);
  const named = await naming(db, filled, read.flat());
  const told = read.map((rows) =>
    rows.flatMap((row): ToldAct[] => {
      const how = acts.get(row.act);
      return how ? [{ ...row, data: { ...row.data, ...named(row.data) }, values: sentenceValues(filled), how }] : [];
    }),
  );
  const [ofSession = [], ...ofMeetings] = told;
  return {
    session: ofSession.filter(({ at }) => at < until),
    meetings: held.flatMap((meeting, n) => {
      const all = ofMeetings[n] ?? [];
      const own = all.filter(({ at }) => at < until);
      const subjects = new Set(own.map(({ subject }) => subject));
      const notes = all.filter(({ at, how, subject }) => at >= until && how.as === 'mends' && subjects.has(subject));
      return own.length === 0 ? [] : [{ ...meeting, acts: own, notes }];
    }),
  };
}

/** Acts of a meeting, and of what was voted on in it. */
function inMeeting(meeting: string, filled: Filled): RawBuilder<boolean> {
  const own = sql`select ${`meeting:${meeting}`}::text`;
  const subjects = [own, ...filled(meetingLog).flatMap(({ subjects }) => subjects?.(meeting) ?? [])];
  return sql<boolean>`(entry.data->>'meeting' = ${meeting} or entry.subject = any(array(${sql.join(subjects, sql` union all `)})))`;
}

/** Those of the day, and those after it that mend. */
async function actsAbout(
  db: Db,
  {
    from,
    until,
    acts,
  }: { readonly from: string; readonly until: string; readonly acts: ReadonlyMap<string, JournalAct> },
  about: RawBuilder<boolean>,
) {
  const mending = [...acts].flatMap(([act, { as }]) => (as === 'mends' ? [act] : []));
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'subject', 'capacity', 'data'])
    .where('audience', '=', 'public')
    .where('at', '>=', from)
    .where((eb) => eb.or([eb.and([eb('act', 'in', [...acts.keys()]), eb('at', '<', until)]), eb('act', 'in', mending)]))
    .where(about)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as Data }));
}

/** What the log of meetings, and the Journal alone, name of the things that acts are about. */
async function naming(db: Db, filled: Filled, rows: readonly { readonly data: Data }[]) {
  const all = rows.map(({ data }) => data);
  const parts = await Promise.all(
    [...filled(meetingLog), ...filled(journalPart)].flatMap(({ named }) => (named ? [named(db, all)] : [])),
  );
  return (data: Data): Data => Object.assign({}, ...parts.map((one) => one(data)));
}
