import { Fragment, type ReactNode } from 'react';
import { byName, nameOf } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { Text, Written } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { shortMark } from '../../web/short-mark.ts';
import type { ProposalStatus } from '../form.ts';
import type { Names } from '../pages/vote-parts.tsx';
import type { AmendmentShown, AmendmentsView, OrderShown } from './view.ts';

const looks: Readonly<Record<ProposalStatus, Status>> = {
  submitted: 'wait',
  adopted: 'good',
  rejected: 'bad',
  withdrawn: 'mute',
  fallen: 'mute',
};

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: AmendmentsView;
  readonly names: Names;
}

/** The live region of the amendments to a draft: what each is, and where it stands. The forms beside it look again with it. */
export function Amendments({ ctx, view, names }: Props): ReactNode {
  const { amendments, orders } = view;
  const mark = shortMark([amendments.map(({ id, status }) => [id, status]), orders]);
  return (
    <div id="amendments" data-again={mark}>
      {amendments.length > 0 && (
        <Section id="amendments-list" title={ctx.t('decisions.amendments')}>
          {orders.map((order) => (
            <Order key={order.by} ctx={ctx} amendments={amendments} order={order} />
          ))}
          {amendments.map((amendment) => (
            <Line key={amendment.id} ctx={ctx} amendment={amendment} draft={view.draft} names={names} />
          ))}
        </Section>
      )}
    </div>
  );
}

function Order({
  ctx,
  amendments,
  order: { by, amendments: order, reason },
}: {
  readonly ctx: LanguageCtx;
  readonly amendments: readonly AmendmentShown[];
  readonly order: OrderShown;
}): ReactNode {
  const symbols = order.map((id) => amendments.find((one) => one.id === id)?.symbol ?? '');
  return (
    <p className="small">
      {ctx.t(by === 'chair' ? 'decisions.amendments.ordered' : 'decisions.amendments.ranked')}
      {ctx.colon}
      {symbols.map((symbol, at) => (
        <Fragment key={symbol}>
          {at > 0 && ctx.comma}
          <PlainSymbol>{symbol}</PlainSymbol>
        </Fragment>
      ))}
      <br />
      <Reason ctx={ctx} reason={reason} />
    </p>
  );
}

function Line({
  ctx,
  amendment: { id, symbol, title, status, sponsors, fell },
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly amendment: AmendmentShown;
  readonly draft: string;
  readonly names: Names;
}): ReactNode {
  const [first = '', ...others] = sponsors;
  const states = [first, ...byName(ctx, names, others)].map((state) => nameOf(ctx, names, state));
  return (
    <div className="doc" data-key={id}>
      <span className="sym">
        <a href={ctx.href(`/decisions/${id}`)}>
          <PlainSymbol>{symbol}</PlainSymbol>
        </a>
      </span>
      <span className="title">
        <a href={ctx.href(`/decisions/${id}`)}>
          <Text ctx={ctx} map={title} />
        </a>
      </span>
      <div className="meta">
        <span>{ctx.t('decisions.amendments.by', { states: ctx.list(states) })}</span>
        <Chip s={looks[status]}>{ctx.t(`decisions.status.${status}`)}</Chip>
      </div>
      {status === 'fallen' && (
        <p className="small nomargin">
          {fell ? ctx.t('decisions.amendments.fell-by', { symbol: fell.by }) : ctx.t('decisions.amendments.fell-with')}
          {fell && (
            <>
              <br />
              <Reason ctx={ctx} reason={fell.because} />
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Reason({ ctx, reason }: { readonly ctx: LanguageCtx; readonly reason: string }): ReactNode {
  return (
    <>
      {ctx.t('decisions.amendments.reason')}
      {ctx.colon}
      <Written>{reason}</Written>
    </>
  );
}
