import type { ReactNode } from 'react';
import { localMinute } from '../../sessions/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { City } from '../../web/dates.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { MeetingOfSession } from '../programme.ts';
import { rescheduleMeeting } from '../reschedule-meeting.ts';
import { WhichTurn } from './which-turn.tsx';

export interface ChangeMeetingProps {
  readonly ctx: Ctx;
  readonly meeting: Pick<MeetingOfSession, 'id' | 'number' | 'startsAt' | 'endsAt' | 'room'>;
  readonly city: City;
}

/** Moves or cancels a meeting that is not open yet. */
export function ChangeMeeting({
  ctx,
  meeting: { id, number, startsAt, endsAt, room },
  city,
}: ChangeMeetingProps): ReactNode {
  const hidden = { meeting: id };
  const basedOn = ctx.recordEntry ?? 0;
  const name = ctx.ordinal(number, 'meeting');
  const moving = stateOf(ctx, rescheduleMeeting, hidden);
  return (
    <details open={refused(ctx, rescheduleMeeting, hidden)}>
      <summary>{ctx.t('desk.meeting.change')}</summary>
      <Form ctx={ctx} act={rescheduleMeeting} hidden={hidden} basedOn={basedOn}>
        <Field
          ctx={ctx}
          state={moving}
          name="startsAtLocal"
          optional={false}
          label={ctx.t('desk.meeting.starts', { city: ctx.cityName(city) })}
          initial={localMinute(city, startsAt)}
        />
        <WhichTurn ctx={ctx} act={rescheduleMeeting} hidden={hidden} state={moving} />
        <Field
          ctx={ctx}
          state={moving}
          name="endsAtLocal"
          label={ctx.t('desk.meeting.ends', { city: ctx.cityName(city) })}
          initial={endsAt === null ? '' : localMinute(city, endsAt)}
        />
        <Field ctx={ctx} state={moving} name="room" label={ctx.t('desk.meeting.room')} initial={room ?? ''} />
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
