import type { ReactNode } from 'react';
import { atEnglish } from '../../desk/index.ts';
import { cityAt } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { cancelEntry } from '../cancel-entry.ts';
import { changeEntry } from '../change-entry.ts';
import type { EntryLine } from '../entries.ts';
import { placeEntry } from '../place-entry.ts';
import type { ProgrammeLine, ShownProgramme } from '../programme.ts';
import { hoursSaid, lineName } from '../said.ts';
import { EntryFields } from './entry-fields.tsx';

interface Props {
  readonly ctx: Ctx;
  readonly shown: ShownProgramme;
  readonly day: string;
}

/** What is on a day beside the plenary, each to be moved, said anew or cancelled; and one more. */
export function Entries({ ctx, shown, day }: Props): ReactNode {
  const lines = shown.lines.filter((line) => line.day === day && line.meeting === null && line.cancelled === null);
  return (
    <Section id="entries" title={ctx.t('programme.desk.entries', { day: ctx.date(day, 'near') })}>
      {lines.map((line) => (
        <OneEntry key={line.id} ctx={ctx} shown={shown} line={line} />
      ))}
      <h3 className="mt">{ctx.t('programme.desk.new')}</h3>
      <NewEntry ctx={ctx} shown={shown} day={day} />
      <p className="mt">
        <a href={ctx.href(`/desk/sessions/${shown.session.id}/programme/paste?day=${day}`)}>
          {ctx.t('programme.desk.paste')}
        </a>
      </p>
      <p>
        <a href={ctx.href(`/desk/sessions/${shown.session.id}/agenda#meetings`)}>{ctx.t('programme.desk.plenary')}</a>
      </p>
    </Section>
  );
}

function NewEntry({ ctx, shown, day }: Props): ReactNode {
  const hidden = { session: shown.session.id };
  const state = atEnglish(stateOf(ctx, placeEntry, hidden), 'title', 'note');
  return (
    <Form ctx={ctx} act={placeEntry} hidden={hidden} state={state} keep>
      <EntryFields ctx={ctx} shown={shown} act={placeEntry} hidden={hidden} state={state} present={{ day }} />
      <Button kind="main">{ctx.t('programme.desk.place')}</Button>
    </Form>
  );
}

function OneEntry({ ctx, shown, line }: Pick<Props, 'ctx' | 'shown'> & { readonly line: ProgrammeLine }): ReactNode {
  const hidden = { entry: line.id };
  const basedOn = ctx.recordEntry ?? 0;
  const name = `${lineName(ctx, line)}${ctx.comma}${hoursSaid(ctx, cityAt(shown.session, line.startsAt), line)}`;
  const changing = atEnglish(stateOf(ctx, changeEntry, hidden), 'title', 'note');
  const present = line as ProgrammeLine & EntryLine;
  const open = refused(ctx, changeEntry, hidden) || refused(ctx, cancelEntry, hidden);
  return (
    <details open={open} data-key={line.id}>
      <summary>{name}</summary>
      {/* a link to what is folded unfolds it */}
      <p id={`change-${line.id}`} />
      <Form ctx={ctx} act={changeEntry} hidden={hidden} basedOn={basedOn} state={changing}>
        <EntryFields ctx={ctx} shown={shown} act={changeEntry} hidden={hidden} state={changing} present={present} />
        <Button label={`${ctx.t('programme.desk.change')}${ctx.colon}${name}`}>{ctx.t('programme.desk.change')}</Button>
      </Form>
      <Form ctx={ctx} act={cancelEntry} hidden={hidden} basedOn={basedOn}>
        <Field
          ctx={ctx}
          state={stateOf(ctx, cancelEntry, hidden)}
          name="reason"
          label={ctx.t('programme.desk.reason')}
          hint={ctx.t('programme.desk.cancel.follows')}
        />
        <Button kind="grave" label={`${ctx.t('programme.desk.cancel')}${ctx.colon}${name}`}>
          {ctx.t('programme.desk.cancel')}
        </Button>
      </Form>
    </details>
  );
}
