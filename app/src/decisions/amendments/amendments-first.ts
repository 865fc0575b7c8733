import { putNext } from '@plenary/rules';
import { no, type Objection } from '../../door/objection.ts';
import { basisOf } from '../../parameters/index.ts';
import { type Amending, waitingOf } from './facts.ts';

/** Why the proposal is not put now: amendments come before it, or it is one that comes after another. */
export function amendmentsFirst(proposal: string, amending: Amending): Objection | null {
  const waiting = waitingOf(amending);
  const found = putNext({ waiting: waiting.map(({ id }) => id), order: amending.order });
  const { next, amendment } = found.value;
  switch (next) {
    case 'proposal':
      return null;
    case 'order':
      return no('amendment-order-first', {}, basisOf(found));
    case 'amendment': {
      const symbol = waiting.find(({ id }) => id === amendment)?.symbol ?? '';
      return amendment === proposal ? null : no('amendment-first', { symbol }, basisOf(found));
    }
  }
}
