import type { ReactNode } from 'react';
import { atEnglish, LanguageFields } from '../../desk/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { langNames, langs } from '../../words/languages.ts';
import { changeMeetingRoom } from '../change-meeting-room.ts';
import { declareMeetingRoom } from '../declare-meeting-room.ts';
import type { MeetingRoom } from '../entries.ts';
import type { ShownProgramme } from '../programme.ts';

interface Props {
  readonly ctx: Ctx;
  readonly shown: ShownProgramme;
}

/** The rooms of the session: what they are called, how many sit there, and what is interpreted. */
export function Rooms({ ctx, shown: { session, rooms } }: Props): ReactNode {
  const hidden = { session: session.id };
  const state = atEnglish(stateOf(ctx, declareMeetingRoom, hidden), 'name');
  return (
    <Section id="rooms" title={ctx.t('programme.rooms')}>
      {rooms.length === 0 && <p className="mute">{ctx.t('programme.rooms.none')}</p>}
      {rooms.map((room) => (
        <OneRoom key={room.id} ctx={ctx} room={room} />
      ))}
      <details open={rooms.length === 0 || refused(ctx, declareMeetingRoom, hidden)}>
        <summary>{ctx.t('programme.rooms.new')}</summary>
        <Form ctx={ctx} act={declareMeetingRoom} hidden={hidden} state={state}>
          <RoomFields ctx={ctx} state={state} />
          <Button>{ctx.t('programme.rooms.declare')}</Button>
        </Form>
      </details>
    </Section>
  );
}

function OneRoom({ ctx, room }: Pick<Props, 'ctx'> & { readonly room: MeetingRoom }): ReactNode {
  const hidden = { room: room.id };
  const state = atEnglish(stateOf(ctx, changeMeetingRoom, hidden), 'name');
  const name = ctx.text(room.name);
  const seats = room.seats === null ? name : ctx.t('programme.room-seats', { name, n: room.seats });
  return (
    <details open={refused(ctx, changeMeetingRoom, hidden)} data-key={room.id}>
      <summary>
        {seats}
        {room.interpretation.length > 0 && (
          <span className="mute small">
            {ctx.comma}
            {ctx.list(room.interpretation.map((lang) => langNames[lang]))}
          </span>
        )}
      </summary>
      <Form ctx={ctx} act={changeMeetingRoom} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
        <RoomFields ctx={ctx} state={state} room={room} />
        <Button label={`${ctx.t('programme.rooms.change')}${ctx.colon}${name}`}>
          {ctx.t('programme.rooms.change')}
        </Button>
      </Form>
    </details>
  );
}

function RoomFields({
  ctx,
  state,
  room,
}: {
  readonly ctx: Ctx;
  readonly state: FormState;
  readonly room?: MeetingRoom;
}): ReactNode {
  return (
    <>
      <LanguageFields
        ctx={ctx}
        state={state}
        name="name"
        label={ctx.t('programme.rooms.name')}
        {...(room ? { initial: room.name } : {})}
      />
      <Field
        ctx={ctx}
        state={state}
        name="seats"
        label={ctx.t('programme.rooms.seats')}
        initial={room?.seats ? String(room.seats) : ''}
      />
      <Options
        ctx={ctx}
        state={state}
        name="interpretation[]"
        many
        legend={ctx.t('programme.rooms.interpretation')}
        initial={room?.interpretation ?? []}
        options={langs.map((lang) => ({ value: lang, label: langNames[lang] }))}
      />
    </>
  );
}
