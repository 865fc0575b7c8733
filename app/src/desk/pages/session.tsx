import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import type { SessionOnDesk } from '../queries.ts';
import { Elections } from './elections.tsx';
import { Proposals } from './proposals.tsx';

export interface DeskPartProps {
  readonly ctx: Ctx;
  readonly desk: SessionOnDesk;
}

/** The preparation of one session, in the order in which it is done. */
export function DeskSessionPage({ ctx, desk }: DeskPartProps): ReactNode {
  const { session } = desk;
  const title = ctx.text(session.title);
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[{ label: ctx.t('desk.title'), path: '/desk' }]}
      indexed={false}
    >
      <PageHead
        eyebrow={<bdi>{session.symbolPrefix}</bdi>}
        title={title}
        lede={`${ctx.cityName(session.city)}, ${ctx.dateRange(session.starts, session.ends)}`}
      >
        <p className="row">
          <a href={ctx.href(`/sessions/${session.id}`)}>{ctx.t('desk.public-page')}</a>
          <a href={ctx.href(`/desk/sessions/${session.id}/delegations`)}>
            {ctx.t('desk.delegations.count', { n: session.delegations, parties: desk.parties.length })}
          </a>
          <a href={ctx.href('/members/right-to-vote')}>{ctx.t('desk.right-to-vote')}</a>
        </p>
      </PageHead>
      <div className="cols">
        <Agenda ctx={ctx} desk={desk} />
        <Meetings ctx={ctx} desk={desk} />
      </div>
      <Proposals ctx={ctx} desk={desk} />
      <Elections ctx={ctx} desk={desk} />
    </Page>
  );
}

function Agenda({ ctx, desk: { session } }: DeskPartProps): ReactNode {
  return (
    <Section id="agenda" title={ctx.t('sessions.agenda')}>
      <ol className="reasons">
        {session.agenda.map(({ id, number, title, status }) => (
          <li key={id}>
            <details open={refused(ctx, 'rename-agenda-item', { item: id })}>
              <summary>
                {ctx.number(number)}. {ctx.text(title)}{' '}
                <span className="mute small">{ctx.t(`meetings.item.${status}`)}</span>
              </summary>
              <Form ctx={ctx} command="rename-agenda-item" hidden={{ item: id }} basedOn={ctx.recordEntry ?? 0}>
                <Field
                  ctx={ctx}
                  state={stateOf(ctx, 'rename-agenda-item', { item: id })}
                  name="title"
                  label={ctx.t('desk.item.rename')}
                  initial={title.en}
                />
                <Button>{ctx.t('desk.item.rename')}</Button>
              </Form>
            </details>
          </li>
        ))}
      </ol>
      <Form ctx={ctx} command="add-agenda-item" hidden={{ session: session.id }} keep>
        <Field
          ctx={ctx}
          state={stateOf(ctx, 'add-agenda-item', { session: session.id })}
          name="title"
          label={ctx.t('desk.item.title')}
          hint={ctx.t('desk.english')}
        />
        <Button>{ctx.t('desk.item.add')}</Button>
      </Form>
    </Section>
  );
}

function Meetings({ ctx, desk: { session } }: DeskPartProps): ReactNode {
  const state = stateOf(ctx, 'schedule-meeting', { session: session.id });
  return (
    <Section id="meetings" title={ctx.t('sessions.meetings')}>
      <ul className="reasons">
        {session.meetings.map(({ id, number, startsAt, room, status }) => (
          <li key={id}>
            <a href={ctx.href(`/meetings/${id}`)}>{ctx.ordinal(number, 'meeting')}</a>{' '}
            <span className="small mute">
              {ctx.date(startsAt, 'short', session.city)} {ctx.timeIn(startsAt, session.city)}
              {room && `, ${room}`}, {ctx.t(`meetings.status.${status}`)}
            </span>{' '}
            <span className="small">
              <a href={ctx.href(`/meetings/${id}/presence`)}>{ctx.t('meetings.presence')}</a>{' '}
              <a href={ctx.href(`/meetings/${id}/podium`)}>{ctx.t('meetings.podium')}</a>{' '}
              <a href={ctx.href(`/meetings/${id}/hall`)}>{ctx.t('meetings.hall')}</a>
            </span>
          </li>
        ))}
      </ul>
      <Form ctx={ctx} command="schedule-meeting" hidden={{ session: session.id }} keep>
        <Field
          ctx={ctx}
          state={state}
          name="startsAtLocal"
          kind="datetime-local"
          label={ctx.t('desk.meeting.starts', { city: ctx.cityName(session.city) })}
        />
        <Field ctx={ctx} state={state} name="room" label={ctx.t('desk.meeting.room')} optional />
        <Button>{ctx.t('desk.meeting.schedule')}</Button>
      </Form>
    </Section>
  );
}
