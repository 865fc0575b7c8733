import type { FloorView } from '../floor/index.ts';
import { isOver } from '../meetings/index.ts';
import { type PartNow, type Step, type Turn, turns, type Waits } from './slots.ts';

/** What the chair does next: one of its acts, or what is waited for first. */
export type NextStep = { readonly step: Step } | { readonly waits: Waits };

/** Null once the meeting is over. It is what the script leads to. */
export function nextStep(floor: FloorView, parts: readonly PartNow[], steps: readonly Step[]): NextStep | null {
  if (isOver(floor)) return null;
  const waits = parts.flatMap(({ waits }) => waits?.(steps) ?? []);
  const first = waits.find(({ before }) => before === undefined);
  if (first) return { waits: first };
  const follows = parts.flatMap(({ follows }) => follows ?? []);
  const decided = steps.find(({ kind, objections }) => follows.includes(kind.command.name) && objections.length === 0);
  if (decided) return { step: decided };
  const step = usual(steps);
  const place = step ? turns.indexOf(turnOf(step) as Turn) : turns.length;
  const before = waits.find((one) => place >= turns.indexOf(one.before as Turn));
  if (before) return { waits: before };
  return step ? { step } : null;
}

/** Of all that may be done now the one that a chair usually does first. */
function usual(steps: readonly Step[]): Step | undefined {
  const now = steps.filter(({ objections }) => objections.length === 0);
  return turns.flatMap((turn) => now.filter((step) => turnOf(step) === turn))[0];
}

function turnOf({ kind, turn }: Step): Turn | undefined {
  return turn ?? kind.turn;
}
