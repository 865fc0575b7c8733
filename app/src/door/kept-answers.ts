import type { Db } from '../store/database.ts';

/** The answers that are kept for repeated requests, as they stand in the table. */
export async function keptAnswers(db: Db) {
  return db.selectFrom('request').select(['id', 'command', 'actor', 'answer']).execute();
}
