import type { ReactNode } from 'react';
import { Ruling } from '../../web/components/ruling.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ProposalView, VoteView } from '../reads.ts';
import { CalledBy } from './called-by.tsx';

/** What a vote was on, in a heading: its title; of one that was taken back the symbol, for the text may have been revised since. */
export function WhatVotedOn({
  ctx,
  vote,
  proposal,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: Pick<VoteView, 'takenBack'>;
  readonly proposal: Pick<ProposalView, 'symbol' | 'form' | 'title'>;
}): ReactNode {
  return vote.takenBack ? (
    <CalledBy ctx={ctx} proposal={{ symbol: proposal.symbol, form: proposal.form }} />
  ) : (
    <Text ctx={ctx} map={proposal.title} />
  );
}

/** A vote that was taken back: when, why, and that nothing is decided. Nothing of any other vote. */
export function VoteTakenBack({
  ctx,
  vote,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: Pick<VoteView, 'takenBack' | 'city'>;
}): ReactNode {
  const { takenBack, city } = vote;
  if (!takenBack) return null;
  const { at, because } = takenBack;
  return (
    <Ruling s="wait" verdict={<span data-say="polite">{ctx.t('decisions.taken-back')}</span>}>
      <p>{ctx.t('decisions.taken-back.reason', { reason: because })}</p>
      <p className="small">
        <time dateTime={at}>
          {ctx.date(at, 'long', city)}
          {ctx.comma}
          {ctx.timeIn(at, city)}
        </time>
      </p>
    </Ruling>
  );
}
