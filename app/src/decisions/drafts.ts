import type { Db } from '../store/database.ts';

/** Drafts of a session that are not decided, by symbol. */
export async function openDrafts(
  db: Db,
  session: string,
): Promise<readonly { readonly item: string; readonly symbol: string }[]> {
  return db
    .selectFrom('proposal')
    .select(['item', 'symbol'])
    .where('session', '=', session)
    .where('status', '=', 'submitted')
    .where('form', '=', 'proposal')
    .where('symbol', 'is not', null)
    .$narrowType<{ symbol: string }>()
    .orderBy('symbol')
    .execute();
}
