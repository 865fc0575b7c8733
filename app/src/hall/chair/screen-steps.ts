import { chairActor } from '../../chair/index.ts';
import type { Objection } from '../../door/objection.ts';
import type { Filled } from '../../door/slot.ts';
import type { FloorView } from '../../floor/index.ts';
import type { Tx } from '../../store/database.ts';
import { type ScreenName, screens } from '../acts.ts';
import { announcedResults } from '../results.ts';
import { showOnScreen } from '../show-on-screen.ts';
import type { AnnouncedResult } from '../slots.ts';

/** A screen that the chair may call in the hall. */
export interface ScreenStep {
  readonly what: ScreenName;
  /** what its result is about */
  readonly result: AnnouncedResult | null;
  readonly input: Readonly<Record<string, string>>;
  readonly objections: readonly Objection[];
}

/** Results that can be called again, the newest first: those of this morning, not of the week. */
const mostResults = 4;

/** What may be put on the screens of the hall; none while the meeting is not open. */
export async function screenSteps(
  tx: Tx,
  floor: FloorView,
  { now, filled }: { readonly now: string; readonly filled: Filled },
): Promise<readonly ScreenStep[]> {
  if (floor.meeting.status !== 'open') return [];
  const actor = chairActor(floor.session.demonstration);
  const meeting = floor.meeting.id;
  const results = (await announcedResults(tx, meeting, filled)).slice(0, mostResults);
  const all = screens.flatMap((what): readonly Omit<ScreenStep, 'objections'>[] =>
    what === 'result'
      ? results.map((result) => ({ what, result, input: { meeting, what, of: result.id } }))
      : [{ what, result: null, input: { meeting, what } }],
  );
  // The same facts for all of them, read once: the console waits for it.
  const facts = await showOnScreen.load(tx, { meeting, what: 'item' }, actor, now, filled);
  return all.map((step): ScreenStep => {
    const decision = showOnScreen.decide(facts, { meeting, what: step.what, of: step.result?.id }, actor, now);
    return { ...step, objections: decision.ok ? [] : decision.objections };
  });
}
