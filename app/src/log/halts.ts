import { databaseNow } from '../store/clock.ts';
import type { Db, Tx } from '../store/database.ts';
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

/**
 * Stops the signing of a log over a contradiction; see `openHalts`. Each stops it once: when it was decided to go on all the
 * same, the same contradiction is no news.
 */
export async function halt(tx: Tx, { origin, witness, kind, size }: Halt & { readonly origin: string }): Promise<void> {
  const said = await tx
    .selectFrom('log_halt')
    .select('id')
    .where('origin', '=', origin)
    .where('witness', '=', witness)
    .where('kind', '=', kind)
    .where('size', '=', size)
    .executeTakeFirst();
  if (said !== undefined) return;
  const { size: entries } = await tx.selectFrom('log_state').select('size').executeTakeFirstOrThrow();
  const at = await databaseNow(tx);
  await tx.insertInto('log_halt').values({ origin, witness, kind, size, entries, at }).execute();
}
