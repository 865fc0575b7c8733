import { UncertainCommit } from '../store/commit-guard.ts';
import type { Store } from '../store/database.ts';
import { troubleOf } from '../store/trouble.ts';
import { no } from './objection.ts';

import type { Outcome } from './perform.ts';

/** Milliseconds after which somebody who waits is told what is known. The act itself is never cut off. */
const patience = 5_000;

export interface Sent {
  readonly store: Store;
  /** tells the same request from another one with its id */
  readonly same: string;
  readonly patience?: number;
  /** what went wrong with the database, for the log of the operator */
  readonly onTrouble?: ((error: unknown) => void) | undefined;
}

const underWay = new WeakMap<Store, Map<string, Promise<Outcome>>>();

/**
 * The outcome of an act, or what is known of it when its time is up. The deadline is the request's alone: the act goes on,
 * and the same request, sent again, waits for it or finds its answer.
 */
export async function inTime(perform: () => Promise<Outcome>, sent: Sent): Promise<Outcome> {
  const acts = underWay.get(sent.store) ?? new Map<string, Promise<Outcome>>();
  underWay.set(sent.store, acts);
  const known = acts.get(sent.same);
  const act = known ?? settled(perform, sent);
  if (!known) {
    acts.set(sent.same, act);
    void act.then(
      () => acts.delete(sent.same),
      () => acts.delete(sent.same),
    );
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(unknown), sent.patience ?? patience);
  });
  return Promise.race([act, late]).finally(() => clearTimeout(timer));
}

async function settled(perform: () => Promise<Outcome>, { onTrouble }: Sent): Promise<Outcome> {
  try {
    return await perform();
  } catch (error) {
    if (error instanceof UncertainCommit) {
      onTrouble?.(error);
      return unknown;
    }
    // Whatever fails before COMMIT is taken back.
    if (troubleOf(error) === null) throw error;
    onTrouble?.(error);
    return notRecorded;
  }
}

const unknown: Outcome = {
  ok: false,
  late: 'unknown',
  objections: [no('unknown')],
};

const notRecorded: Outcome = {
  ok: false,
  late: 'not-recorded',
  objections: [no('not-recorded')],
};
