import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { VoteView } from '../reads.ts';

/** While seats are called: the way to the page on which their answers are entered. It stands on pages of the Secretariat alone. */
export function RollCallEntry({
  ctx,
  vote,
}: {
  readonly ctx: LanguageCtx;
  /** null when no vote is before the meeting */
  readonly vote: Pick<VoteView, 'id' | 'status' | 'rollCall'> | null;
}): ReactNode {
  return (
    <span id="roll-call-entry">
      {vote?.status === 'open' && vote.rollCall && (
        <a href={ctx.href(`/desk/votes/${vote.id}`)}>{ctx.t('desk.votes.title')}</a>
      )}
    </span>
  );
}
