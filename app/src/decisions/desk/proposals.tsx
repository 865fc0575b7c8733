import type { ReactNode } from 'react';
import {
  atEnglish,
  DeskFrame,
  type DeskPartProps,
  itemOptions,
  kindOptions,
  LanguageFields,
  stateOptions,
} from '../../desk/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { Options } from '../../web/components/options.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { Text } from '../../web/components/words.tsx';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { KindOfDecision } from '../pages/kind-of-decision.tsx';
import { reviseProposal, withdrawProposal } from '../revise-proposal.ts';
import { submitProposal } from '../submit-proposal.ts';
import type { ProposalsOnDesk } from './reads.ts';

/** Drafts under their items: submit, revise, withdraw. */
export function DeskProposalsPage({ ctx, desk }: DeskPartProps<ProposalsOnDesk>): ReactNode {
  const { proposals, names } = desk;
  return (
    <DeskFrame ctx={ctx} desk={desk} part="proposals">
      <Section id="proposals" title={ctx.t('sessions.decisions')}>
        {proposals.length === 0 && (
          <Empty title={ctx.t('desk.proposals.none')}>{ctx.t('desk.proposals.none.what')}</Empty>
        )}
        {proposals.map((proposal) => (
          <div className="doc" key={proposal.id}>
            <span className="sym">
              <PlainSymbol>{proposal.symbol}</PlainSymbol>
            </span>
            <span className="title">
              <a href={ctx.href(`/decisions/${proposal.id}`)}>
                <Text ctx={ctx} map={proposal.title} />
              </a>
            </span>
            <div className="meta">
              <span>{ctx.t('floor.item', { n: proposal.item.number, title: proposal.item.title })}</span>
              {proposal.sponsor && <span>{nameOf(ctx, names, proposal.sponsor)}</span>}
              <Chip s={proposal.status === 'adopted' ? 'good' : proposal.status === 'submitted' ? 'wait' : 'mute'}>
                {ctx.t(`decisions.status.${proposal.status}`)}
              </Chip>
            </div>
            <KindOfDecision ctx={ctx} proposal={proposal} />
            {proposal.status === 'submitted' && <Change ctx={ctx} proposal={proposal} />}
          </div>
        ))}
      </Section>
      <Submit ctx={ctx} desk={desk} />
    </DeskFrame>
  );
}

function Change({
  ctx,
  proposal: { id, symbol, title, body, lastSeq },
}: Pick<DeskPartProps<ProposalsOnDesk>, 'ctx'> & {
  readonly proposal: ProposalsOnDesk['proposals'][number];
}): ReactNode {
  const hidden = { proposal: id };
  const state = atEnglish(stateOf(ctx, reviseProposal, hidden), 'title', 'body');
  return (
    <details open={refused(ctx, reviseProposal, hidden) || refused(ctx, withdrawProposal, hidden)}>
      <summary>{ctx.t('desk.proposal.change')}</summary>
      <Form ctx={ctx} act={reviseProposal} hidden={hidden} basedOn={lastSeq} state={state}>
        <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.proposal.title')} initial={title} />
        <LanguageFields
          ctx={ctx}
          state={state}
          name="body"
          rows={5}
          label={ctx.t('desk.proposal.text')}
          initial={body}
        />
        <Button label={`${ctx.t('desk.proposal.revise')}${ctx.colon}${symbol}`}>{ctx.t('desk.proposal.revise')}</Button>
      </Form>
      <div className="mt">
        <Form ctx={ctx} act={withdrawProposal} hidden={hidden}>
          <Button kind="grave" label={`${ctx.t('desk.proposal.withdraw')}${ctx.colon}${symbol}`}>
            {ctx.t('desk.proposal.withdraw')}
          </Button>
        </Form>
      </div>
    </details>
  );
}

function Submit({ ctx, desk }: DeskPartProps<ProposalsOnDesk>): ReactNode {
  const items = itemOptions(ctx, desk.session.agenda);
  const usual = desk.session.agenda.some(({ kind, status }) => kind !== null && status !== 'concluded');
  const state = atEnglish(stateOf(ctx, submitProposal), 'title', 'body');
  const asked = refused(ctx, submitProposal, {}) && ctx.refusal?.objections.some(({ code }) => code === 'kind-differs');
  return (
    <Section id="new" title={ctx.t('desk.proposal.new')}>
      {items.length === 0 ? (
        <p>{ctx.t('desk.no-open-item')}</p>
      ) : (
        <Form ctx={ctx} act={submitProposal} state={state} keep>
          <Select ctx={ctx} state={state} name="item" label={ctx.t('desk.proposal.item')} options={items} />
          <Select
            ctx={ctx}
            state={state}
            name="kind"
            optional={false}
            label={ctx.t('decisions.kind')}
            hint={ctx.t('desk.proposal.kind.hint')}
            options={[...(usual ? [{ value: '', label: ctx.t('desk.proposal.usual-kind') }] : []), ...kindOptions(ctx)]}
          />
          {asked && (
            <Options
              ctx={ctx}
              state={state}
              name="otherKind"
              legend={ctx.t('desk.proposal.other-kind')}
              many
              options={[{ value: 'yes', label: ctx.t('desk.proposal.other-kind.yes') }]}
            />
          )}
          <Select
            ctx={ctx}
            state={state}
            name="sponsor"
            optional={false}
            label={ctx.t('desk.proposal.sponsor')}
            options={[{ value: '', label: ctx.t('desk.proposal.no-sponsor') }, ...stateOptions(ctx, desk)]}
          />
          <LanguageFields ctx={ctx} state={state} name="title" label={ctx.t('desk.proposal.title')} />
          <LanguageFields ctx={ctx} state={state} name="body" rows={6} label={ctx.t('desk.proposal.text')} />
          <Button kind="main">{ctx.t('desk.proposal.submit')}</Button>
        </Form>
      )}
    </Section>
  );
}
