import type { ReactNode } from 'react';
import { atEnglish, LanguageFields } from '../../desk/index.ts';
import { addAgendaItem, type SessionRunHere, type WholeItem } from '../../sessions/index.ts';
import { complaintText } from '../../web/complaint-text.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import { saidAt } from '../../web/components/receipt.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { answerOf } from '../../web/form-state.ts';
import { carryAgenda } from '../carry-agenda.ts';
import { letterOf } from '../letters.ts';
import { seenOf } from '../read-list.ts';
import { readAgenda, writeAgenda } from '../write-agenda.ts';
import { UsualKind } from './usual-kind.tsx';

interface OfSession {
  readonly ctx: Ctx;
  readonly session: string;
}

/** A pasted list: shown as it is read, line by line, before anything is written. */
export function PasteList({ ctx, session, items }: OfSession & { readonly items: readonly WholeItem[] }): ReactNode {
  const hidden = { session };
  const state = stateOf(ctx, writeAgenda, hidden);
  const pasted = answerOf(state, 'list');
  const wasRefused = refused(ctx, writeAgenda, hidden);
  const asked = wasRefused && pasted !== undefined;
  return (
    <details className="mt" open={wasRefused || items.length === 0} id="paste">
      <summary>{ctx.t('agenda.paste')}</summary>
      <Form
        ctx={ctx}
        act={writeAgenda}
        then={saidAt(ctx.path, 'written')}
        hidden={hidden}
        basedOn={ctx.recordEntry ?? 0}
        state={state}
        keep
      >
        <Field
          ctx={ctx}
          state={state}
          name="list"
          label={ctx.t('agenda.paste.list')}
          hint={ctx.t('agenda.paste.hint')}
          rows={10}
        />
        {asked && <Preview ctx={ctx} pasted={pasted} items={items} />}
        <Button kind="main">{ctx.t(asked ? 'agenda.paste.write' : 'agenda.paste.look')}</Button>
      </Form>
    </details>
  );
}

function Preview({
  ctx,
  pasted,
  items,
}: {
  readonly ctx: Ctx;
  readonly pasted: string;
  readonly items: readonly WholeItem[];
}): ReactNode {
  const read = readAgenda(pasted, items);
  const first = (items.at(-1)?.number ?? 0) + 1;
  return (
    <div className="notice" data-s={read.faults.length > 0 ? 'bad' : 'good'}>
      <p>
        <b>{ctx.t('agenda.preview', { n: read.items.length, faults: read.faults.length })}</b>
        {read.renumbered && ` ${ctx.t('agenda.preview.renumbered')}`}
      </p>
      {read.faults.length > 0 && (
        <ul>
          {read.faults.map(({ line, text, what, complaint }) => (
            <li key={line}>
              {ctx.t('agenda.fault', { line, what, why: complaint ? complaintText(ctx, complaint) : '' })}{' '}
              <q dir="auto">{text}</q>
            </li>
          ))}
        </ul>
      )}
      <ul className="reasons">
        {read.items.map(({ line, title, parts }, at) => (
          <li key={line}>
            {ctx.number(first + at)}. <span dir="auto">{title}</span>
            {parts.map((part, place) => (
              <small key={`${line}-${part}`} className="block" dir="auto">
                {letterOf(place)} {part}
              </small>
            ))}
          </li>
        ))}
      </ul>
      {read.faults.length === 0 && <input type="hidden" name="seen" value={seenOf(read)} />}
    </div>
  );
}

/** From the agenda of a session before: what is ticked is carried over, with its languages. */
export function CarryOver({
  ctx,
  session,
  from,
  items,
}: OfSession & { readonly from: SessionRunHere; readonly items: readonly WholeItem[] }): ReactNode {
  const hidden = { session, earlier: from.id };
  const state = stateOf(ctx, carryAgenda, hidden);
  const standing = items.filter((item) => item.standing === 'on');
  const name = ctx.text(from.title);
  return (
    <details className="mt" open={refused(ctx, carryAgenda, hidden)}>
      <summary>
        {ctx.t('agenda.carry')}
        {ctx.colon}
        {name}
      </summary>
      <Form
        ctx={ctx}
        act={carryAgenda}
        then={saidAt(ctx.path, 'carried')}
        hidden={hidden}
        basedOn={ctx.recordEntry ?? 0}
        state={state}
      >
        <Options
          ctx={ctx}
          state={state}
          name="items[]"
          many
          legend={ctx.t('agenda.carry.which')}
          initial={standing.map(({ id }) => id)}
          options={standing.map(({ id, number, title }) => ({
            value: id,
            label: `${ctx.number(number)}. ${ctx.text(title)}`,
          }))}
        />
        <Button label={`${ctx.t('agenda.carry.do')}${ctx.colon}${name}`}>{ctx.t('agenda.carry.do')}</Button>
      </Form>
    </details>
  );
}

export function AddItem({
  ctx,
  session,
  items,
  issued,
}: OfSession & { readonly items: readonly WholeItem[]; readonly issued: boolean }): ReactNode {
  const on = items.filter(({ standing }) => standing === 'on');
  // What is gone stands at the end of a draft: a new item comes before it.
  const last = issued || items.at(-1)?.standing === 'on' ? '' : (on.at(-1)?.id ?? '');
  const hidden = { session };
  const state = atEnglish(stateOf(ctx, addAgendaItem, hidden), 'title');
  return (
    <>
      <h3 className="mt">{ctx.t('desk.item.title')}</h3>
      <Form ctx={ctx} act={addAgendaItem} then={saidAt(ctx.path, 'added')} hidden={hidden} state={state} keep>
        <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.item.name')} />
        <UsualKind ctx={ctx} state={state} />
        {on.length > 0 && (
          <Select
            ctx={ctx}
            state={state}
            name="after"
            label={ctx.t('agenda.add.place')}
            initial={last}
            options={[
              { value: '', label: ctx.t('agenda.add.end') },
              ...on.map(({ id, number, title }) => ({
                value: id,
                label: ctx.t('agenda.move.after', { n: number, title }),
              })),
            ]}
          />
        )}
        <Button kind="main">{ctx.t('desk.item.add')}</Button>
      </Form>
    </>
  );
}
