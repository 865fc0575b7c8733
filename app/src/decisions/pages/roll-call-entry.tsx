import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { VoteView } from '../reads.ts';

/**
 * While seats are called: the way to the page on which their answers are entered; on the page of a vote at any time, for what else
 * is entered there. It stands on pages of the Secretariat alone.
 */
export function RollCallEntry({
  ctx,
  vote,
  always = false,
}: {
  readonly ctx: LanguageCtx;
  /** null when no vote is before the meeting */
  readonly vote: Pick<VoteView, 'id' | 'status' | 'rollCall'> | null;
  readonly always?: boolean;
}): ReactNode {
  const calling = vote?.status === 'open' && vote.rollCall !== null;
  return (
    <span id="roll-call-entry">
      {vote && (calling || always) && (
        <a href={ctx.href(`/desk/votes/${vote.id}`)}>{ctx.t(calling ? 'desk.votes.title' : 'decisions.on-desk')}</a>
      )}
    </span>
  );
}
