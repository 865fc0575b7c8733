import type { Act } from '../door/act.ts';
import { flag } from '../door/input.ts';
import type { Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import type { Tx } from '../store/database.ts';
import { alongside, dueBefore, type Ending } from './slots.ts';
import { type Voting, votingIn } from './voting.ts';

/** Whoever ends the item or the meeting says that what is due is left for later. */
export const leaveDue = flag.default(false);

/** What the end of an item or of a meeting rests on beside the meeting. */
export interface EndFacts extends Voting {
  /** what is asked back, each for itself, unless it is left for later */
  readonly due: readonly Objection[];
  /** said before it, by other rooms */
  readonly leaving: readonly Act[];
}

export async function endFacts(
  tx: Tx,
  meeting: string,
  at: Ending,
  { now, filled }: { readonly now: string; readonly filled: Filled },
): Promise<EndFacts> {
  const due: Objection[] = [];
  for (const dueOf of filled(dueBefore)) due.push(...(await dueOf(tx, at, now)));
  return { ...(await votingIn(tx, meeting, filled)), due, leaving: await leavingOf(tx, meeting, now, filled) };
}

/** What other rooms say when the meeting leaves its item or ends. */
export async function leavingOf(tx: Tx, meeting: string, now: string, filled: Filled): Promise<readonly Act[]> {
  const acts: Act[] = [];
  for (const { leaving } of filled(alongside)) acts.push(...((await leaving?.(tx, meeting, now)) ?? []));
  return acts;
}
