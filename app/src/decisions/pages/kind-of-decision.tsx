import type { ReactNode } from 'react';
import { Notice } from '../../web/components/notice.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ProposalView } from '../reads.ts';
import { majorityWords } from './vote-parts.tsx';

interface KindProps {
  readonly ctx: LanguageCtx;
  readonly proposal: Pick<ProposalView, 'kind' | 'item'>;
}

/** What a proposal is decided as, by its name and provision; a doubt where its item usually leads to another kind. */
export function KindOfDecision({ ctx, proposal: { kind, item } }: KindProps): ReactNode {
  return (
    <div className="stack gap-s kind-of-decision">
      <p className="small">
        {ctx.t('decisions.kind')}
        {ctx.colon}
        <b>{ctx.t(`decisions.kind.${kind.id}`)}</b> <Cite ctx={ctx} provision={kind.cite.provision} />
      </p>
      {item.kind !== null && item.kind !== kind.id && (
        <Notice s="wait">{ctx.t('decisions.kind.differs', { usual: ctx.t(`decisions.kind.${item.kind}`) })}</Notice>
      )}
    </div>
  );
}

/** The same with how it is carried, before it is put to the vote. */
export function KindAndMajority({ ctx, proposal }: KindProps): ReactNode {
  return (
    <div className="stack gap-s">
      <KindOfDecision ctx={ctx} proposal={proposal} />
      {/* The majority of a reconsideration is a parameter; the vote says it. */}
      {proposal.kind.id !== 'D21' && <p className="mute">{majorityWords(ctx, { kind: proposal.kind, share: null })}</p>}
    </div>
  );
}
