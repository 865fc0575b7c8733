import { readStanding } from '../door/standing.ts';
import type { Db } from '../store/database.ts';
import type { Editions } from './acts.ts';

/** In which edition each command is, as the record says; 1 where it is not named. */
export async function editionsNow(db: Db): Promise<Editions> {
  return (await readStanding(db)).editions;
}
