import type { ReactNode } from 'react';
import { Bar } from '../../web/components/bar.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Cite, Ruling } from '../../web/components/ruling.tsx';
import { Count } from '../../web/components/timer.tsx';
import { Board, type BoardSeat, Totals } from '../../web/components/votes.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { Tally } from '../acts.ts';
import { answerOfChoice } from '../cast-input.ts';
import { outcomeOf } from '../outcome.ts';
import type { VoteView } from '../reads.ts';
import { HandsProgress, NoNames } from './hands.tsx';
import { NotVotingCounts } from './not-voting.tsx';

export type Names = ReadonlyMap<string, LanguageMap>;

/** How this kind of decision is carried, in one sentence with the provision. */
export function MajorityRule({ ctx, vote }: { readonly ctx: LanguageCtx; readonly vote: VoteView }): ReactNode {
  const { kind } = vote;
  return (
    <p className="mute">
      <b>{ctx.t(`decisions.kind.${kind.id}`)}.</b> {majorityWords(ctx, vote)}{' '}
      <Cite ctx={ctx} provision={kind.cite.provision} />
    </p>
  );
}

/** The majority in words: that of the kind of decision, or the one that the Bureau has set. */
export function majorityWords(ctx: LanguageCtx, { kind, share }: Pick<VoteView, 'kind' | 'share'>): string {
  if (share !== null) return ctx.t('decisions.rule.share', { share });
  const majority = kind.majority.reach === 'atLeast' ? 'twoThirds' : 'moreThanHalf';
  return ctx.t('decisions.rule', { majority, base: kind.base });
}

/** A vote that is open: how many have voted of those that can, who cannot and why by number, and nothing else. */
export function VoteProgress({ ctx, vote }: { readonly ctx: LanguageCtx; readonly vote: VoteView }): ReactNode {
  if (vote.hands) return <HandsProgress ctx={ctx} vote={vote} hands={vote.hands} />;
  const figures = { received: vote.received, can: vote.canVote };
  return (
    <>
      <p className="row row-end">
        <b data-say="polite">{ctx.t('decisions.received', figures)}</b>
        <span className="small mute">{ctx.t('decisions.no-partial')}</span>
      </p>
      <Bar label={ctx.t('decisions.received', figures)} value={vote.received} of={vote.canVote} progress />
      <NotVotingCounts ctx={ctx} vote={vote} />
      <p className="small mute">
        {ctx.t('decisions.open-for')} <Count ctx={ctx} since={vote.openedAt} />
      </p>
    </>
  );
}

/** The result with its arithmetic; a vote that is closed and not announced says so and can still be corrected. */
export function VoteOutcome({
  ctx,
  vote,
  ruled = false,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  /** the verdict and its arithmetic stand elsewhere on the page */
  readonly ruled?: boolean;
}): ReactNode {
  const totals = totalsOf(vote);
  if (!totals) return null;
  const { result, finding } = vote;
  return (
    <div className="stack gap-m">
      <Totals ctx={ctx} {...totals.cast} />
      {vote.hands && <NoNames ctx={ctx} />}
      <NotVotingCounts ctx={ctx} vote={vote} />
      {ruled ? null : result && finding ? (
        <Ruling s={result.carried ? 'good' : result.tie ? 'wait' : 'bad'} verdict={ctx.t(outcomeOf(result))}>
          <Reasons ctx={ctx} lines={finding.lines} />
        </Ruling>
      ) : (
        <Ruling s="wait" verdict={ctx.t('decisions.not-announced')}>
          {!vote.hands && <p className="small">{ctx.t('decisions.may-correct')}</p>}
        </Ruling>
      )}
    </div>
  );
}

/** How every seat voted, in the alphabet of the reader. */
export function VoteBoard({
  ctx,
  vote,
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  readonly names: Names;
}): ReactNode {
  if (!vote.board) return null;
  return <Board ctx={ctx} label={ctx.t('decisions.board')} seats={boardSeats(ctx, vote, names)} />;
}

function boardSeats(ctx: LanguageCtx, vote: VoteView, names: Names): readonly BoardSeat[] {
  return (vote.board ?? [])
    .map(({ state, choice, entered }): BoardSeat => {
      const name = names.get(state);
      return {
        seat: state,
        name: name ? ctx.text(name) : state,
        v: choice === 'yes' || choice === 'no' || choice === 'abstain' ? answerOfChoice(choice) : choice,
        ...(entered ? { mark: ctx.t('decisions.entered.mark') } : {}),
      };
    })
    .toSorted((a, b) => ctx.compare(a.name, b.name));
}

/** Figures of a closed vote; null while it is open. */
export function totalsOf(vote: VoteView) {
  const { hands, status } = vote;
  if (hands)
    return hands.agreed && status !== 'open' && status !== 'taken-back' ? { cast: totalOf(hands.agreed) } : null;
  if (!vote.board) return null;
  const count = (wanted: string) => vote.board?.filter(({ choice }) => choice === wanted).length ?? 0;
  return {
    cast: { for: count('yes'), against: count('no'), abstain: count('abstain') },
  };
}

export function totalOf({ yes, no, abstain }: Tally) {
  return { for: yes, against: no, abstain };
}
