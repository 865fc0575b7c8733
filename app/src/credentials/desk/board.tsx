import type { ReactNode } from 'react';
import type { Desk } from '../../desk/index.ts';
import { DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import { nameOf } from '../../reference/index.ts';
import { localDay } from '../../sessions/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Finder } from '../../web/components/finder.tsx';
import { Options } from '../../web/components/options.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fits } from '../../web/find.ts';
import { Form, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { dueSaid } from '../due.ts';
import type { HeldCredentials } from '../held.ts';
import { issuers } from '../issuers.ts';
import { type CredentialsView, type DelegationRow, needsSomething, rowsOf } from '../reads.ts';
import { receiveCredentials } from '../receive-credentials.ts';
import { boardColumns } from './columns.tsx';

/** Everybody, or those of whom something is still asked. */
export const boardViews = ['all', 'need', 'waiting'] as const;

export interface BoardProps extends DeskPartProps<Desk> {
  readonly view: CredentialsView;
  readonly show: (typeof boardViews)[number];
  /** what was typed to find a delegation */
  readonly find: string;
}

/** What has come from each delegation, what is missing, and until when it is asked for; what comes is registered here. */
export function BoardPage({ ctx, desk, view, show, find }: BoardProps): ReactNode {
  const { session } = view;
  const path = `/desk/sessions/${session.id}/credentials`;
  const all = rowsOf(view);
  const name = ({ state }: DelegationRow) => nameOf(ctx, view.names, state);
  const chosen = all.filter(
    (row) => show === 'all' || (show === 'need' ? needsSomething(row) : view.draft.waiting.includes(row.state)),
  );
  const rows = chosen
    .filter((row) => fits(find, `${name(row)} ${row.state}`))
    .toSorted((a, b) => ctx.compare(name(a), name(b)));
  const title = ctx.t('credentials.board');
  return (
    <DeskFrame ctx={ctx} desk={desk} part="credentials">
      <Counts ctx={ctx} view={view} rows={all} />
      <Section id="delegations" title={title} aside={<DataLinks ctx={ctx} path={path} table={title} />}>
        <Tabs
          label={title}
          tabs={boardViews.map((one) => ({
            href: ctx.href(one === 'all' ? path : `${path}?show=${one}`),
            label: ctx.t(`credentials.show.${one}`),
            current: one === show,
          }))}
        />
        <Finder
          ctx={ctx}
          label={ctx.t('credentials.find')}
          find={find}
          shown={rows.length}
          of={chosen.length}
          keeps={show === 'all' ? {} : { show }}
        />
        {rows.length === 0 ? (
          <p className="mute">{ctx.t('credentials.none-such')}</p>
        ) : (
          <Table
            ctx={ctx}
            columns={boardColumns(view)}
            rows={rows}
            rowKey={({ state }) => state}
            caption={title}
            long
          />
        )}
      </Section>
      <Section id="register" title={ctx.t('credentials.register')}>
        <RegisterForm ctx={ctx} view={view} rows={all} />
      </Section>
    </DeskFrame>
  );
}

function Counts({
  ctx,
  view,
  rows,
}: {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  readonly rows: readonly DelegationRow[];
}): ReactNode {
  const { session, due, committee } = view;
  const count = (...standings: readonly DelegationRow['standing'][]) =>
    rows.filter(({ standing }) => standings.includes(standing)).length;
  const came = (what: HeldCredentials['received']) => rows.filter(({ held }) => held.received === what).length;
  return (
    <div className="stack gap-m">
      <p>
        {due === null ? ctx.t('credentials.due-later') : ctx.t('credentials.due', { when: dueSaid(ctx, due, session) })}{' '}
        {ctx.t('credentials.need', { n: rows.filter(needsSomething).length, of: rows.length })}
      </p>
      <Facts
        items={[
          { label: ctx.t('credentials.standing.original'), value: ctx.number(came('original')) },
          { label: ctx.t('credentials.standing.copy'), value: ctx.number(came('copy')) },
          { label: ctx.t('credentials.standing.none'), value: ctx.number(came('none')) },
          {
            label: ctx.t('credentials.count.accepted'),
            value: ctx.number(count('accepted', 'acceptedOnUnderstanding')),
          },
          { label: ctx.t('credentials.count.objections'), value: ctx.number(count('objected', 'refused')) },
        ]}
      />
      <Bar
        label={ctx.t('credentials.in-order', { n: came('original'), of: rows.length })}
        value={came('original')}
        of={rows.length}
      />
      <p className="row">
        <a href={ctx.href(`/sessions/${session.id}/credentials/committee`)}>{ctx.t('credentials.committee')}</a>
        {committee === null && <span className="mute">{ctx.t('credentials.committee.none')}</span>}
      </p>
    </div>
  );
}

/** What came from one delegation or from many at once. */
function RegisterForm({
  ctx,
  view,
  rows,
}: {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  readonly rows: readonly DelegationRow[];
}): ReactNode {
  const { session, names } = view;
  const hidden = { session: session.id };
  const state = stateOf(ctx, receiveCredentials, hidden);
  const open = rows
    .filter(({ held }) => held.received !== 'original')
    .map((row) => ({ value: row.state, label: nameOf(ctx, names, row.state) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
  if (open.length === 0) return <p>{ctx.t('credentials.all-came')}</p>;
  return (
    <Form ctx={ctx} act={receiveCredentials} hidden={hidden} keep>
      <Options
        ctx={ctx}
        state={state}
        name="states[]"
        legend={ctx.t('credentials.states')}
        options={open.map((one) => ({ ...one, find: `${one.label} ${one.value}` }))}
        many
        columns
      />
      <PaperFields ctx={ctx} view={view} state={state} />
      <Button kind="main">{ctx.t('credentials.register.do')}</Button>
    </Form>
  );
}

/** What stands on the paper, and when it came. */
export function PaperFields({
  ctx,
  view: { session },
  state,
  none = false,
}: {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  readonly state: FormState;
  /** also that nothing has come */
  readonly none?: boolean;
}): ReactNode {
  return (
    <>
      <Options
        ctx={ctx}
        state={state}
        name="received"
        legend={ctx.t('credentials.received')}
        options={(none ? (['original', 'copy', 'none'] as const) : (['original', 'copy'] as const)).map((value) => ({
          value,
          label: ctx.t(`credentials.received.${value}`),
        }))}
      />
      <Select
        ctx={ctx}
        state={state}
        name="issuedBy"
        label={ctx.t('credentials.issued-by')}
        options={issuers.map((value) => ({ value, label: ctx.t(`credentials.issued-by.${value}`) }))}
      />
      <Field
        ctx={ctx}
        state={state}
        name="receivedOn"
        label={ctx.t('credentials.received-on')}
        initial={localDay(session.city, ctx.now)}
      />
      <Field
        ctx={ctx}
        state={state}
        name="reference"
        label={ctx.t('credentials.reference')}
        hint={ctx.t('credentials.reference.hint')}
      />
    </>
  );
}
