import { ruleVersionOn } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Notice } from '../../web/components/notice.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { VoteView } from '../reads.ts';
import type { Names } from './vote-parts.tsx';

/** The rule on the order of a roll call. `day` ISO. */
export function RollCallRule({ ctx, day }: { readonly ctx: LanguageCtx; readonly day: string }): ReactNode {
  const { cite } = ruleVersionOn('vote.rollCallOrder', day);
  return (
    <p className="small mute">
      {ctx.t('decisions.roll-call.rule')} <Cite ctx={ctx} provision={cite.provision} />
    </p>
  );
}

/** From which State a roll call begins, and who is called now; nothing where the vote is no roll call. */
export function RollCallLine({
  ctx,
  vote,
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  readonly names: Names;
}): ReactNode {
  const { rollCall } = vote;
  if (!rollCall) return null;
  const name = (state: string) => names.get(state) ?? { en: state };
  return (
    <div className="stack gap-s">
      <p>{ctx.t('decisions.roll-call.begins', { state: name(rollCall.state), by: rollCall.by })}</p>
      {rollCall.lot && (
        <p>
          <a href={ctx.href(`/votes/${vote.id}/lot`)}>{ctx.t('decisions.lot.again')}</a>
        </p>
      )}
      {rollCall.next && <p data-say="polite">{ctx.t('decisions.roll-call.now', { state: name(rollCall.next) })}</p>}
      <RollCallRule ctx={ctx} day={vote.openedAt.slice(0, 10)} />
    </div>
  );
}

/** The region of a delegation's own ballot, above the form: its State is called now. The line beside the ballot says it aloud. */
export function CalledNow({
  ctx,
  vote,
  state,
  name,
}: {
  readonly ctx: LanguageCtx;
  /** null when no vote is before the meeting */
  readonly vote: Pick<VoteView, 'rollCall'> | null;
  readonly state: string;
  readonly name: string;
}): ReactNode {
  return (
    <div id={`called-${state}`} className="called">
      {vote?.rollCall?.next === state && (
        <Notice s="wait">
          <b>{ctx.t('decisions.roll-call.now', { state: name })}</b>
        </Notice>
      )}
    </div>
  );
}
