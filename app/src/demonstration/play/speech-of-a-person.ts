import { floorView } from '../../floor/index.ts';
import { databaseNow } from '../../store/clock.ts';
import type { Db } from '../../store/database.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { MeetingToPlay } from './meeting-to-play.ts';
import { speechOfAPersonEnds } from './presiding.ts';
import { isTaken } from './taken.ts';

/** Somebody has taken the seat that has the floor: the meeting waits for the end of the speech. */
export interface SpeechOfAPerson {
  readonly state: LanguageMap;
  /** ISO instant at which the simulated President ends it; null where a person presides */
  readonly endsAt: string | null;
}

/** Null where nobody speaks, or a simulated delegation does. */
export async function speechOfAPerson(db: Db, { id, session, status }: MeetingToPlay): Promise<SpeechOfAPerson | null> {
  if (status !== 'open') return null;
  const now = await databaseNow(db);
  const floor = await floorView(db, id, now);
  const speaking = floor?.speaking;
  if (!floor || !speaking) return null;
  const { state, startedAt, limitSeconds } = speaking;
  if (!(await isTaken(db, session, { kind: 'delegate', state }, now))) return null;
  const presided = await isTaken(db, session, { kind: 'president' }, now);
  return {
    state: floor.names.get(state) ?? { en: state },
    endsAt: presided ? null : new Date(speechOfAPersonEnds(Date.parse(startedAt), limitSeconds)).toISOString(),
  };
}
