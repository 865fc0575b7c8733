import type { ReactNode } from 'react';
import { localMinute } from '../../sessions/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { SessionOnDesk } from '../queries.ts';
import { WhichTurn } from './which-turn.tsx';

export interface ChangeMeetingProps {
  readonly ctx: Ctx;
  readonly meeting: Pick<SessionOnDesk['session']['meetings'][number], 'id' | 'number' | 'startsAt' | 'room'>;
  readonly city: SessionOnDesk['session']['city'];
}

/** Moves or cancels a meeting that is not open yet. */
export function ChangeMeeting({ ctx, meeting: { id, number, startsAt, room }, city }: ChangeMeetingProps): ReactNode {
  const hidden = { meeting: id };
  const basedOn = ctx.recordEntry ?? 0;
  const name = ctx.ordinal(number, 'meeting');
  const moving = stateOf(ctx, 'reschedule-meeting', hidden);
  return (
    <details open={refused(ctx, 'reschedule-meeting', hidden)}>
      <summary>{ctx.t('desk.meeting.change')}</summary>
      <Form ctx={ctx} command="reschedule-meeting" hidden={hidden} basedOn={basedOn}>
        <Field
          ctx={ctx}
          state={moving}
          name="startsAtLocal"
          kind="datetime-local"
          label={ctx.t('desk.meeting.starts', { city: ctx.cityName(city) })}
          initial={localMinute(city, startsAt)}
        />
        <WhichTurn ctx={ctx} command="reschedule-meeting" hidden={hidden} state={moving} />
        <Field
          ctx={ctx}
          state={moving}
          name="room"
          label={ctx.t('desk.meeting.room')}
          maxLength={80}
          optional
          initial={room ?? ''}
        />
        <Button label={`${ctx.t('desk.meeting.move')}${ctx.colon}${name}`}>{ctx.t('desk.meeting.move')}</Button>
      </Form>
      <p className="mt">
        <LinkButton
          href={ctx.href(`/desk/meetings/${id}/cancel`)}
          label={`${ctx.t('desk.meeting.cancel')}${ctx.colon}${name}`}
        >
          {ctx.t('desk.meeting.cancel')}
        </LinkButton>
      </p>
    </details>
  );
}
