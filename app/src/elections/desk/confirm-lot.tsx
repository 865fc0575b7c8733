import type { ReactNode } from 'react';
import { LinkButton } from '../../web/components/button.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Confirm, Objections, refused } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { candidatesTitle } from '../candidates-title.ts';
import type { LotReview, PendingLot } from '../reads.ts';
import { recordLot } from '../record-lot.ts';
import type { CandidatesOnDesk } from './reads.ts';

export interface ConfirmLotProps {
  readonly ctx: Ctx;
  readonly election: CandidatesOnDesk;
  readonly lot: PendingLot;
  readonly meeting: string;
  readonly order: readonly string[];
  readonly how: string;
  readonly review: LotReview;
}

/** Before a lot is recorded: the order as it was entered, and who is elected by it. */
export function ConfirmLotPage({ ctx, election, lot, meeting, order, how, review }: ConfirmLotProps): ReactNode {
  const path = `/desk/elections/${election.id}`;
  const title = ctx.t('desk.lot.confirm');
  const nameOf = (id: string) => lot.among.find((candidate) => candidate.id === id)?.name ?? '';
  const drawn = Object.fromEntries(order.map((id, place) => [`order.${place}`, id]));
  const change = `${path}?${new URLSearchParams({ ...drawn, how })}#lot`;
  const hidden = { ballot: lot.ballot, meeting, ...drawn, how };
  const refusal = refused(ctx, recordLot, { ballot: lot.ballot }) ? (ctx.refusal?.objections ?? []) : [];
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="elections"
      crumbs={[
        { label: ctx.text(election.title), path: `/elections/${election.id}` },
        { label: ctx.t(candidatesTitle(election.stage)), path },
      ]}
      indexed={false}
    >
      <PageHead eyebrow={ctx.text(election.title)} title={title} />
      <div className="stack gap-l">
        <Section id="order" title={ctx.t('desk.lot.order')} aside={ctx.ordinal(lot.number, 'ballot')}>
          <ol>
            {order.map((id) => (
              <li key={id} dir="auto">
                {nameOf(id)}
              </li>
            ))}
          </ol>
        </Section>
        <Objections ctx={ctx} objections={refusal.length > 0 ? refusal : review.objections} />
        {review.objections.length > 0 && (
          <p className="row">
            <LinkButton href={ctx.href(change)}>{ctx.t('web.form.change')}</LinkButton>
          </p>
        )}
        {review.objections.length === 0 && (
          <Confirm
            ctx={ctx}
            what={ctx.t('desk.lot.elects', { names: ctx.list(review.elected.map(nameOf)) })}
            about
            whom={how}
            follows={ctx.t('desk.lot.follows')}
            change={change}
            verb={ctx.t('desk.lot.do')}
            grave
            form={{
              act: recordLot,
              hidden,
              // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
              then: `/elections/${election.id}`,
              basedOn: ctx.recordEntry ?? 0,
              state: fresh,
              objections: [],
            }}
          />
        )}
      </div>
    </Page>
  );
}
