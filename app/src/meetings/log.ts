import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { eachKey, newestEntries } from '../store/newest-entries.ts';
import { gathered } from './gathered.ts';
import { type SentenceValues, sentenceValues } from './log-sentence.ts';
import { type MeetingLog, meetingLog } from './sections.ts';

type Data = Readonly<Record<string, unknown>>;

export interface LogLine {
  readonly seq: number;
  /** the oldest entry that the line tells */
  readonly first: number;
  readonly at: string;
  readonly act: string;
  /** in which it was done */
  readonly capacity: string | null;
  /** what the act says, with the names of what it is about */
  readonly data: Data;
  /** what its sentence says besides */
  readonly values: SentenceValues;
}

/** Lines of the log that are shown; the whole of it is in the record. */
const shown = 10;

/** Entries that are read for them: more where so many make few lines, so that a line never counts less than there is. */
const most = [60, 1000];

/** Public acts of the meeting, the newest first: its own, those of what is voted on in it, and the decisions taken in it. */
export async function logOf(db: Db | Tx, meeting: string, filled: Filled): Promise<readonly LogLine[]> {
  const parts = filled(meetingLog);
  const values = sentenceValues(filled);
  let log = (await newestLines(db, meeting, parts)).map((line): LogLine => ({ ...line, values }));
  for (const { named } of parts) {
    if (!named) continue;
    const more = await named(
      db,
      log.map(({ data }) => data),
    );
    log = log.map((line) => ({ ...line, data: { ...line.data, ...more(line.data) } }));
  }
  return log;
}

async function newestLines(db: Db | Tx, meeting: string, parts: readonly MeetingLog[]) {
  const toldAgain = parts.flatMap(({ toldAgain = [] }) => toldAgain);
  for (const limit of most) {
    const rows = await linesOf(db, meeting, parts, limit);
    const lines = gathered(
      rows.map((row) => ({ ...row, data: row.data as Data })),
      toldAgain,
    );
    if (lines.length > shown || rows.length < limit || limit === most.at(-1)) return lines.slice(0, shown);
  }
  return [];
}

function linesOf(db: Db | Tx, meeting: string, parts: readonly MeetingLog[], limit: number) {
  const own = sql`select ${`meeting:${meeting}`}::text`;
  const subjects = [own, ...parts.flatMap(({ subjects }) => subjects?.(meeting) ?? [])];
  const leftOut = parts.flatMap(({ leftOut = [] }) => leftOut);
  const newest = newestEntries(
    [
      { where: sql`data->>'meeting' = ${meeting}`, negated: true },
      { each: sql`${sql.join(subjects, sql` union all `)}`, where: sql`subject = ${eachKey}` },
    ],
    [sql`audience = 'public'`, sql`act <> all(${leftOut})`],
    limit,
  );
  return db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'capacity', 'data'])
    .where('seq', 'in', sql<number>`(${newest})`)
    .orderBy('seq', 'desc')
    .execute();
}
