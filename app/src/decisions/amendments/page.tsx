import type { ReactNode } from 'react';
import { atEnglish, LanguageFields } from '../../desk/index.ts';
import { byName, nameOf } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import type { FormState } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { CalledBy } from '../pages/called-by.tsx';
import type { Names } from '../pages/vote-parts.tsx';
import type { ProposalView } from '../reads.ts';
import { withdrawProposal } from '../revise-proposal.ts';
import { letAmendmentFall } from './let-amendment-fall.ts';
import { Amendments } from './list.tsx';
import { orderAmendments, rankAmendments } from './order-amendments.ts';
import { submitAmendment } from './submit-amendment.ts';
import type { AmendmentShown, AmendmentsView } from './view.ts';

/** What the reader may do about the amendments. */
export interface MayAmend {
  /** States for which the reader submits and withdraws; empty where for none */
  readonly submitsFor: readonly string[];
  /** any State, not the own alone */
  readonly secretariat: boolean;
  /** the open meeting on the item, where the reader presides or acts for who does; null for everybody else */
  readonly presides: string | null;
}

interface Props {
  readonly ctx: Ctx;
  readonly proposal: ProposalView;
  readonly view: AmendmentsView;
  readonly names: Names;
  readonly parties: readonly string[];
  readonly may: MayAmend;
  readonly demonstration: boolean;
}

/** The amendments to one draft, for everybody; whoever may submits, ranks, orders or lets fall here. */
export function AmendmentsPage({ ctx, proposal, view, names, parties, may, demonstration }: Props): ReactNode {
  const waiting = view.amendments.filter(({ status }) => status === 'submitted');
  const begun = view.amendments.some(({ status }) => status !== 'submitted' && status !== 'withdrawn');
  const open = proposal.status === 'submitted';
  const ordering = { ctx, view, waiting };
  return (
    <Page
      ctx={ctx}
      title={`${ctx.t('decisions.amendments')}${ctx.comma}${proposal.symbol ?? ''}`}
      nav="decisions"
      crumbs={[{ label: proposal.symbol ?? ctx.t('decisions.draft'), path: `/decisions/${proposal.id}` }]}
      {...(open ? { live: [`decision:${proposal.id}`] } : {})}
      {...(demonstration ? { note: ctx.t('decisions.demonstration') } : {})}
    >
      <PageHead
        eyebrow={<CalledBy ctx={ctx} proposal={proposal} href={ctx.href(`/decisions/${proposal.id}`)} />}
        title={ctx.t('decisions.amendments')}
        lede={ctx.t('decisions.amendments.lede')}
      />
      <p className="small">
        <Doubt ctx={ctx} confidence="unverified" besideLink>
          <Cite ctx={ctx} provision="Rules of Procedure of the Assembly, rule on amendments" />
        </Doubt>
      </p>
      <div className="stack gap-l mt">
        {view.amendments.length === 0 && (
          <Empty title={ctx.t('decisions.amendments.none')}>{ctx.t('decisions.amendments.submit.what')}</Empty>
        )}
        <Amendments ctx={ctx} view={view} names={names} />
        {open && may.presides !== null && waiting.length > 1 && !(begun && hasOrder(view)) && (
          <Order {...ordering} meeting={may.presides} />
        )}
        {open && may.presides !== null && waiting.length > 0 && <Fall {...ordering} meeting={may.presides} />}
        {open && may.secretariat && waiting.length > 1 && !(begun && hasOrder(view)) && <Rank {...ordering} />}
        {open && may.submitsFor.length > 0 && (
          <>
            <Withdraw ctx={ctx} waiting={waiting} may={may} />
            {!begun && <Submit ctx={ctx} proposal={proposal} names={names} parties={parties} may={may} />}
          </>
        )}
      </div>
    </Page>
  );
}

function hasOrder({ orders }: AmendmentsView): boolean {
  return orders.some(({ by }) => by === 'chair');
}

interface Ordering {
  readonly ctx: Ctx;
  readonly view: AmendmentsView;
  readonly waiting: readonly AmendmentShown[];
}

function Order({ ctx, view, waiting, meeting }: Ordering & { readonly meeting: string }): ReactNode {
  const hidden = { meeting, proposal: view.draft };
  const state = stateOf(ctx, orderAmendments, hidden);
  return (
    <Section id="order" title={ctx.t('decisions.amendments.order')}>
      <p className="small">{ctx.t('decisions.amendments.order.what')}</p>
      <Form ctx={ctx} act={orderAmendments} hidden={hidden} state={state}>
        <Places ctx={ctx} state={state} waiting={waiting} />
        <Button kind="main">{ctx.t('decisions.amendments.order')}</Button>
      </Form>
    </Section>
  );
}

function Rank({ ctx, view, waiting }: Ordering): ReactNode {
  const hidden = { proposal: view.draft };
  const state = stateOf(ctx, rankAmendments, hidden);
  return (
    <Section id="rank" title={ctx.t('decisions.amendments.rank')}>
      <p className="small">{ctx.t('decisions.amendments.rank.what')}</p>
      <Form ctx={ctx} act={rankAmendments} hidden={hidden} state={state}>
        <Places ctx={ctx} state={state} waiting={waiting} />
        <Button>{ctx.t('decisions.amendments.rank')}</Button>
      </Form>
    </Section>
  );
}

/** The place of each amendment that waits, and why. */
function Places({ ctx, state, waiting }: Omit<Ordering, 'view'> & { readonly state: FormState }): ReactNode {
  const places = waiting.map((_, at) => ({ value: String(at + 1), label: ctx.number(at + 1) }));
  return (
    <>
      {waiting.map(({ id, symbol }, at) => (
        <Select
          key={id}
          ctx={ctx}
          state={state}
          name={`amendments.${id}`}
          label={ctx.t('decisions.amendments.place', { symbol })}
          options={places}
          initial={String(at + 1)}
        />
      ))}
      <Field ctx={ctx} state={state} name="reason" label={ctx.t('decisions.amendments.reason')} />
    </>
  );
}

/** Only once another one is adopted. */
function Fall({ ctx, view, waiting, meeting }: Ordering & { readonly meeting: string }): ReactNode {
  const adopted = view.amendments.filter(({ status }) => status === 'adopted');
  if (adopted.length === 0) return null;
  return waiting.map(({ id, symbol }) => {
    const hidden = { meeting, proposal: id };
    const state = stateOf(ctx, letAmendmentFall, hidden);
    return (
      <Section key={id} id={`fall-${id}`} title={ctx.t('decisions.amendments.fall.title', { symbol })}>
        <p className="small">{ctx.t('decisions.amendments.fall.what')}</p>
        <Form ctx={ctx} act={letAmendmentFall} hidden={hidden} state={state}>
          <Select
            ctx={ctx}
            state={state}
            name="adopted"
            label={ctx.t('decisions.amendments.fall.by')}
            options={adopted.map((one) => ({ value: one.id, label: one.symbol }))}
          />
          <Field ctx={ctx} state={state} name="reason" label={ctx.t('decisions.amendments.reason')} />
          <div className="row">
            <Button kind="grave" label={`${ctx.t('decisions.amendments.fall')}${ctx.colon}${symbol}`}>
              {ctx.t('decisions.amendments.fall')}
            </Button>
            <LinkButton href={ctx.href(`/meetings/${meeting}/podium`)}>{ctx.t('meetings.podium')}</LinkButton>
          </div>
        </Form>
      </Section>
    );
  });
}

function Withdraw({ ctx, waiting, may }: Pick<Ordering, 'ctx' | 'waiting'> & { readonly may: MayAmend }): ReactNode {
  return waiting
    .filter(({ sponsors }) => may.secretariat || may.submitsFor.includes(sponsors[0] ?? ''))
    .map(({ id, symbol }) => (
      <Form key={id} ctx={ctx} act={withdrawProposal} hidden={{ proposal: id }}>
        <Button kind="grave">{ctx.t('decisions.amendments.withdraw', { symbol })}</Button>
      </Form>
    ));
}

function Submit({
  ctx,
  proposal,
  names,
  parties,
  may,
}: Pick<Props, 'ctx' | 'proposal' | 'names' | 'parties' | 'may'>): ReactNode {
  const [own = ''] = may.submitsFor;
  const hidden = may.secretariat ? { proposal: proposal.id } : { proposal: proposal.id, state: own };
  const state = atEnglish(stateOf(ctx, submitAmendment, hidden), 'body');
  const options = byName(ctx, names, parties).map((value) => ({ value, label: nameOf(ctx, names, value) }));
  return (
    <Section id="submit" title={ctx.t('decisions.amendments.submit')}>
      <p className="small">{ctx.t('decisions.amendments.submit.what')}</p>
      <Form ctx={ctx} act={submitAmendment} hidden={hidden} state={state} keep>
        {may.secretariat && (
          <Select
            ctx={ctx}
            state={state}
            name="state"
            label={ctx.t('decisions.amendments.sponsor')}
            options={options}
          />
        )}
        <Field ctx={ctx} state={state} name="paragraph" label={ctx.t('decisions.amendments.paragraph')} />
        <Options
          ctx={ctx}
          state={state}
          name="change"
          legend={ctx.t('decisions.amendments.change')}
          options={(['adds', 'deletes', 'revises'] as const).map((value) => ({
            value,
            label: ctx.t(`decisions.amendments.change.${value}`),
          }))}
        />
        <p className="small nomargin">{ctx.t('decisions.amendments.text.hint')}</p>
        <LanguageFields ctx={ctx} state={state} name="body" rows={4} label={ctx.t('decisions.amendments.text')} />
        <details open={refused(ctx, submitAmendment, hidden)}>
          <summary>{ctx.t('decisions.amendments.cosponsors')}</summary>
          <Options
            ctx={ctx}
            state={state}
            name="cosponsors[]"
            legend={ctx.t('decisions.amendments.cosponsors')}
            many
            columns
            options={options.filter(({ value }) => may.secretariat || value !== own)}
          />
        </details>
        <Button kind="main">{ctx.t('decisions.amendments.submit')}</Button>
      </Form>
    </Section>
  );
}
