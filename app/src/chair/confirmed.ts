import type { Step } from './chair-steps.ts';

/**
 * Acts of the chair that ask on a page of their own: what nobody can take back, with what it fixes; and what takes back, with
 * its reason. The item is concluded at once where nothing under it is unfinished.
 */
const acts = [
  'adopt-by-consensus',
  'open-vote',
  'close-vote',
  'announce-result',
  'open-ballot',
  'announce-ballot',
  'declare-elected',
  'conclude-item',
  'close-meeting',
  'take-back-vote',
  'reopen-item',
  'reopen-meeting',
  'take-back-lot',
] as const;

export type ConfirmedAct = (typeof acts)[number];

/** Acts that take back another one: the console keeps them apart, and each asks for its reason. */
export const takingBack: readonly string[] = ['take-back-vote', 'take-back-lot', 'reopen-item', 'reopen-meeting'];

/** The act of a step when it is one of them. */
export function confirmedAct({ command, unfinished }: Step): ConfirmedAct | null {
  if (command.name === 'conclude-item' && !unfinished) return null;
  return acts.find((act) => act === command.name) ?? null;
}

/** The page that asks, without language prefix. */
export function confirmPath(meeting: string, { command, input }: Step): string {
  return `/meetings/${meeting}/confirm?${new URLSearchParams({ act: command.name, ...input })}`;
}

/** The step that an address of that page asks for; undefined when it is none of the chair's now. */
export function askedStep(steps: readonly Step[], query: Readonly<Record<string, string>>): Step | undefined {
  return steps.find(
    (step) =>
      confirmedAct(step) !== null &&
      step.command.name === query.act &&
      Object.entries(step.input).every(([name, value]) => query[name] === value),
  );
}
