import type { Step, StepKind } from './slots.ts';

/** What takes back another act: the console keeps it apart, and it asks for its reason. */
export function takesBack({ group }: StepKind): boolean {
  return group === null;
}

/** Whether the act asks on a page of its own: an item is concluded at once where nothing under it is unfinished. */
export function isAsked({ kind, unfinished }: Step): boolean {
  return kind.asks === 'always' || (kind.asks === 'unfinished' && unfinished != null);
}

/** The page that asks, without language prefix. */
export function confirmPath(meeting: string, { command }: StepKind, input: Step['input']): string {
  return `/meetings/${meeting}/confirm?${new URLSearchParams({ act: command.name, ...input })}`;
}

/** The step that an address of that page asks for; undefined when it is none of the chair's now. */
export function askedStep(steps: readonly Step[], query: Readonly<Record<string, string>>): Step | undefined {
  return steps.find(
    (step) =>
      isAsked(step) &&
      step.kind.command.name === query.act &&
      Object.entries(step.input).every(([name, value]) => query[name] === value),
  );
}
