import type { ReactNode } from 'react';
import { nameOf } from '../../meetings/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { WaitingFor } from '../pages/not-voting.tsx';
import { notCalledYet } from '../roll-call.ts';
import type { AtChair } from './at-chair.ts';

/** Nobody reads more names than these in a warning. */
const namesAtMost = 12;

/** Before the closing: which of those that can vote have not, and whom a roll call is at. Follows the vote. */
export function NotVoted({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: AtChair }): ReactNode {
  const { vote } = view;
  const called = vote?.rollCall?.next;
  const waiting = vote ? vote.canVote - vote.received : 0;
  const uncalled = vote ? notCalledYet(vote) : [];
  return (
    <div id="not-voted">
      {vote?.status === 'open' && !vote.hands && (
        <Notice s={waiting === 0 ? 'good' : 'wait'}>
          {ctx.t('meetings.confirm.not-voted', { n: waiting })}
          {called && ` ${ctx.t('decisions.roll-call.now', { state: nameOf(view, ctx.text, called) })}`}
        </Notice>
      )}
      {uncalled.length > 0 && (
        <Notice s="bad">
          {ctx.t('meetings.confirm.not-called', {
            n: uncalled.length,
            named: uncalled.length > namesAtMost ? 'no' : 'yes',
            states: ctx.list(uncalled.map((state) => nameOf(view, ctx.text, state)).toSorted(ctx.compare)),
          })}
        </Notice>
      )}
      {vote && <WaitingFor ctx={ctx} vote={vote} names={view.names} />}
    </div>
  );
}
