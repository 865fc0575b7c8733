import type { Db } from '../store/database.ts';
import type { SealAct } from './acts.ts';

const introduced: SealAct['act'] = 'seal-key.introduced';

/** Public keys of the seals in the order in which they were introduced; the last one seals now. `at`: ISO instant. */
export async function sealKeys(
  db: Db,
): Promise<readonly { readonly key: string; readonly seq: number; readonly at: string }[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'data'])
    .where('act', '=', introduced)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, at, data }) => ({ seq, at, key: (data as { readonly key: string }).key }));
}
