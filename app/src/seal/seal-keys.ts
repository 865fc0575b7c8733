import type { Db } from '../store/database.ts';
import type { SealAct } from './acts.ts';

const introduced: SealAct['act'] = 'seal-key.introduced';

/** A public key of the seals. */
export interface SealKey {
  readonly key: string;
  /** of the act that introduced it, and its ISO instant */
  readonly seq: number;
  readonly at: string;
  /** why the key before it could not seal that act; null where it did */
  readonly lost: string | null;
}

/** Public keys of the seals in the order in which they were introduced; the last one seals now. */
export async function sealKeys(db: Db): Promise<readonly SealKey[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'data'])
    .where('act', '=', introduced)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, at, data }) => {
    const { key, lost = null } = data as { readonly key: string; readonly lost?: string };
    return { seq, at, key, lost };
  });
}
