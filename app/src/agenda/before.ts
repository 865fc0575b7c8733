import { type SessionRunHere, sessionRunHere, sessions, type WholeItem, wholeAgenda } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';

/** As many as are offered: the agenda begins from the last one. */
const most = 2;

/** The sessions run here from whose agenda this one may begin: the last ones before it that have one. */
export async function sessionsBefore(
  db: Db,
  { id, starts, demonstration }: SessionRunHere,
): Promise<readonly { readonly session: SessionRunHere; readonly items: readonly WholeItem[] }[]> {
  const rows = await db
    .selectFrom(sessions)
    .select('id')
    .where('id', '<>', id)
    .where('demonstration', '=', demonstration)
    .where('starts', '<=', starts)
    .orderBy('starts', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const found = await Promise.all(
    rows.map(async (row) => ({ session: await sessionRunHere(db, row.id), items: await wholeAgenda(db, row.id) })),
  );
  return found.flatMap(({ session, items }) => (session && items.length > 0 ? [{ session, items }] : []));
}
