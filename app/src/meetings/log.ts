import { sql } from 'kysely';
import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { type SentenceValues, sentenceValues } from './log-sentence.ts';
import { meetingLog } from './sections.ts';

type Data = Readonly<Record<string, unknown>>;

export interface LogLine {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  /** what the act says, with the names of what it is about */
  readonly data: Data;
  /** what its sentence says besides */
  readonly values: SentenceValues;
}

/** Public acts of the meeting, the newest first: its own, those of what is voted on in it, and the decisions taken in it. */
export async function logOf(db: Db | Tx, meeting: string, filled: Filled): Promise<readonly LogLine[]> {
  const parts = filled(meetingLog);
  const things: string[] = [];
  for (const { subjects } of parts) things.push(...((await subjects?.(db, meeting)) ?? []));
  const leftOut = parts.flatMap(({ leftOut = [] }) => leftOut);
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'data'])
    .where('audience', '=', 'public')
    .where((eb) =>
      eb.or([eb('subject', 'in', [`meeting:${meeting}`, ...things]), eb(sql<string>`data->>'meeting'`, '=', meeting)]),
    )
    .$if(leftOut.length > 0, (query) => query.where('act', 'not in', leftOut))
    .orderBy('seq', 'desc')
    .limit(60)
    .execute();
  const values = sentenceValues(filled);
  let log = rows.map(({ seq, at, act, data }): LogLine => ({ seq, at, act, data: data as Data, values }));
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
