import { type OrderedPlace, type OrderPolicy, orderOfSpeakers } from '@plenary/rules';
import type { Db } from '../store/database.ts';
import { waitingForOrder } from './waiting-for-order.ts';

/** How those who wait on the list of an item would stand by a policy; nothing is written. */
export async function previewOrder(db: Db, item: string | null, policy: OrderPolicy): Promise<readonly OrderedPlace[]> {
  return item === null ? [] : orderOfSpeakers(await waitingForOrder(db, item), policy).value;
}
