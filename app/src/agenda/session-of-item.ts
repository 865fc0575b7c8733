import { itemOf } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';

/** Of an item that is there; no session has the empty name. */
export async function sessionOfItem(tx: Tx, { item }: { readonly item: string }): Promise<string> {
  return (await itemOf(tx, item))?.session ?? '';
}
