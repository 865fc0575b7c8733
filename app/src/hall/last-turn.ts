import { type SqlBool, sql } from 'kysely';
import { voteSubjects } from '../decisions/index.ts';
import { ballotSubjects } from '../elections/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { type ScreenName, screens } from './acts.ts';

/** The act that the screens of the hall follow now. */
export interface Turn {
  readonly act: string;
  /** id of the vote or ballot it is about, where it is about one */
  readonly of: string | null;
  /** what the chair called; null where the screens follow the meeting */
  readonly called: ScreenName | null;
  readonly at: string;
}

/** Acts after which the screens show something else. What was called before, or a result of before, does not come back by itself. */
const turning: readonly string[] = [
  'meeting.opened',
  'meeting.reopened',
  'item.taken-up',
  'item.concluded',
  'floor.given',
  'floor.ended',
  'vote.opened',
  'vote.closed',
  'vote.announced',
  'vote.taken-back',
  'ballot.opened',
  'ballot.counted',
  'ballot.announced',
  'ballot.annulled',
  'lot.drawn',
  'tie.ended',
  'lot.taken-back',
  'screen.shown',
];

/** The last of those acts in a meeting, as the record has it; null before the first. */
export async function lastTurn(db: Db | Tx, meeting: string): Promise<Turn | null> {
  const row = await db
    .selectFrom('entry')
    .select(['act', 'at', 'subject', 'data'])
    .where('audience', '=', 'public')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('act', 'in', turning),
          eb.or([
            eb('subject', '=', `meeting:${meeting}`),
            eb('subject', 'in', voteSubjects(meeting)),
            eb('subject', 'in', ballotSubjects(meeting)),
          ]),
        ]),
        // A result that somebody still reads is not about the text adopted after it. That of a vote is announced with its result.
        eb.and([
          eb('act', '=', 'proposal.adopted'),
          sql<SqlBool>`data->>'by' = 'consensus' and data->>'meeting' = ${meeting}`,
        ]),
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
    of: shown ? textOf(data.of) : kind === 'vote' || kind === 'ballot' ? (id ?? null) : null,
    called: shown ? (screens.find((name) => name === data.what) ?? null) : null,
    at: row.at,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
