import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { type MeetingFacts, type Voting, votingIn } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type Motion, motionsIn, nextMotion, standingOf } from './motions-in.ts';

/** The motions of a meeting, and whether it votes. */
export interface OnMotion extends Voting {
  readonly motions: readonly Motion[];
}

export async function onMotion(tx: Tx, { meeting }: MeetingFacts, _now: string, filled: Filled): Promise<OnMotion> {
  const [voting, motions] = await Promise.all([votingIn(tx, meeting, filled), motionsIn(tx, meeting)]);
  return { ...voting, motions };
}

/** The motion that is meant, where it is the one that is decided next; else why it is not. */
export function nextOf({ motions }: OnMotion, id: string): Motion | Objection {
  const motion = motions.find((one) => one.id === id);
  if (!motion) return no('no-such-motion');
  if (standingOf(motion) !== 'pending') return no('motion-settled', { kind: motion.kind });
  const next = nextMotion(motions);
  return next && next.id !== id ? no('motion-first', { motions: next.kind, state: next.state }) : motion;
}

export function isObjection(found: Motion | Objection): found is Objection {
  return 'code' in found;
}
