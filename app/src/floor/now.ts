import { aheadSaid, type InSession, type NowAndNext, readNowAndNext, toOpenSaid, whenSaid } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import type { FloorBarState, LanguageCtx } from '../web/ctx.ts';

/** The bar at the top of every page: what is on now, and what comes next. */
export async function floorBar(db: Db, ctx: LanguageCtx): Promise<FloorBarState> {
  const now = await readNowAndNext(db, ctx.now);
  return now.open ? inMeeting(db, ctx, now, now.open) : notInMeeting(ctx, now);
}

/** Pure: what the bar says while no meeting is open. */
export function notInMeeting(ctx: LanguageCtx, now: NowAndNext): FloorBarState {
  const { session, next, ahead, city } = now;
  const state = session ? 'between' : 'not-in-session';
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
        text: ctx.t('floor.session-on', { session: ctx.text(session.title) }),
        href: `/sessions/${session.id}`,
        ...(next ? {} : { detail: ctx.t('floor.none-scheduled') }),
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
  db: Db,
  ctx: LanguageCtx,
  all: NowAndNext,
  { meeting, session }: InSession,
): Promise<FloorBarState> {
  const next = nextSaid(ctx, all);
  const { city } = session;
  const vote = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'vote.status', 'proposal.id as proposal', 'proposal.title'])
    .where('vote.meeting', '=', meeting.id)
    .where('vote.status', 'in', ['open', 'closed'])
    .executeTakeFirst();
  const ballot = await db
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .select(['ballot.number', 'election.id as election', 'election.title'])
    .where('ballot.meeting', '=', meeting.id)
    .where('ballot.status', 'in', ['open', 'counted'])
    .executeTakeFirst();
  const detail = ctx.ordinal(meeting.number, 'meeting');
  if (vote)
    return {
      state: vote.status === 'open' ? 'voting' : 'in-session',
      now: {
        text: ctx.t(vote.status === 'open' ? 'floor.vote-open' : 'floor.vote-closed', { title: vote.title }),
        href: `/decisions/${vote.proposal}`,
        detail,
      },
      next,
      city,
    };
  if (ballot)
    return {
      state: 'voting',
      now: {
        text: ctx.t('floor.ballot-open', { ballot: ctx.ordinal(ballot.number, 'ballot'), title: ballot.title }),
        href: `/elections/${ballot.election}`,
        detail,
      },
      next,
      city,
    };
  const item = await db
    .selectFrom('meeting')
    .innerJoin('agenda_item', 'agenda_item.id', 'meeting.item')
    .select(['agenda_item.number', 'agenda_item.title'])
    .where('meeting.id', '=', meeting.id)
    .executeTakeFirst();
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
