import {
  aheadSaid,
  goingOnIn,
  type InSession,
  type NowAndNext,
  readNowAndNext,
  suspendedSaid,
  toOpenSaid,
  whenSaid,
} from '../meetings/index.ts';
import { announcedName } from '../sessions/index.ts';
import type { FloorBarState, LanguageCtx } from '../web/ctx.ts';
import type { Site } from '../web/site.ts';

/** The bar at the top of every page: what is on now, and what comes next. */
export async function floorBar(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  ctx: LanguageCtx,
): Promise<FloorBarState> {
  const now = await readNowAndNext(reads, ctx.now);
  const bar = now.open ? await inMeeting({ reads, filled }, ctx, now, now.open) : notInMeeting(ctx, now);
  const session = sessionOf(ctx, now);
  return session ? { ...bar, session } : bar;
}

/** The session that is on, or the one that comes next. */
function sessionOf(ctx: LanguageCtx, { session, ahead }: NowAndNext): FloorBarState['session'] | null {
  const here = session ?? (ahead?.kind === 'here' ? ahead.session : null);
  if (here) return { path: `/sessions/${here.id}`, label: ctx.text(here.title) };
  return ahead?.kind === 'announced'
    ? { path: `/sessions/${ahead.session.id}`, label: announcedName(ctx, ahead.session) }
    : null;
}

/** Pure: what the bar says while no meeting is open. */
export function notInMeeting(ctx: LanguageCtx, now: NowAndNext): FloorBarState {
  const { session, begun, next, ahead, city } = now;
  const state = !begun ? 'not-in-session' : next ? 'between' : 'none-further';
  if (next?.overdue)
    return {
      state,
      now: { text: toBeOpened(ctx, now), href: `/meetings/${next.meeting.id}` },
      next: null,
      city,
    };
  if (session)
    return {
      state,
      now: {
        text: ctx.t(begun ? 'floor.session-on' : 'floor.session-not-begun', { session: ctx.text(session.title) }),
        href: `/sessions/${session.id}`,
        ...(next || begun ? {} : { detail: ctx.t('floor.none-scheduled') }),
      },
      next: nextSaid(ctx, now),
      city,
    };
  if (ahead)
    return {
      state,
      now: {
        text: aheadSaid(ctx, ahead),
        href: ahead.kind === 'here' ? `/sessions/${ahead.session.id}` : '/sessions',
      },
      next: nextSaid(ctx, now),
      city,
    };
  return {
    state,
    now: next && {
      text: ctx.t('floor.meeting-at', {
        meeting: ctx.ordinal(next.meeting.number, 'meeting'),
        when: whenSaid(ctx, next, null),
      }),
      href: `/meetings/${next.meeting.id}`,
      detail: next.session.title,
    },
    next: null,
    city,
  };
}

function toBeOpened(ctx: LanguageCtx, { next, city }: NowAndNext): string {
  return next
    ? ctx.t('floor.meeting-at', {
        meeting: ctx.ordinal(next.meeting.number, 'meeting'),
        when: toOpenSaid(ctx, next, city),
      })
    : '';
}

/** The next meeting, with its session where that is another than the one on now. */
function nextSaid(ctx: LanguageCtx, { session, next, city }: NowAndNext): FloorBarState['next'] {
  if (!next) return null;
  const meeting = ctx.ordinal(next.meeting.number, 'meeting');
  return {
    at: next.meeting.startsAt,
    when: next.overdue ? toOpenSaid(ctx, next, city) : whenSaid(ctx, next, city),
    text: next.session.id === session?.id ? meeting : `${meeting}${ctx.comma}${ctx.text(next.session.title)}`,
  };
}

async function inMeeting(
  site: Pick<Site, 'reads' | 'filled'>,
  ctx: LanguageCtx,
  all: NowAndNext,
  { meeting }: InSession,
): Promise<FloorBarState> {
  const next = nextSaid(ctx, all);
  const { city } = meeting;
  const suspended = suspendedSaid(ctx, meeting, city);
  const number = ctx.ordinal(meeting.number, 'meeting');
  const detail = suspended ? `${number}${ctx.comma}${suspended}` : number;
  const { voting, item } = await goingOnIn(site, ctx, meeting.id);
  if (voting) {
    const { text, path: href, open } = voting;
    return { state: open ? 'voting' : 'in-session', now: { text, href, detail }, next, city };
  }
  return {
    state: 'in-session',
    now: {
      text: item ? ctx.t('floor.item', { n: item.number, title: item.title }) : ctx.t('floor.meeting-open'),
      href: `/meetings/${meeting.id}`,
      detail,
    },
    next,
    city,
  };
}
