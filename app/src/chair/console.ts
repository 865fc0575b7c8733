import type { Filled } from '../door/slot.ts';
import { type FloorView, floorView } from '../floor/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { readingOnly } from '../store/reading-only.ts';
import { chairPart, type PartNow, type Step } from './slots.ts';
import { stepsOf } from './steps.ts';

/** All that the console of a meeting shows, the same for whoever presides. */
export interface Console {
  readonly floor: FloorView;
  readonly parts: readonly PartNow[];
  readonly steps: readonly Step[];
}

/** Reads the console, and what `then` makes of it, in the snapshot of the page; null without such a meeting. `account`: who presides, where it matters. */
export async function atTheChair<Made>(
  { reads, filled }: { readonly reads: Db; readonly filled: Filled },
  meeting: string,
  asked: { readonly now: string; readonly account?: string | undefined },
  then: (console: Console, tx: Tx) => Promise<Made>,
): Promise<Made | null> {
  const tx = readingOnly(reads);
  const floor = await floorView(tx, meeting, asked.now);
  if (!floor) return null;
  const parts = await Promise.all(filled(chairPart).map((part) => part.at(tx, floor, { now: asked.now, filled })));
  return then({ floor, parts, steps: await stepsOf(tx, floor, parts, { ...asked, filled }) }, tx);
}
