import type { ReactNode } from 'react';
import type { Objection } from '../../door/objection.ts';
import { officeName } from '../../identity/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { City } from '../../web/dates.ts';
import { Form, Objections, stateOf } from '../../web/form.tsx';
import { objectionText } from '../../web/objection-text.ts';
import { Page } from '../../web/page.tsx';
import { confirmAct } from '../confirm-act.ts';
import type { ProposedView } from '../reads.ts';
import { declineAct, withdrawAct } from '../settle-act.ts';

interface Props {
  readonly ctx: Ctx;
  readonly view: ProposedView;
  /** why it waits no more */
  readonly over: Objection | null;
  /** the reader proposed it */
  readonly own: boolean;
  /** the reader may be the second person */
  readonly may: boolean;
  /** what stands against the reader's confirming it now */
  readonly objections: readonly Objection[];
}

/** What one person has proposed: what it will do and for whom, for the second person, who confirms or declines it. */
export function ProposedPage(props: Props): ReactNode {
  const { ctx, view, over, own } = props;
  const what = ctx.t(view.part.label);
  return (
    <Page
      ctx={ctx}
      title={`${what}${ctx.comma}${ctx.t('two-persons.title')}`}
      nav="sessions"
      indexed={false}
      follows={['record']}
    >
      <PageHead eyebrow={ctx.t('two-persons.title')} title={what} lede={view.shown.about(ctx)} />
      <div className="stack gap-l">
        <State {...props} />
        <What ctx={ctx} view={view} />
        {!over && (own ? <Withdraw ctx={ctx} view={view} /> : <Settle {...props} />)}
        {over && view.row.status !== 'confirmed' && <Again ctx={ctx} view={view} />}
        <p>
          <LinkButton href={ctx.href(view.shown.path)}>{ctx.t('two-persons.back')}</LinkButton>
        </p>
      </div>
    </Page>
  );
}

function State({ ctx, view: { row, command, settler, shown }, over, own }: Props): ReactNode {
  if (row.status === 'confirmed')
    return (
      <Notice s="good">
        {ctx.t('two-persons.confirmed', {
          name: settler ?? '',
          at: dayAndTime(ctx, row.settled_at ?? row.until, shown.city),
        })}
      </Notice>
    );
  if (over)
    return (
      <Notice s="bad">
        {objectionText(ctx, over)}
        {row.reason && ` ${ctx.t('two-persons.reason', { reason: row.reason })}`}
      </Notice>
    );
  const offices = command.who.kinds.flatMap((kind) =>
    kind === 'president' || kind === 'secretariat' ? [ctx.text(officeName(kind))] : [],
  );
  return (
    <Notice s="wait">
      {ctx.t(own ? 'two-persons.waits-own' : 'two-persons.waits-you', {
        offices: offices.join(ctx.semicolon),
        until: ctx.timeIn(row.until, shown.city),
      })}
      {own && ctx.demonstration && ` ${ctx.t('two-persons.demonstration')}`}
    </Notice>
  );
}

/** In words, with the figures that it fixes as they are now; and what binds it. */
function What({ ctx, view: { row, part, shown, proposer } }: Pick<Props, 'ctx' | 'view'>): ReactNode {
  const { reason } = row.input;
  return (
    <Section id="what" title={ctx.t('two-persons.what')}>
      <Facts
        sentences
        items={[
          { label: ctx.t('web.form.confirm.what'), value: ctx.t(part.label) },
          { label: ctx.t('web.form.confirm.about'), value: shown.about(ctx) },
          ...(shown.follows ? [{ label: ctx.t('web.form.confirm.follows'), value: shown.follows(ctx) }] : []),
          ...(typeof reason === 'string'
            ? [{ label: ctx.t('two-persons.its-reason'), value: <Written>{reason}</Written> }]
            : []),
          {
            label: ctx.t('two-persons.by'),
            value: (
              <>
                {proposer && <bdi>{proposer}</bdi>}
                {ctx.comma}
                {dayAndTime(ctx, row.proposed_at, shown.city)}
              </>
            ),
          },
          {
            label: ctx.t('two-persons.hash'),
            value: <code dir="ltr">{groupsOf(row.hash)}</code>,
            note: ctx.t('two-persons.hash.note'),
          },
        ]}
      />
      {row.status === 'waiting' && <div className="mt">{shown.fixes?.(ctx)}</div>}
    </Section>
  );
}

function dayAndTime(ctx: Ctx, at: string, city: City): string {
  return `${ctx.date(at, 'long', city)}${ctx.comma}${ctx.timeIn(at, city)}`;
}

/** So that two persons can read it to each other. */
function groupsOf(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ');
}

function Settle({ ctx, view: { row }, may, objections }: Props): ReactNode {
  const confirming = { proposed: row.id, hash: row.hash };
  const declining = { proposed: row.id };
  return (
    <>
      <Section id="confirm" title={ctx.t('two-persons.confirm')}>
        <Objections ctx={ctx} objections={objections} />
        {objections.length === 0 && (
          <Form ctx={ctx} act={confirmAct} hidden={confirming}>
            <p>{ctx.t('two-persons.confirm.follows')}</p>
            <p className="row">
              <Button kind="main" large>
                {ctx.t('two-persons.confirm')}
              </Button>
            </p>
          </Form>
        )}
      </Section>
      {may && (
        <Section id="decline" title={ctx.t('two-persons.decline')}>
          <Form ctx={ctx} act={declineAct} hidden={declining}>
            <Field
              ctx={ctx}
              state={stateOf(ctx, declineAct, declining)}
              name="reason"
              rows={2}
              label={ctx.t('two-persons.decline.reason')}
              hint={ctx.t('two-persons.decline.hint')}
            />
            <p className="row">
              <Button kind="grave">{ctx.t('two-persons.decline')}</Button>
            </p>
          </Form>
        </Section>
      )}
    </>
  );
}

function Withdraw({ ctx, view: { row } }: Pick<Props, 'ctx' | 'view'>): ReactNode {
  return (
    <Form ctx={ctx} act={withdrawAct} hidden={{ proposed: row.id }}>
      <p className="row">
        <Button kind="grave">{ctx.t('two-persons.withdraw')}</Button>
      </p>
    </Form>
  );
}

/** Nothing is lost: the same is proposed once more, as it was. */
function Again({ ctx, view: { row, command } }: Pick<Props, 'ctx' | 'view'>): ReactNode {
  return (
    <Form ctx={ctx} act={command} hidden={row.input as Readonly<Record<string, string>>}>
      <p className="row">
        <Button>{ctx.t('two-persons.again')}</Button>
      </p>
    </Form>
  );
}
