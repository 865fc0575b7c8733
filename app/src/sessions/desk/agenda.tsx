import { Fragment, type ReactNode } from 'react';
import { atEnglish, type Desk, DeskFrame, type DeskPartProps, kindOptions, LanguageFields } from '../../desk/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { addAgendaItem } from '../add-agenda-item.ts';
import { renameAgendaItem } from '../rename-agenda-item.ts';
import { itemSaid, type SessionRunHere } from '../run-here.ts';

export interface AgendaOnDesk extends Desk {
  readonly session: SessionRunHere;
  /** ids of the items that an open meeting is on */
  readonly now: ReadonlySet<string>;
  /** what other rooms show beside it */
  readonly beside: readonly ReactNode[];
}

/** The agenda of a session and its meetings: what will be discussed, when and where. */
export function DeskAgendaPage({ ctx, desk }: DeskPartProps<AgendaOnDesk>): ReactNode {
  return (
    <DeskFrame ctx={ctx} desk={desk} part="agenda">
      <div className="cols desk-cols">
        <Agenda ctx={ctx} desk={desk} />
        {desk.beside.map((section, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: in the order of the modules, which never changes
          <Fragment key={place}>{section}</Fragment>
        ))}
      </div>
    </DeskFrame>
  );
}

function Agenda({ ctx, desk: { session, now } }: DeskPartProps<AgendaOnDesk>): ReactNode {
  const hidden = { session: session.id };
  const state = atEnglish(stateOf(ctx, addAgendaItem, hidden), 'title');
  return (
    <Section id="agenda" title={ctx.t('sessions.agenda')}>
      {session.agenda.length === 0 ? (
        <Empty title={ctx.t('desk.agenda.none')}>{ctx.t('desk.agenda.none.what')}</Empty>
      ) : (
        <ol className="reasons">
          {session.agenda.map((item) => (
            <li key={item.id}>
              {item.status === 'concluded' ? (
                <p>
                  <ItemLine ctx={ctx} item={item} now={now.has(item.id)} />
                </p>
              ) : (
                <details open={refused(ctx, renameAgendaItem, { item: item.id })}>
                  <summary>
                    <ItemLine ctx={ctx} item={item} now={now.has(item.id)} />
                  </summary>
                  <Rename ctx={ctx} item={item} />
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
      <h3 className="mt">{ctx.t('desk.item.title')}</h3>
      <Form ctx={ctx} act={addAgendaItem} hidden={hidden} state={state} keep>
        <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.item.name')} />
        <UsualKind ctx={ctx} state={state} />
        <Field
          ctx={ctx}
          state={state}
          name="requested"
          label={ctx.t('desk.item.requested')}
          hint={ctx.t('desk.item.requested.hint')}
        />
        <Button kind="main">{ctx.t('desk.item.add')}</Button>
      </Form>
    </Section>
  );
}

interface ItemProps {
  readonly ctx: Ctx;
  readonly item: SessionRunHere['agenda'][number];
}

function ItemLine({ ctx, item, now }: ItemProps & { readonly now: boolean }): ReactNode {
  return (
    <>
      {ctx.number(item.number)}. {ctx.text(item.title)}{' '}
      <span className="mute small">{ctx.t(`meetings.item.${itemSaid(item.status, now)}`)}</span>
      {item.kind && (
        <span className="mute small">
          {ctx.comma}
          {ctx.t(`decisions.kind.${item.kind}`)}
        </span>
      )}
    </>
  );
}

/** Which kind of decision the item usually leads to: the proposals under it are preset with it. */
function UsualKind({
  ctx,
  state,
  initial,
}: {
  readonly ctx: Ctx;
  readonly state: FormState;
  readonly initial?: string | null;
}): ReactNode {
  return (
    <Select
      ctx={ctx}
      state={state}
      name="kind"
      optional={false}
      label={ctx.t('desk.item.kind')}
      hint={ctx.t('desk.item.kind.hint')}
      initial={initial ?? 'none'}
      options={[{ value: 'none', label: ctx.t('desk.item.no-kind') }, ...kindOptions(ctx)]}
    />
  );
}

function Rename({ ctx, item }: ItemProps): ReactNode {
  const hidden = { item: item.id };
  const state = atEnglish(stateOf(ctx, renameAgendaItem, hidden), 'title');
  return (
    <Form ctx={ctx} act={renameAgendaItem} hidden={hidden} basedOn={ctx.recordEntry ?? 0} state={state}>
      <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.item.name')} initial={item.title} />
      <UsualKind ctx={ctx} state={state} initial={item.kind} />
      <Button
        label={`${ctx.t('desk.item.rename')}${ctx.colon}${ctx.t('floor.item', { n: item.number, title: item.title })}`}
      >
        {ctx.t('desk.item.rename')}
      </Button>
    </Form>
  );
}
