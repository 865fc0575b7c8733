import { slot } from '../door/slot.ts';
import type { Tx } from '../store/database.ts';
import type { Underway } from './applied.ts';

/** What goes on in a session now, as far as a room above knows. Read in the transaction that sets a parameter. */
export const underwayIn = slot<(tx: Tx, session: string) => Promise<Partial<Underway>>>(
  'what goes on in a session while a parameter is set',
);
