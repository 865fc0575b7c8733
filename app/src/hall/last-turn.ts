import type { Filled } from '../door/slot.ts';
import type { Db, Tx } from '../store/database.ts';
import { screens } from './acts.ts';
import { hallPart, type Turn } from './slots.ts';

/** Acts on the meeting after which the screens show something else. What was called before does not come back by itself. */
const ofMeeting: readonly string[] = [
  'meeting.opened',
  'meeting.reopened',
  'item.taken-up',
  'item.concluded',
  'floor.given',
  'floor.ended',
  'screen.shown',
];

/** The last act in a meeting that turned the screens, as the record has it; null before the first. */
export async function lastTurn(db: Db | Tx, meeting: string, filled: Filled): Promise<Turn | null> {
  const row = await db
    .selectFrom('entry')
    .select(['act', 'at', 'subject', 'data'])
    .where('audience', '=', 'public')
    .where((eb) =>
      eb.or([
        eb.and([eb('act', 'in', ofMeeting), eb('subject', '=', `meeting:${meeting}`)]),
        ...filled(hallPart).map(({ turns }) => turns(eb, meeting)),
      ]),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const data = row.data as Readonly<Record<string, unknown>>;
  const shown = row.act === 'screen.shown';
  const [kind, id] = row.subject.split(':');
  return {
    act: row.act,
    of: shown ? textOf(data.of) : kind === 'meeting' ? null : (id ?? null),
    called: shown ? (screens.find((name) => name === data.what) ?? null) : null,
    at: row.at,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
