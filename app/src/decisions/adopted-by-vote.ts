import type { AdoptedByVote } from '../credentials/index.ts';
import type { Db, Tx } from '../store/database.ts';

/** Texts of a session that were adopted by vote, the last one first. */
export async function textsAdoptedByVote(db: Db | Tx, session: string): Promise<readonly AdoptedByVote[]> {
  return db
    .selectFrom('proposal')
    .select(['id', 'title'])
    .select(({ fn }) => fn.coalesce('decided_symbol', 'symbol').$notNull().as('symbol'))
    .where('session', '=', session)
    .where('status', '=', 'adopted')
    .where('form', '=', 'proposal')
    .where('decided_by', '=', 'vote')
    .orderBy('decided_at', 'desc')
    .execute();
}
