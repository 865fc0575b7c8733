import { introducedKeys } from '@plenary/record';
import { introductions } from '../door/standing.ts';
import type { Db } from '../store/database.ts';

/** A public key of the seals. */
export interface SealKey {
  readonly key: string;
  /** of the act that introduced it, and its ISO instant */
  readonly seq: number;
  readonly at: string;
  /** why the key before it could not seal that act; null where it did */
  readonly lost: string | null;
}

/**
 * Public keys of the seals in the order in which they were introduced; the last one seals now. An act that is not sealed as it should be
 * introduces none.
 */
export async function sealKeys(db: Db): Promise<readonly SealKey[]> {
  const rows = await introductions(db);
  return introducedKeys(rows).map(({ key, seq }) => {
    const row = rows.find((one) => one.seq === seq);
    const { lost = null } = (row?.data ?? {}) as { readonly lost?: string };
    return { seq, at: row?.at ?? '', key, lost };
  });
}
