import type { Db } from '../store/database.ts';

/**
 * The name of the log of now, which is the origin of its checkpoints: that of the keys in use, since a succession retires
 * all others and the last key is never retired. '' before the first key.
 */
export async function currentName(db: Db): Promise<string> {
  const row = await db.selectFrom('log_key').select('name').where('retired_at', 'is', null).limit(1).executeTakeFirst();
  return row?.name ?? '';
}

/** The entry with which the log of now began: its succession; 0 for the first log of a record. */
export async function beginning(db: Db): Promise<number> {
  const row = await db
    .selectFrom('log_succession')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}
