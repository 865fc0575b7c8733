import type { ReactNode } from 'react';
import { Ruling } from '../../web/components/ruling.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { VoteView } from '../queries.ts';

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
