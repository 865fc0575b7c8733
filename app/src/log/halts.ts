import type { Db } from '../store/database.ts';

/** A witness that contradicts the log, and nobody has decided on it yet. */
export interface Halt {
  /** name of the witness */
  readonly witness: string;
  readonly kind: 'ahead' | 'split';
  /** the size that the witness holds */
  readonly size: number;
}

/** Halts that no act `log.resumed` has followed. Compared by entry numbers: clocks may step back. */
export async function openHalts(db: Db): Promise<readonly Halt[]> {
  return db
    .selectFrom('log_halt')
    .select(['witness', 'kind', 'size'])
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
