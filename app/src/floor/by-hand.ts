import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

/** A change of the list that the chair made by hand, and said why. */
export interface ByHand {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly capacity: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The acts of the chair on the list that need a reason. */
const withReason = [
  ...['floor.added', 'floor.moved', 'floor.exchanged', 'floor.removed', 'floor.put-back'],
  'speakers-list.ordered',
];

/** As many as a chair looks back on; all of them stand in the log of the meeting. */
const most = 20;

/** Of one meeting, the last one first. */
export async function changesByHand(db: Db, meeting: string): Promise<readonly ByHand[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'capacity', 'data'])
    .where(sql<boolean>`data->>'meeting' = ${meeting}`)
    .where('act', 'in', withReason)
    .where('audience', '=', 'public')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as ByHand['data'] }));
}
