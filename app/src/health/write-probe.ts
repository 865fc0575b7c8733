import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { LaneBusy, takeLane } from '../door/lane.ts';
import type { Store } from '../store/database.ts';

/**
 * One durable write, as large as a block of the file. Nothing is updated in place: a full disk lets that pass, and refuses
 * the next entry.
 */
export async function writeOnce(store: Store): Promise<void> {
  await store.writes.transaction().execute(async (tx) => {
    await sql`with former as (delete from health_write) insert into health_write (filler) values (${randomBytes(3_500).toString('hex')})`.execute(
      tx,
    );
  });
}

/** Whether an act would get its turn now. Writes nothing, and gives the lane back at once. */
export async function laneIsFree(store: Store, patience: number): Promise<boolean> {
  try {
    await store.writes.transaction().execute((tx) => takeLane(tx, patience));
    return true;
  } catch (error) {
    if (error instanceof LaneBusy) return false;
    throw error;
  }
}
