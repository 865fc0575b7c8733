import type { ReactNode } from 'react';
import { Ruling } from '../../web/components/ruling.tsx';
import { VoteMark } from '../../web/components/votes.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { answerOfChoice } from '../cast-input.ts';
import type { OwnVote, VoteView } from '../reads.ts';
import type { Names } from './vote-parts.tsx';

/** Which votes the Secretariat entered, for everybody; nothing where every delegation cast its own. */
export function EnteredVotes({
  ctx,
  vote,
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  readonly names: Names;
}): ReactNode {
  if (vote.entered.length === 0) return null;
  const states = vote.entered.map((state) => ctx.text(names.get(state) ?? { en: state })).toSorted(ctx.compare);
  return (
    <p className="small">
      {vote.board && <span aria-hidden="true">* </span>}
      {ctx.t('decisions.entered.by', { n: vote.entered.length, states: ctx.list(states) })}
    </p>
  );
}

/** The region of a delegation's own pages where it learns at once that the Secretariat entered its vote, and how to correct it. */
export function EnteredForYou({
  ctx,
  vote,
  state,
  name,
  cast,
}: {
  readonly ctx: LanguageCtx;
  /** null when no vote is before the meeting */
  readonly vote: Pick<VoteView, 'id' | 'status'> | null;
  readonly state: string;
  readonly name: string;
  readonly cast: OwnVote | null;
}): ReactNode {
  return (
    <div id={`entered-${state}`} className="entered">
      {vote && vote.status !== 'taken-back' && cast?.entered && (
        <Ruling
          s="wait"
          verdict={<span data-say="assertive">{ctx.t('decisions.entered.for-you', { state: name })}</span>}
        >
          <p>
            {name}
            {ctx.colon}
            <VoteMark ctx={ctx} v={answerOfChoice(cast.choice)} />
          </p>
          <p className="small">
            {ctx.t('decisions.receipt')}{' '}
            <bdi>
              <b className="num">{cast.receipt}</b>
            </bdi>
            {ctx.comma}
            <time dateTime={cast.at}>{ctx.date(cast.at, 'short')}</time>
          </p>
          {vote.status !== 'announced' && (
            <p>
              {ctx.t('decisions.entered.what')} <a href={ctx.href(`/votes/${vote.id}`)}>{ctx.t('decisions.correct')}</a>
            </p>
          )}
        </Ruling>
      )}
    </div>
  );
}
