import { type FloorView, giveFloor } from '../floor/index.ts';
import { isAtHand, openMeeting, readNowAndNext, type Upcoming, whenSaid } from '../meetings/index.ts';
import { capital } from '../web/capital.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import { atTheChair } from './console.ts';
import { nextStep } from './next-step.ts';
import { labelOf } from './pages/step-label.ts';
import type { PartNow, Step, Waits } from './slots.ts';

/**
 * In the open meeting, and in one that is opened soon: of whoever presides the next step of the console, of the Secretariat what
 * that waits for.
 */
export async function chairAsks(role: Role, { reads, filled, now }: AskedOf): Promise<readonly Asked[]> {
  if ('state' in role) return [];
  const { open, next: comes } = await readNowAndNext(reads, now);
  const soon = open ? null : comes;
  const meeting = (open ?? soon)?.meeting.id;
  if (meeting === undefined) return [];
  const found = await atTheChair({ reads, filled }, meeting, { now }, async ({ floor, parts, steps }) => {
    const next = nextStep(floor, parts, steps);
    if (next === null) return [];
    // Hours before nobody is waited for; that enough are there is said all the same.
    if ('waits' in next && soon && !isAtHand(soon, now)) return [];
    if ('waits' in next) return waitsFor(role, next.waits, { parts, steps, podium: podiumOf(meeting) });
    if (role.kind !== 'president') return open ? [chairDoes(floor, next.step)] : [];
    return [
      soon && next.step.kind.command.name === openMeeting.name ? toOpen(soon, next.step) : toDo(floor, next.step),
    ];
  });
  return found ?? [];
}

function podiumOf(meeting: string): string {
  return `/meetings/${meeting}/podium`;
}

/** Enough States are there. */
function toOpen(next: Upcoming, { early }: Step): Asked {
  const { meeting } = next;
  return {
    urgency: 'step',
    s: 'ask',
    what: (ctx) => ctx.t('meetings.for-you.open', { meeting: ctx.ordinal(meeting.number, 'meeting') }),
    ...(early ? { why: (ctx: LanguageCtx) => ctx.t('meetings.for-you.open.early') } : {}),
    when: (ctx) => whenSaid(ctx, next, null),
    way: { href: podiumOf(meeting.id), label: (ctx) => ctx.t('meetings.podium') },
  };
}

function toDo({ waiting: [first], names, meeting }: FloorView, step: Step): Asked {
  const gives = step.kind.command.name === giveFloor.name && first;
  return {
    urgency: 'step',
    s: 'ask',
    what: (ctx) =>
      gives ? ctx.t('meetings.for-you.give', { state: names.get(first.state) ?? first.state }) : labelOf(ctx, step),
    way: { href: podiumOf(meeting.id), label: (ctx) => ctx.t('meetings.podium') },
  };
}

/** What the meeting waits for, told to the Secretariat. */
function chairDoes(floor: FloorView, step: Step): Asked {
  const { what, ...asked } = toDo(floor, step);
  return { ...asked, s: 'wait', what: (ctx) => ctx.t('meetings.for-you.chair'), why: what };
}

/** It is the Secretariat that is waited for where a link of its own leads there. */
function waitsFor(
  { kind }: Role,
  { key, said, others, asks, why, sees }: Waits,
  at: { readonly parts: readonly PartNow[]; readonly steps: readonly Step[]; readonly podium: string },
): readonly Asked[] {
  const links = at.parts.flatMap(({ links }) => links?.(at.steps) ?? []);
  const link = links.find((one) => one.key === key && one.for !== 'others');
  const saying = (what: (ctx: LanguageCtx) => string) => ({
    what: (ctx: LanguageCtx) => capital(what(ctx)),
    ...(why ? { why } : {}),
  });
  if (kind === 'secretariat') {
    const asked = saying(asks?.secretariat ?? said);
    if (link)
      return [
        {
          ...asked,
          urgency: 'step',
          s: 'ask',
          way: { href: link.href, label: link.label },
        },
      ];
    return sees ? [{ ...asked, urgency: 'step', s: 'wait', way: sees }] : [];
  }
  return [
    {
      ...saying(asks?.others ?? others ?? said),
      urgency: 'step',
      s: 'wait',
      way: { href: at.podium, label: (ctx) => ctx.t('meetings.podium') },
    },
  ];
}
