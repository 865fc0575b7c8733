import type { WaitingSpeaker } from '@plenary/rules';
import { participants } from '../reference/index.ts';
import type { Db, Tx } from '../store/database.ts';

/** Those who wait on the list of an item, as a policy looks at them. Replies have an order of their own. */
export async function waitingForOrder(db: Db | Tx, item: string): Promise<readonly WaitingSpeaker[]> {
  const [known, rows] = await Promise.all([
    participants(db),
    db
      .selectFrom('speaker')
      .select(['id', 'iso3', 'category', 'status', 'kind', 'region', 'on_behalf_of', 'group_awaits'])
      .where('item', '=', item)
      .orderBy('asked_at')
      .orderBy('position')
      .orderBy('id')
      .execute(),
  ]);
  const statements = rows.filter(({ kind }) => kind !== 'reply');
  const heard = (state: string) =>
    statements.filter(({ iso3, status }) => iso3 === state && (status === 'spoke' || status === 'speaking')).length;
  return statements
    .filter(({ status }) => status === 'waiting')
    .map((row, nth) => ({
      id: row.id,
      category: row.category,
      asked: nth + 1,
      statement: heard(row.iso3) + 1,
      forGroup: row.region !== null || (row.on_behalf_of !== null && !row.group_awaits),
      region: known.get(row.iso3)?.region ?? null,
    }));
}
