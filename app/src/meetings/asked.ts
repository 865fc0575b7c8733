import { stateNames } from '../reference/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Asked, AskedOf, Role, SeatRole } from '../web/for-you.ts';
import type { LanguageMap } from '../words/languages.ts';
import { isPresent, openMeetingOf } from './meetings-of.ts';
import { isAtHand, type Upcoming } from './now-and-next.ts';
import { readNowAndNext } from './read-now-and-next.ts';
import { whenSaid } from './when-said.ts';

/** Of a seat: to be registered where its session meets, or is about to. Of all: the meeting that comes next. */
export async function meetingAsks(role: Role, { reads, now }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind === 'seat') return seatAsks(role, { reads, now });
  if (role.kind === 'focal-point') return [];
  const { open, next } = await readNowAndNext(reads, now);
  if (open || !next) return [];
  // What is next in a meeting at hand is said by the console.
  if (role.kind === 'president') return isAtHand(next, now) ? [] : [comes(next, 'podium')];
  return [comes(next)];
}

async function seatAsks(
  { session, state }: SeatRole,
  { reads, now }: Pick<AskedOf, 'reads' | 'now'>,
): Promise<readonly Asked[]> {
  const open = await openMeetingOf(reads, session);
  const all = open === null ? await readNowAndNext(reads, now) : null;
  const next = all && !all.open && all.next?.session.id === session ? all.next : null;
  const meeting = open ?? (next && isAtHand(next, now) ? next.meeting.id : null);
  if (meeting === null) return next ? [comes(next)] : [];
  if (await isPresent(reads, meeting, state)) return [present(meeting, next)];
  return [notRegistered(meeting, (await stateNames(reads)).get(state) ?? { en: state })];
}

function notRegistered(meeting: string, state: LanguageMap): Asked {
  return {
    urgency: 'presence',
    s: 'stop',
    what: (ctx) => ctx.t('meetings.for-you.absent', { state }),
    why: (ctx) => ctx.t('meetings.for-you.absent.why'),
    way: { href: `/meetings/${meeting}#register`, label: (ctx) => ctx.t('meetings.for-you.register') },
  };
}

/** `next`: while the meeting is not open */
function present(meeting: string, next: Upcoming | null): Asked {
  return {
    urgency: 'present',
    s: 'done',
    what: (ctx) => ctx.t('meetings.presence.line.here'),
    ...(next ? { why: (ctx) => `${nextSaid(ctx, next)}${ctx.comma}${whenSaid(ctx, next, null)}` } : {}),
    way: { href: `/meetings/${meeting}#presence-head`, label: seesMeeting },
  };
}

function comes(next: Upcoming, place?: 'podium'): Asked {
  const page = `/meetings/${next.meeting.id}`;
  return {
    urgency: 'open',
    s: 'wait',
    what: (ctx) => nextSaid(ctx, next),
    when: (ctx) => whenSaid(ctx, next, null),
    way:
      place === 'podium'
        ? { href: `${page}/podium`, label: (ctx) => ctx.t('meetings.podium') }
        : { href: `${page}#agenda-head`, label: seesMeeting },
  };
}

function nextSaid(ctx: LanguageCtx, { meeting }: Upcoming): string {
  return ctx.t('meetings.for-you.next', { meeting: ctx.ordinal(meeting.number, 'meeting') });
}

const seesMeeting: Asked['way']['label'] = (ctx) => ctx.t('meetings.for-you.page');
