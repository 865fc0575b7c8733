import type { Step } from './chair-steps.ts';

/** Acts of the chair that fix something for everybody: they are asked for on a page that shows what they fix. */
const acts = [
  'adopt-by-consensus',
  'open-vote',
  'close-vote',
  'announce-result',
  'announce-ballot',
  'close-meeting',
] as const;

export type ConfirmedAct = (typeof acts)[number];

/** The act of a step when it is one of them. */
export function confirmedAct({ command }: Step): ConfirmedAct | null {
  return acts.find((act) => act === command) ?? null;
}

/** The page that asks, without language prefix. */
export function confirmPath(meeting: string, { command, input }: Step): string {
  return `/meetings/${meeting}/confirm?${new URLSearchParams({ act: command, ...input })}`;
}

/** The step that an address of that page asks for; undefined when it is none of the chair's now. */
export function askedStep(steps: readonly Step[], query: Readonly<Record<string, string>>): Step | undefined {
  return steps.find(
    (step) =>
      confirmedAct(step) !== null &&
      step.command === query.act &&
      Object.entries(step.input).every(([name, value]) => query[name] === value),
  );
}
