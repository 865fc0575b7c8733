import { stateNames } from '../reference/index.ts';
import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import type { LanguageMap } from '../words/languages.ts';
import { isPresent, openMeetingOf } from './meetings-of.ts';
import type { Upcoming } from './now-and-next.ts';
import { readNowAndNext } from './read-now-and-next.ts';
import { whenSaid } from './when-said.ts';

/** Of a seat: to be registered where its session meets. Of all: the meeting that comes next. */
export async function meetingAsks(role: Role, { reads, now }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind === 'seat') {
    const meeting = await openMeetingOf(reads, role.session);
    if (meeting !== null && !(await isPresent(reads, meeting, role.state)))
      return [notRegistered(meeting, (await stateNames(reads)).get(role.state) ?? { en: role.state })];
    if (meeting !== null) return [];
  }
  const { open, next } = await readNowAndNext(reads, now);
  if (open || !next || (role.kind === 'seat' && next.session.id !== role.session)) return [];
  return [role.kind === 'president' ? toOpen(next) : comes(next)];
}

function notRegistered(meeting: string, state: LanguageMap): Asked {
  return {
    urgency: 'presence',
    s: 'stop',
    what: (ctx) => ctx.t('meetings.for-you.absent', { state }),
    why: (ctx) => ctx.t('meetings.for-you.absent.why'),
    way: { href: `/meetings/${meeting}`, label: (ctx) => ctx.t('meetings.register-present', { state }) },
  };
}

function toOpen(next: Upcoming): Asked {
  const { meeting, overdue } = next;
  return {
    urgency: 'open',
    s: overdue ? 'ask' : 'wait',
    what: (ctx) => ctx.t('meetings.for-you.open', { meeting: ctx.ordinal(meeting.number, 'meeting') }),
    when: (ctx) => whenSaid(ctx, next, null),
    way: { href: `/meetings/${meeting.id}/podium`, label: (ctx) => ctx.t('meetings.podium') },
  };
}

function comes(next: Upcoming): Asked {
  const { meeting } = next;
  return {
    urgency: 'open',
    s: 'wait',
    what: (ctx) => ctx.t('meetings.for-you.next', { meeting: ctx.ordinal(meeting.number, 'meeting') }),
    when: (ctx) => whenSaid(ctx, next, null),
    way: { href: `/meetings/${meeting.id}`, label: (ctx) => ctx.t('meetings.for-you.page') },
  };
}
