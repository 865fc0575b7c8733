import type { ReactNode } from 'react';
import { atEnglish, LanguageFields } from '../../desk/index.ts';
import { agendaBodies, itemSaid, renameAgendaItem, type WholeItem } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { describeAgendaItem, linesOfParts } from '../describe-agenda-item.ts';
import { moveAgendaItem } from '../move-agenda-item.ts';
import { withdrawAgendaItem } from '../withdraw-agenda-item.ts';
import { UsualKind } from './usual-kind.tsx';

interface ItemProps {
  readonly ctx: Ctx;
  readonly session: string;
  readonly item: WholeItem;
  readonly items: readonly WholeItem[];
  /** an open meeting is on it */
  readonly now: boolean;
  readonly adopted: boolean;
}

/** One item with all that may still be done with it. */
export function DeskItem(props: ItemProps): ReactNode {
  const { ctx, session, item, adopted } = props;
  const about = { item: item.id };
  const open =
    refused(ctx, renameAgendaItem, about) ||
    refused(ctx, describeAgendaItem, about) ||
    refused(ctx, withdrawAgendaItem, about) ||
    refused(ctx, moveAgendaItem, { ...about, session });
  if (item.standing !== 'on')
    return (
      <p className="mute">
        <s>
          {ctx.number(item.number)}. {ctx.text(item.title)}
        </s>{' '}
        <span className="small">{ctx.t(`agenda.standing.${item.standing}`)}</span>
      </p>
    );
  return (
    <details open={open}>
      <summary>
        <ItemLine {...props} />
      </summary>
      <div className="stack gap-m">
        {item.status !== 'concluded' && <Rename {...props} />}
        <Describe {...props} />
        {!adopted && item.status === 'waiting' && (
          <>
            <Move {...props} />
            <Withdraw {...props} />
          </>
        )}
      </div>
    </details>
  );
}

function ItemLine({ ctx, item, now }: ItemProps): ReactNode {
  const { number, title, kind, parts, body, annotation } = item;
  const more = [
    ...(parts.length > 0 ? [ctx.t('agenda.parts.count', { n: parts.length })] : []),
    ...(body ? [ctx.t('agenda.body', { body })] : []),
    ...(annotation ? [ctx.t('agenda.annotated.short')] : []),
    ...(kind ? [ctx.t(`decisions.kind.${kind}`)] : []),
  ];
  return (
    <>
      {ctx.number(number)}. {ctx.text(title)}{' '}
      <span className="mute small">{[itemSaid(ctx, item, now), ...more].join(ctx.comma)}</span>
    </>
  );
}

const labelled = (ctx: Ctx, what: string, { number, title }: WholeItem): string =>
  `${what}${ctx.colon}${ctx.t('floor.item', { n: number, title })}`;

function Rename({ ctx, item }: ItemProps): ReactNode {
  const hidden = { item: item.id };
  const state = atEnglish(stateOf(ctx, renameAgendaItem, hidden), 'title');
  return (
    <Form ctx={ctx} act={renameAgendaItem} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
      <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.item.name')} initial={item.title} />
      <UsualKind ctx={ctx} state={state} initial={item.kind} />
      <Button label={labelled(ctx, ctx.t('desk.item.rename'), item)}>{ctx.t('desk.item.rename')}</Button>
    </Form>
  );
}

function Describe({ ctx, item }: ItemProps): ReactNode {
  const hidden = { item: item.id };
  const state = atEnglish(stateOf(ctx, describeAgendaItem, hidden), 'parts', 'annotation');
  const field = { ctx, state } as const;
  const parts = linesOfParts(item.parts);
  return (
    <Form ctx={ctx} act={describeAgendaItem} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
      <LanguageFields {...field} name="parts" label={ctx.t('agenda.parts')} rows={3} initial={parts ?? {}} />
      <Select
        {...field}
        name="body"
        label={ctx.t('agenda.given-to')}
        initial={item.body ?? 'none'}
        options={['none', ...agendaBodies].map((body) => ({ value: body, label: ctx.t('agenda.body', { body }) }))}
      />
      <LanguageFields
        {...field}
        name="annotation"
        label={ctx.t('agenda.annotation')}
        rows={4}
        initial={item.annotation ?? {}}
      />
      <Button label={labelled(ctx, ctx.t('agenda.describe'), item)}>{ctx.t('agenda.describe')}</Button>
    </Form>
  );
}

function Move({ ctx, session, item, items }: ItemProps): ReactNode {
  const hidden = { item: item.id, session };
  const state = stateOf(ctx, moveAgendaItem, hidden);
  return (
    <Form ctx={ctx} act={moveAgendaItem} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
      {items.length > mostPlaces ? (
        <Field ctx={ctx} state={state} name="to" label={ctx.t('agenda.move.number')} />
      ) : (
        <Select
          ctx={ctx}
          state={state}
          name="to"
          label={ctx.t('agenda.move.to')}
          options={placesOf(ctx, item, items)}
        />
      )}
      <Button label={labelled(ctx, ctx.t('agenda.move'), item)}>{ctx.t('agenda.move')}</Button>
    </Form>
  );
}

/** In a longer list the number of the place is written: every item would name all others. */
const mostPlaces = 60;

function placesOf(ctx: Ctx, item: ItemProps['item'], items: ItemProps['items']) {
  return items
    .filter(({ id }) => id !== item.id)
    .map(({ number, title }) => ({
      value: String(number),
      label: ctx.t(number < item.number ? 'agenda.move.before' : 'agenda.move.after', { n: number, title }),
    }));
}

function Withdraw({ ctx, item }: ItemProps): ReactNode {
  const hidden = { item: item.id };
  const state = stateOf(ctx, withdrawAgendaItem, hidden);
  return (
    <Form ctx={ctx} act={withdrawAgendaItem} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
      <Field ctx={ctx} state={state} name="reason" label={ctx.t('agenda.reason')} />
      <Button kind="grave" label={labelled(ctx, ctx.t('agenda.withdraw'), item)}>
        {ctx.t('agenda.withdraw')}
      </Button>
    </Form>
  );
}
