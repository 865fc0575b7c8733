import type { Db } from '../store/database.ts';
import type { FloorBarState, LanguageCtx } from '../web/ctx.ts';
import type { City } from '../web/dates.ts';

/** The meeting the world watches now: the one opened last and not closed. */
export async function openMeetingNow(db: Db) {
  const row = await db
    .selectFrom('meeting')
    .innerJoin('session', 'session.id', 'meeting.session')
    .leftJoin('agenda_item', 'agenda_item.id', 'meeting.item')
    .select([
      'meeting.id',
      'meeting.number',
      'meeting.room',
      'session.id as session',
      'session.city',
      'session.title as session_title',
    ])
    .select(['agenda_item.number as item_number', 'agenda_item.title as item_title', 'session.demonstration'])
    .where('meeting.status', '=', 'open')
    .orderBy('meeting.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A session that the data announce. */
export interface NextSession {
  readonly number: number;
  readonly city: City;
  readonly starts: string;
}

/** The bar at the top of every page. `future` is the next session of the archive, when nothing is scheduled in Plenary. */
export async function floorBar(db: Db, ctx: LanguageCtx, future: NextSession | null): Promise<FloorBarState> {
  const open = await openMeetingNow(db);
  const scheduled = await db
    .selectFrom('meeting')
    .innerJoin('session', 'session.id', 'meeting.session')
    .select(['meeting.id', 'meeting.number', 'meeting.starts_at', 'session.city'])
    .where('meeting.status', '=', 'scheduled')
    .orderBy('meeting.starts_at')
    .limit(1)
    .executeTakeFirst();
  const next = scheduled ? { at: scheduled.starts_at, text: ctx.ordinal(scheduled.number, 'meeting') } : null;
  if (!open) {
    return {
      state: 'not-in-session',
      now: scheduled
        ? {
            text: ctx.ordinal(scheduled.number, 'meeting'),
            href: `/meetings/${scheduled.id}`,
            detail: ctx.t('floor.not-open-yet'),
          }
        : future
          ? {
              text: ctx.t('floor.next-session', {
                session: ctx.ordinal(future.number, 'session'),
                day: ctx.date(future.starts),
              }),
              href: '/sessions',
            }
          : null,
      next: null,
      city: scheduled?.city ?? future?.city ?? 'The Hague',
    };
  }
  const vote = await db
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .select(['vote.id', 'proposal.id as proposal', 'proposal.title'])
    .where('vote.meeting', '=', open.id)
    .where('vote.status', '=', 'open')
    .executeTakeFirst();
  const ballot = await db
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .select(['ballot.number', 'election.id as election', 'election.title'])
    .where('ballot.meeting', '=', open.id)
    .where('ballot.status', 'in', ['open', 'counted'])
    .executeTakeFirst();
  const detail = ctx.ordinal(open.number, 'meeting');
  if (vote)
    return {
      state: 'voting',
      now: { text: ctx.t('floor.vote-open', { title: vote.title }), href: `/decisions/${vote.proposal}`, detail },
      next,
      city: open.city,
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
      city: open.city,
    };
  return {
    state: 'in-session',
    now: {
      text:
        open.item_title && open.item_number !== null
          ? ctx.t('floor.item', { n: open.item_number, title: open.item_title })
          : ctx.t('floor.meeting-open'),
      href: `/meetings/${open.id}`,
      detail,
    },
    next,
    city: open.city,
  };
}
