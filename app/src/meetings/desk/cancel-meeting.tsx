import type { ReactNode } from 'react';
import { cityAt } from '../../sessions/index.ts';
import { Field } from '../../web/components/field.tsx';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Confirm, Objections, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { cancelMeeting } from '../cancel-meeting.ts';
import type { MeetingOfSession, SessionWithMeetings } from '../programme.ts';

export interface CancelMeetingProps {
  readonly ctx: Ctx;
  readonly session: SessionWithMeetings;
  readonly meeting: MeetingOfSession;
}

/** Before a meeting is cancelled: which one, when, and what follows. */
export function CancelMeetingPage({ ctx, session, meeting }: CancelMeetingProps): ReactNode {
  const path = `/desk/sessions/${session.id}/agenda`;
  const title = ctx.t('desk.meeting.cancel');
  const hidden = { meeting: meeting.id };
  const city = cityAt(session, meeting.startsAt);
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[
        { label: ctx.t('desk.title'), path: '/desk' },
        { label: ctx.text(session.title), path },
      ]}
      indexed={false}
    >
      <PageHead eyebrow={ctx.text(session.title)} title={title} />
      <div className="stack gap-l">
        <Objections ctx={ctx} objections={refused(ctx, cancelMeeting, hidden) ? (ctx.refusal?.objections ?? []) : []} />
        <Confirm
          ctx={ctx}
          what={title}
          about
          whom={`${ctx.ordinal(meeting.number, 'meeting')}${ctx.comma}${ctx.date(meeting.startsAt, 'weekday', city)}${ctx.comma}${ctx.timeIn(meeting.startsAt, city)}`}
          follows={ctx.t('desk.meeting.cancel.follows')}
          change={path}
          back={ctx.t('desk.meeting.cancel.not')}
          verb={title}
          grave
          form={{
            act: cancelMeeting,
            hidden,
            basedOn: ctx.recordEntry ?? 0,
            // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
            then: path,
            state: stateOf(ctx, cancelMeeting, hidden),
            objections: [],
          }}
        >
          <Field
            ctx={ctx}
            state={stateOf(ctx, cancelMeeting, hidden)}
            name="reason"
            label={ctx.t('desk.meeting.reason')}
            hint={ctx.t('desk.meeting.reason.hint')}
          />
        </Confirm>
      </div>
    </Page>
  );
}
