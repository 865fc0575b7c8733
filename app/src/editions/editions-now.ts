import type { Db } from '../store/database.ts';
import { type Editions, editionsRaised, raisedBy } from './acts.ts';

/** In which edition each command is, as the record says; 1 where it is not named. */
export async function editionsNow(db: Db): Promise<Editions> {
  const rows = await db.selectFrom('entry').select('data').where('act', '=', editionsRaised).orderBy('seq').execute();
  return Object.fromEntries(rows.flatMap(({ data }) => [...raisedBy(data as object)]));
}
