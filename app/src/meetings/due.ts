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
  const [voting, leaving, ...due] = await Promise.all([
    votingIn(tx, meeting, filled),
    leavingOf(tx, meeting, now, filled),
    ...filled(dueBefore).map((dueOf) => dueOf(tx, at, now)),
  ]);
  return { ...voting, due: due.flat(), leaving };
}

/** What other rooms say when the meeting leaves its item or ends. */
export async function leavingOf(tx: Tx, meeting: string, now: string, filled: Filled): Promise<readonly Act[]> {
  const acts = await Promise.all(filled(alongside).map(({ leaving }) => leaving?.(tx, meeting, now)));
  return acts.flatMap((one) => one ?? []);
}
