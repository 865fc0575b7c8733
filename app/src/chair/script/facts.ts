import type { Filled } from '../../door/slot.ts';
import type { FloorView } from '../../floor/index.ts';
import { scheduledIn } from '../../meetings/index.ts';
import { localDay } from '../../sessions/index.ts';
import type { Db, Tx } from '../../store/database.ts';
import type { City } from '../../web/dates.ts';
import { chairPart, type LastStep, type PartNow, type PartWords } from '../slots.ts';
import type { MeetingFacts } from './meeting.ts';
import { ownWords } from './own-words.ts';

/** The meeting that follows in the same session. */
export interface NextMeeting {
  readonly city: City;
  readonly number: number;
  readonly startsAt: string;
}

/** What the words of the chair rest on. */
export interface ScriptFacts extends MeetingFacts {
  readonly words: readonly PartWords[];
}

export async function scriptFacts(
  tx: Tx,
  { floor, parts }: { readonly floor: FloorView; readonly parts: readonly PartNow[] },
  filled: Filled,
): Promise<ScriptFacts> {
  const [last, nextMeeting] = await Promise.all([lastStep(tx, parts, filled), meetingAfter(tx, floor)]);
  const facts = { view: floor, nextMeeting };
  const theirs = await Promise.all(parts.map((part) => part.words?.(last)));
  return { ...facts, words: [ownWords(facts, last), ...theirs.filter((words) => words !== undefined)] };
}

/** What was done last about the meeting and what is before it; its words stay until the next step is done. */
async function lastStep(tx: Tx, parts: readonly PartNow[], filled: Filled): Promise<LastStep | null> {
  const row = await tx
    .selectFrom('entry')
    .select(['act', 'data'])
    .where('audience', '=', 'public')
    .where(
      'subject',
      'in',
      parts.flatMap(({ subjects }) => subjects ?? []),
    )
    .where(
      'act',
      'not in',
      filled(chairPart).flatMap(({ besides }) => besides),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { act: row.act, data: row.data as LastStep['data'] } : null;
}

/** By time. One that was to begin today and is overrun by this one is still the next. */
async function meetingAfter(db: Db | Tx, { meeting, session }: FloorView): Promise<NextMeeting | null> {
  const rows = (await scheduledIn(db, session.id)).filter(({ id }) => id !== meeting.id);
  const day = localDay(session.city, meeting.closedAt ?? meeting.openedAt ?? meeting.startsAt);
  return rows.find(({ startsAt }) => localDay(session.city, startsAt) >= day && startsAt > meeting.startsAt) ?? null;
}
