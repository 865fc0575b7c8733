import { createHash } from 'node:crypto';
import { hashedInLot, lotOfRollCall, type RollCallLot } from '@plenary/rules/published';
import type { BegunLot } from './lot-acts.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The delegations that are still to give a seed. */
export function awaitedSeeds({ states, given }: BegunLot): readonly string[] {
  return states.filter((state) => !given.some((one) => one.state === state));
}

/** All that a lot was drawn from: the seeds in the order in which the delegations were named, whichever came first. */
export function wholeLot({ commitment, states, given }: BegunLot, secret: string): RollCallLot {
  const seeds = states.flatMap((state) => given.filter((one) => one.state === state));
  return { commitment, secret, seeds };
}

/** On which State it falls, with the arithmetic. */
export function drawnFrom(lot: RollCallLot, among: readonly string[], names: ReadonlyMap<string, string>) {
  return lotOfRollCall(sha256(hashedInLot(lot)), among, names);
}
