import type { ReactNode } from 'react';
import { cityAt, type InPlaces, type SessionRunHere, type ShownProgramme } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { Empty } from '../web/components/notice.tsx';
import { Programme, type ProgrammeEntry } from '../web/components/programme.tsx';
import { Tag } from '../web/components/status.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { nextOf, standingOf } from './now-and-next.ts';
import { suspendedSaid } from './pausing.ts';
import { itemsNow, type MeetingOfSession, meetingsOfSession } from './programme.ts';
import { hoursOf } from './when-said.ts';

/** The meetings of a session on its page. */
export async function sessionMeetings(db: Db, session: SessionRunHere): Promise<ShownProgramme> {
  const meetings = await meetingsOfSession(db, session.id);
  return {
    name: 'meetings',
    held: meetings.filter(({ status }) => status !== 'cancelled').length,
    closed: meetings.filter(({ status }) => status === 'closed').length,
    open: meetings.some(({ status }) => status === 'open'),
    begun: meetings.some(({ status }) => status === 'open' || status === 'closed'),
    on: itemsNow(meetings),
    show: (ctx) => <Meetings ctx={ctx} session={session} meetings={meetings} />,
  };
}

interface Of {
  readonly session: InPlaces;
  readonly meetings: readonly MeetingOfSession[];
}

function Meetings({ ctx, session, meetings }: Of & { readonly ctx: LanguageCtx }): ReactNode {
  if (meetings.length === 0)
    return <Empty title={ctx.t('sessions.meetings.none')}>{ctx.t('sessions.meetings.none.when')}</Empty>;
  return (
    <Programme
      entries={meetings.map((meeting) => meetingEntry(ctx, { session, meetings }, meeting))}
      label={ctx.t('sessions.meetings')}
    />
  );
}

function meetingEntry(ctx: LanguageCtx, { session, meetings }: Of, meeting: MeetingOfSession): ProgrammeEntry {
  const standing = standingOf(meeting, meetings, ctx.now);
  const next = nextOf(meetings, ctx.now)?.id === meeting.id;
  const over = standing === 'closed' || standing === 'cancelled' || standing === 'not-opened';
  const { from, until } = hoursOf(meeting);
  const city = cityAt(session, meeting.startsAt);
  const when = standing === 'open' ? 'now' : over ? 'past' : undefined;
  return {
    id: meeting.id,
    time: ctx.time(from, city),
    at: from,
    title: <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.ordinal(meeting.number, 'meeting')}</a>,
    mark:
      standing === 'open' ? (
        <span className="lamp">{ctx.t(meeting.suspendedAt ? 'meetings.status.suspended' : 'web.now')}</span>
      ) : (
        <>
          {next && <Tag>{ctx.t('web.floor.next')}</Tag>}{' '}
          <span className="small">
            {ctx.t(`meetings.status.${standing}`)}
            {until && `${ctx.comma}${ctx.time(until, city)}`}
          </span>
        </>
      ),
    detail: [
      suspendedSaid(ctx, meeting, city),
      ctx.date(from, 'weekday', city),
      meeting.room,
      meeting.cancelledBecause && ctx.t('meetings.cancelled-because', { reason: meeting.cancelledBecause }),
    ]
      .filter(Boolean)
      .join(ctx.comma),
    ...(when ? { when } : {}),
  };
}
