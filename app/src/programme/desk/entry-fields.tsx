import type { ReactNode } from 'react';
import { LanguageFields } from '../../desk/index.ts';
import { WhichTurn } from '../../meetings/index.ts';
import { localMinute } from '../../sessions/index.ts';
import { Field, Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Asked, FormState } from '../../web/form-state.ts';
import { bodies } from '../bodies.ts';
import type { Hours, Placed } from '../entry-input.ts';
import type { ShownProgramme } from '../programme.ts';
import { bodyName, roomName } from '../said.ts';

interface Turned {
  readonly startsAtTurn?: 'first' | 'second' | undefined;
}

export interface EntryFieldsProps {
  readonly ctx: Ctx;
  readonly shown: ShownProgramme;
  readonly act: Asked<Turned>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly state: FormState;
  /** as it stands; of a new one its day */
  readonly present: (Placed & Hours) | { readonly day: string };
}

/** Who meets, when, where and on what. */
export function EntryFields({ ctx, shown, act, hidden, state, present }: EntryFieldsProps): ReactNode {
  const { session, rooms } = shown;
  const entry = 'body' in present ? present : null;
  const local = (at: string) => localMinute(session.city, at);
  const city = ctx.cityName(session.city);
  const day = 'day' in present ? present.day : '';
  return (
    <>
      <Select
        ctx={ctx}
        state={state}
        name="body"
        optional={false}
        label={ctx.t('programme.body')}
        {...(entry ? { initial: entry.body } : {})}
        options={bodies.map((body) => ({ value: body, label: bodyName(ctx, body) }))}
      />
      <LanguageFields
        ctx={ctx}
        state={state}
        name="title"
        label={ctx.t('programme.subject')}
        {...(entry ? { initial: entry.title ?? {} } : {})}
      />
      <Field
        ctx={ctx}
        state={state}
        name="startsAtLocal"
        optional={false}
        label={ctx.t('programme.starts', { city })}
        initial={entry ? local(entry.startsAt) : `${day}T13:00`}
      />
      <WhichTurn ctx={ctx} act={act} hidden={hidden} state={state} />
      <Field
        ctx={ctx}
        state={state}
        name="endsAtLocal"
        optional={false}
        label={ctx.t('programme.ends', { city })}
        initial={entry ? local(entry.endsAt) : `${day}T14:30`}
      />
      <Select
        ctx={ctx}
        state={state}
        name="room"
        optional
        label={ctx.t('programme.room')}
        initial={entry?.room ?? ''}
        options={[
          { value: '', label: ctx.t('programme.no-room') },
          ...rooms.map(({ id }) => ({ value: id, label: roomName(ctx, shown, id) })),
        ]}
      />
      {session.agenda.length > 0 && (
        <details open={state.errors['items[]'] !== undefined}>
          <summary>{ctx.t('programme.items.choose')}</summary>
          <Options
            ctx={ctx}
            state={state}
            name="items[]"
            many
            legend={ctx.t('programme.column.items')}
            initial={entry?.items ?? []}
            options={session.agenda.map(({ id, number, title }) => ({
              value: id,
              label: `${ctx.number(number)}. ${ctx.text(title)}`,
            }))}
          />
        </details>
      )}
      <LanguageFields
        ctx={ctx}
        state={state}
        name="note"
        label={ctx.t('programme.note')}
        {...(entry ? { initial: entry.note ?? {} } : {})}
      />
    </>
  );
}
