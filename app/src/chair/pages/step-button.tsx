import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form } from '../../web/form.tsx';
import type { MessageKey } from '../../words/messages.ts';
import { confirmPath, isAsked } from '../confirmed.ts';
import type { Step } from '../slots.ts';
import { labelOf } from './step-label.ts';

/** The button of an act; of one that asks first, the link to the page that asks. */
export function StepButton({
  ctx,
  floor,
  step,
  main,
  keyed,
}: {
  readonly ctx: Ctx;
  readonly floor: FloorView;
  readonly step: Step;
  readonly main: boolean;
  /** it has its key: no other button that can be pressed now has the same */
  readonly keyed: boolean;
}): ReactNode {
  const { kind, input, seen } = step;
  const look = {
    ...(main ? { kind: 'main' as const } : {}),
    ...(keyed && kind.shortcut ? { shortcut: ctx.t(kind.shortcut) } : {}),
  };
  const label = labelOf(ctx, step);
  return isAsked(step) ? (
    <LinkButton href={ctx.href(confirmPath(floor.meeting.id, kind, input))} {...look}>
      {label}
    </LinkButton>
  ) : (
    <Form ctx={ctx} act={kind.command} hidden={{ ...input, ...seen }} objections={[]} {...basis(floor, step)}>
      <Button {...look}>{label}</Button>
    </Form>
  );
}

/** Of the steps that share a key the first: the browser would only move between two buttons of one key, and press neither. */
export function keyedOnce(steps: readonly Step[]): ReadonlySet<Step> {
  const first = new Map<MessageKey, Step>();
  for (const step of steps) {
    const key = step.kind.shortcut;
    if (key !== undefined && !first.has(key)) first.set(key, step);
  }
  return new Set(first.values());
}

/** An act on the meeting and its list says which state of it was seen; a draft or an election is another matter. */
function basis({ seen }: FloorView, { input }: Step): { readonly basedOn?: number } {
  return Object.keys(input).every((name) => name === 'meeting' || name === 'item') ? { basedOn: seen } : {};
}

export function keyOf({ kind, input }: Step): string {
  return [kind.command.name, ...Object.values(input)].join(' ');
}
