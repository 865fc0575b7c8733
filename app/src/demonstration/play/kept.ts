import type { Db, Store } from '../../store/database.ts';
import type { Pace, WaitsFor } from './scene.ts';

/** The play as pages show it. */
export interface Play {
  readonly meeting: string;
  readonly pace: Pace | 'paused';
  readonly waitsFor: WaitsFor | null;
  /** ISO instant until which a vote stays open for whoever takes a seat */
  readonly goesOnAt: string | null;
}

/** Null before the first one was begun. */
export async function playKept(db: Db): Promise<Play | null> {
  const row = await db.selectFrom('demonstration_play').selectAll().executeTakeFirst();
  return row ? { meeting: row.meeting, pace: row.pace, waitsFor: row.waits_for, goesOnAt: row.goes_on_at } : null;
}

/** Beside the door, as signing in is: it is no act of the Assembly. */
export async function keepPlay({ writes }: Store, { meeting, pace, waitsFor, goesOnAt }: Play): Promise<void> {
  const row = { meeting, pace, waits_for: waitsFor, goes_on_at: goesOnAt };
  await writes
    .insertInto('demonstration_play')
    .values(row)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row))
    .execute();
}

/** Whatever was played when the program ended is paused. */
export async function keepPaused({ writes }: Store): Promise<void> {
  await writes
    .updateTable('demonstration_play')
    .set({ pace: 'paused', waits_for: null, goes_on_at: null })
    .where('pace', '<>', 'paused')
    .execute();
}
