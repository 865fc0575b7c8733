import { type FloorView, giveFloor } from '../floor/index.ts';
import { readNowAndNext } from '../meetings/index.ts';
import { capital } from '../web/capital.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import { atTheChair } from './console.ts';
import { nextStep } from './next-step.ts';
import { labelOf } from './pages/step-label.ts';
import type { PartNow, Step, Waits } from './slots.ts';

/** In the open meeting: of whoever presides the next step of the console, of the Secretariat what that waits for. */
export async function chairAsks(role: Role, { reads, filled, now }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind === 'seat') return [];
  const { open } = await readNowAndNext(reads, now);
  if (!open) return [];
  const found = await atTheChair({ reads, filled }, open.meeting.id, { now }, async ({ floor, parts, steps }) => {
    const next = nextStep(floor, parts, steps);
    if (next === null) return [];
    if ('waits' in next) return waitsFor(role, next.waits, { parts, steps, podium: podiumOf(open.meeting.id) });
    return role.kind === 'president' ? [toDo(floor, next.step, podiumOf(open.meeting.id))] : [];
  });
  return found ?? [];
}

function podiumOf(meeting: string): string {
  return `/meetings/${meeting}/podium`;
}

function toDo(floor: FloorView, step: Step, podium: string): Asked {
  const [first] = floor.waiting;
  const gives = step.kind.command.name === giveFloor.name && first;
  return {
    urgency: 'step',
    s: 'ask',
    what: (ctx) =>
      gives
        ? ctx.t('meetings.for-you.give', { state: floor.names.get(first.state) ?? first.state })
        : labelOf(ctx, step),
    way: { href: podium, label: (ctx) => ctx.t('meetings.podium') },
  };
}

/** It is the Secretariat that is waited for where a link of its own leads there. */
function waitsFor(
  { kind }: Role,
  waits: Waits,
  at: { readonly parts: readonly PartNow[]; readonly steps: readonly Step[]; readonly podium: string },
): readonly Asked[] {
  const links = at.parts.flatMap(({ links }) => links?.(at.steps) ?? []);
  const link = links.find((one) => one.key === waits.key && one.for !== 'others');
  if (kind === 'secretariat')
    return link ? [{ urgency: 'step', s: 'ask', what: waits.said, way: { href: link.href, label: link.label } }] : [];
  return [
    {
      urgency: 'step',
      s: 'wait',
      what: (ctx) => capital((waits.others ?? waits.said)(ctx)),
      way: { href: at.podium, label: (ctx) => ctx.t('meetings.podium') },
    },
  ];
}
