import type { Db } from '../store/database.ts';
import type { Halt } from './acts.ts';
import { currentName } from './names.ts';

/**
 * Contradictions of the log of now that nobody has decided on: no act `log.resumed` has followed. Compared by entry
 * numbers: clocks may step back.
 */
export async function openHalts(db: Db): Promise<readonly Halt[]> {
  return db
    .selectFrom('log_halt')
    .select(['witness', 'kind', 'size'])
    .where('origin', '=', await currentName(db))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('log_resumption')
            .select('log_resumption.seq')
            .whereRef('log_resumption.seq', '>', 'log_halt.entries'),
        ),
      ),
    )
    .orderBy('id')
    .execute();
}
