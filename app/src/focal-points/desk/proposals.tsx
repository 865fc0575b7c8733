import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { DeskFrame, type DeskPartProps } from '../../desk/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary, Field } from '../../web/components/field.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { ForAct, Objections, refused } from '../../web/form.tsx';
import { fresh } from '../../web/form-state.ts';
import { objectionText } from '../../web/objection-text.ts';
import { ProposalLine } from '../pages/proposal-line.tsx';
import { personOf } from '../proposals/propose.ts';
import { type Deciding, type DecidingOnDesk, decideAsked, fits } from './decide.ts';
import { ProposalsMark } from './proposals-mark.tsx';
import type { FocalPointsOnDesk } from './reads.ts';

export interface DeskProposalsProps extends DeskPartProps<FocalPointsOnDesk> {
  readonly on: DecidingOnDesk;
  /** what is ticked beforehand: a State, all that fits, or nothing */
  readonly tick: string;
  readonly approved: number | null;
  readonly returned: number | null;
}

/** What delegations propose and nobody has decided, by State: old beside new, approved or sent back many at once. */
export function DeskProposalsPage(props: DeskProposalsProps): ReactNode {
  const { ctx, desk, on, approved, returned } = props;
  const path = `/desk/sessions/${desk.session.id}/focal-points`;
  const again = refused(ctx, decideAsked, {});
  return (
    <DeskFrame
      ctx={ctx}
      desk={desk}
      part="delegations"
      page={ctx.t('focal-points.proposals.n', { n: on.deciding.length })}
      follows={[`proposals:${desk.session.id}`]}
    >
      <ProposalsMark mark={on.mark} />
      <p className="row">
        <a href={ctx.href(path)}>{ctx.t('focal-points.title')}</a>
        {on.deciding.length > 1 && (
          <a href={ctx.href(`${path}/proposals?tick=all`)}>{ctx.t('focal-points.tick-all')}</a>
        )}
      </p>
      {approved !== null && <Notice s="good">{ctx.t('focal-points.approved', { n: approved })}</Notice>}
      {returned !== null && <Notice s="good">{ctx.t('focal-points.returned', { n: returned })}</Notice>}
      <Section id="proposals" title={ctx.t('focal-points.proposals.n', { n: on.deciding.length })} quiet>
        <p className="prose">{ctx.t('focal-points.proposals.lede')}</p>
        {again && <Objections ctx={ctx} objections={ctx.refusal?.objections ?? []} />}
        {on.deciding.length === 0 ? (
          <Empty title={ctx.t('focal-points.proposals.nobody')}>{ctx.t('focal-points.proposals.nobody.what')}</Empty>
        ) : (
          <Decide {...props} again={again} />
        )}
      </Section>
    </DeskFrame>
  );
}

function Decide({ ctx, desk, on, tick, again }: DeskProposalsProps & { readonly again: boolean }): ReactNode {
  const state = again && ctx.refusal ? { ...ctx.refusal.state, asks: decideAsked.input } : fresh;
  const byState = [...Map.groupBy(on.deciding, ({ proposal }) => proposal.state)]
    .map(([code, deciding]) => ({ code, deciding, name: nameOf(ctx, desk.names, code) }))
    .toSorted((a, b) => ctx.compare(a.name, b.name));
  const path = `/desk/sessions/${desk.session.id}/focal-points/proposals`;
  const reason = (
    <Field
      ctx={ctx}
      state={state}
      name="reason"
      label={ctx.t('focal-points.reason')}
      hint={ctx.t('focal-points.reason.hint')}
      rows={2}
    />
  );
  const ticked = (one: Deciding) =>
    again
      ? state.values['approve[]']?.includes(one.tick) === true
      : (tick === 'all' || tick === one.proposal.state) && fits(one, on.persons);
  return (
    <form
      className="stack"
      method="post"
      action={ctx.href(path)}
      noValidate
      data-key="decide"
      data-refused={again ? '' : undefined}
    >
      <ErrorSummary ctx={ctx} state={state} fields={reason} />
      <ForAct act={decideAsked} />
      <input type="hidden" name="requestId" value={randomUUID()} />
      <input type="hidden" name="from" value={ctx.href(ctx.path + ctx.search)} />
      {byState.map(({ code, name, deciding }) => (
        <section key={code} aria-labelledby={`state-${code}`} data-key={code}>
          <h3 id={`state-${code}`}>{name}</h3>
          {deciding.length > 1 && byState.length > 1 && (
            <p className="small">
              <a href={ctx.href(`${path}?tick=${code}#state-${code}`)}>
                {ctx.t('focal-points.tick-state', { state: desk.names.get(code) ?? { en: code } })}
              </a>
            </p>
          )}
          {deciding.map((one) => (
            <One
              key={one.proposal.id}
              ctx={ctx}
              one={one}
              persons={on.persons}
              seat={name}
              ticked={ticked(one)}
              meant={again && state.values['meant[]']?.includes(one.proposal.id) === true}
            />
          ))}
        </section>
      ))}
      <div className="row">
        <Button kind="main" name="do" value="approve">
          {ctx.t('focal-points.approve')}
        </Button>
      </div>
      {reason}
      <div className="row">
        <Button name="do" value="send-back">
          {ctx.t('focal-points.send-back')}
        </Button>
      </div>
    </form>
  );
}

function One({
  ctx,
  one: { proposal, tick, why },
  persons,
  seat,
  ticked,
  meant,
}: {
  readonly ctx: Ctx;
  readonly one: Deciding;
  readonly persons: DecidingOnDesk['persons'];
  readonly seat: string;
  readonly ticked: boolean;
  readonly meant: boolean;
}): ReactNode {
  const name = personOf(proposal);
  const box = `tick-${proposal.id}`;
  return (
    <div className="doc" data-key={proposal.id}>
      <div className="opt">
        <input type="checkbox" id={box} name="approve[]" value={tick} defaultChecked={ticked} />
        <label htmlFor={box}>
          <Written>{name}</Written>
          {/* persons of two delegations may have the same name */}
          <span className="vh">
            {ctx.comma}
            {seat}
          </span>
        </label>
      </div>
      <ProposalLine ctx={ctx} proposal={proposal} persons={persons} short />
      {why && (
        <p className="notice" data-s={why.asked ? 'wait' : 'bad'}>
          {objectionText(ctx, why.objection)}
        </p>
      )}
      {why?.asked && (
        <div className="opt">
          <input
            type="checkbox"
            id={`meant-${proposal.id}`}
            name="meant[]"
            value={proposal.id}
            defaultChecked={meant}
          />
          <label htmlFor={`meant-${proposal.id}`}>
            {ctx.t('focal-points.meant')}
            <span className="vh">
              {ctx.colon}
              <Written>{name}</Written>
            </span>
          </label>
        </div>
      )}
    </div>
  );
}
