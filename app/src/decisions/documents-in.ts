import type { Db, Tx } from '../store/database.ts';

/** How many documents a session has in its L series: drafts, and amendments to them. */
export async function documentsIn(db: Db | Tx, session: string): Promise<number> {
  const { count } = await db
    .selectFrom('proposal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session', '=', session)
    .where('form', 'in', ['proposal', 'amendment'])
    .executeTakeFirstOrThrow();
  return Number(count);
}
