import type { Store } from '../store/database.ts';
import type { Outcome } from './perform.ts';

const last = new WeakMap<Store, number>();

/** Number of the last entry that this program recorded, known before whoever acted is answered; 0 before the first. */
export function lastRecorded(store: Store): number {
  return last.get(store) ?? 0;
}

/** What came of a batch that holds. */
export function noteRecorded(store: Store, outcomes: Iterable<Outcome>): void {
  let seq = lastRecorded(store);
  for (const outcome of outcomes) if (outcome.ok) seq = Math.max(seq, outcome.seq);
  last.set(store, seq);
}
