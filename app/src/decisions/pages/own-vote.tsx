import type { ReactNode } from 'react';
import { Ruling } from '../../web/components/ruling.tsx';
import { VoteMark } from '../../web/components/votes.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { objectionText } from '../../web/objection-text.ts';
import type { LanguageMap } from '../../words/languages.ts';
import { answerOfChoice } from '../cast-input.ts';
import type { OwnPart } from '../own-seat.ts';
import { isUnderWay } from '../reads.ts';
import { notPresent } from '../voter.ts';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly own: OwnPart;
  readonly name: LanguageMap;
}

/**
 * A delegation's own part of a page where a vote is shown: the way to its ballot, then what it voted with its receipt. `person`
 * says whether the reader is one of those who vote for it; the others see what was voted.
 */
export function OwnVoteHere({ person, ...part }: PartProps & { readonly person: boolean }): ReactNode {
  return (
    <div className={person ? undefined : 'not-voting'}>
      <OwnVoteNow {...part} />
      <OwnMark own={part.own} />
    </div>
  );
}

/** The region of it that follows the vote: the same for everybody of the delegation. */
export function OwnVoteNow({ ctx, own, name }: PartProps): ReactNode {
  const { cast, state } = own;
  // Hands are shown in the hall: there is no ballot.
  const vote = own.vote?.hands ? null : own.vote;
  return (
    <div id={`own-vote-${state}`} className="own-vote">
      {vote && vote.status !== 'announced' && cast && !cast.entered && (
        <Ruling s="good" verdict={<span data-say="polite">{ctx.t('decisions.recorded')}</span>}>
          <p>
            {ctx.text(name)}
            {ctx.colon}
            <VoteMark ctx={ctx} v={answerOfChoice(cast.choice)} />
          </p>
          <p className="small">
            {ctx.t('decisions.receipt')}{' '}
            <bdi>
              <b className="num">{cast.receipt}</b>
            </bdi>
            {ctx.comma}
            <time dateTime={cast.at}>{ctx.timeIn(cast.at, own.city)}</time>
          </p>
          {own.present && (
            <p className="voters-only">
              <a href={ctx.href(`/votes/${vote.id}`)}>{ctx.t('decisions.correct')}</a>
            </p>
          )}
        </Ruling>
      )}
      {vote && isUnderWay(vote) && !own.present && own.mayVote && (cast || vote.status === 'open') && (
        <p className="notice" data-s="wait">
          {objectionText(ctx, notPresent(state, cast ? 'correct' : 'vote'))}{' '}
          <a className="voters-only" href={ctx.href(`/votes/${vote.id}`)}>
            {ctx.t('meetings.register-present', { state: name })}
          </a>
        </p>
      )}
      {vote?.status === 'closed' && !cast && own.mayVote && <p>{ctx.t('decisions.own-closed', { state: name })}</p>}
      {vote?.status === 'open' && !cast && own.mayVote && own.present && (
        <p className="row voters-only">
          <a className="btn main large" href={ctx.href(`/votes/${vote.id}`)}>
            {ctx.t('decisions.for-you.vote', { state: name })}
          </a>
        </p>
      )}
    </div>
  );
}

/** Changes with what the page makes of the seat elsewhere; the live script then asks for the page again. */
export function OwnMark({ own }: { readonly own: OwnPart }): ReactNode {
  return <i id={`own-${own.state}`} hidden data-again={own.mark} />;
}
