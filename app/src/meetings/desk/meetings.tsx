import type { ReactNode } from 'react';
import { cityAt } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { type Standing, standingOf } from '../now-and-next.ts';
import type { MeetingOfSession, SessionWithMeetings } from '../programme.ts';
import { scheduleMeeting } from '../schedule-meeting.ts';
import { ChangeMeeting } from './change-meeting.tsx';
import { WhichTurn } from './which-turn.tsx';

interface DeskMeetingsProps {
  readonly ctx: Ctx;
  readonly session: Pick<SessionWithMeetings, 'id' | 'city' | 'places' | 'starts' | 'meetings'>;
}

const marks: Readonly<Record<Standing, Status>> = {
  scheduled: 'wait',
  'to-open': 'wait',
  'not-opened': 'bad',
  open: 'now',
  closed: 'good',
  cancelled: 'mute',
};

/** The meetings of a session beside its agenda: when and where, moved and cancelled. */
export function DeskMeetings({ ctx, session }: DeskMeetingsProps): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, scheduleMeeting, hidden);
  return (
    <Section id="meetings" title={ctx.t('sessions.meetings')}>
      {session.meetings.length === 0 ? (
        <Empty title={ctx.t('desk.meetings.none')}>{ctx.t('desk.meetings.none.what')}</Empty>
      ) : (
        session.meetings.map((meeting) => (
          <MeetingLine key={meeting.id} ctx={ctx} session={session} meeting={meeting} />
        ))
      )}
      <h3 className="mt">{ctx.t('desk.meeting.new')}</h3>
      <Form ctx={ctx} act={scheduleMeeting} hidden={hidden} keep>
        <Field
          ctx={ctx}
          state={state}
          name="startsAtLocal"
          optional={false}
          label={ctx.t('desk.meeting.starts', { city: ctx.cityName(session.city) })}
          {...(session.meetings.length === 0 ? { initial: `${session.starts}T10:00` } : {})}
        />
        <WhichTurn ctx={ctx} act={scheduleMeeting} hidden={hidden} state={state} />
        <Field
          ctx={ctx}
          state={state}
          name="endsAtLocal"
          label={ctx.t('desk.meeting.ends', { city: ctx.cityName(session.city) })}
        />
        <Field ctx={ctx} state={state} name="room" label={ctx.t('desk.meeting.room')} />
        <Button kind="main">{ctx.t('desk.meeting.schedule')}</Button>
      </Form>
    </Section>
  );
}

interface MeetingLineProps {
  readonly ctx: Ctx;
  readonly session: DeskMeetingsProps['session'];
  readonly meeting: MeetingOfSession;
}

function MeetingLine({ ctx, session, meeting }: MeetingLineProps): ReactNode {
  const { id, number, startsAt, endsAt, room, status, cancelledBecause } = meeting;
  const standing = standingOf(meeting, session.meetings, ctx.now);
  const city = cityAt(session, startsAt);
  const name = ctx.ordinal(number, 'meeting');
  const page = (which: 'presence' | 'podium' | 'hall') => (
    <a href={ctx.href(`/meetings/${id}/${which}`)} aria-label={`${ctx.t(`meetings.${which}`)}${ctx.colon}${name}`}>
      {ctx.t(`meetings.${which}`)}
    </a>
  );
  return (
    <div className="doc">
      <span className="title">
        <a href={ctx.href(`/meetings/${id}`)}>{name}</a>
      </span>
      <div className="meta">
        <span>
          {ctx.date(startsAt, 'short', city)} {ctx.timeIn(startsAt, city)}
          {room && `${ctx.comma}${room}`}
        </span>
        <Chip s={marks[standing]}>{ctx.t(`meetings.status.${standing}`)}</Chip>
      </div>
      {cancelledBecause && <p className="small">{ctx.t('meetings.cancelled-because', { reason: cancelledBecause })}</p>}
      {status !== 'cancelled' && (
        <div className="meta">
          {status !== 'closed' && page('presence')}
          {page('podium')}
          {page('hall')}
        </div>
      )}
      {status === 'scheduled' && (
        <ChangeMeeting ctx={ctx} meeting={{ id, number, startsAt, endsAt, room }} city={city} />
      )}
    </div>
  );
}
