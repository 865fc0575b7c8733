import { Fragment, type ReactNode } from 'react';
import type { NotVoting } from '../../meetings/index.ts';
import { VoteMark } from '../../web/components/votes.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { VoteView } from '../reads.ts';
import type { Names } from './vote-parts.tsx';

/** What kept a seat from voting; `lock` has no right to vote, `none` is of votes whose reasons were not kept. */
type WithoutVote = NotVoting | 'lock' | 'none';

const order: readonly WithoutVote[] = ['silent', 'left', 'absent', 'unaccredited', 'lock', 'none'];

/** The seats without a vote by what kept them from it, those that are none left out. */
function withoutVote(vote: VoteView): readonly (readonly [WithoutVote, readonly string[]])[] {
  const seats: readonly { readonly state: string; readonly reason: WithoutVote }[] = [
    ...vote.notVoting,
    ...vote.notEntitled.map(({ state }) => ({ state, reason: 'lock' as const })),
    ...(vote.board ?? []).flatMap(({ state, choice }) => (choice === 'none' ? [{ state, reason: choice }] : [])),
  ];
  const named = Map.groupBy(seats, ({ reason }) => reason);
  return order.flatMap((reason) => {
    const found = named.get(reason);
    return found ? [[reason, found.map(({ state }) => state)] as const] : [];
  });
}

/**
 * How many did not vote, by reason, in one line; while the vote is open those that are waited for come first. With the board it is
 * the legend of its other signs.
 */
export function NotVotingCounts({ ctx, vote }: { readonly ctx: LanguageCtx; readonly vote: VoteView }): ReactNode {
  const counts = withoutVote(vote);
  if (counts.length === 0) return null;
  return (
    <p className="small mute not-voting">
      {counts.map(([reason, seats], n) => (
        <Fragment key={reason}>
          {n > 0 && ' · '}
          {vote.board && <VoteMark ctx={ctx} v={reason} word="elsewhere" />}
          {countOf(ctx, reason, vote.status, seats.length)}
        </Fragment>
      ))}
    </p>
  );
}

/** Which States did not vote, and why, as it was when the vote was closed. */
export function NotVotingSeats({
  ctx,
  vote,
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  readonly names: Names;
}): ReactNode {
  const groups = withoutVote(vote);
  if (!vote.board || groups.length === 0) return null;
  return (
    <section aria-labelledby="without-vote">
      <h2 id="without-vote" className="h3">
        {ctx.t('decisions.not-voting.title')}
      </h2>
      <dl className="stack gap-s small">
        {groups.map(([reason, seats]) => (
          <div key={reason}>
            <dt>
              <b>{countOf(ctx, reason, vote.status, seats.length)}</b>
            </dt>
            <dd>{ctx.list(namesOf(ctx, names, seats))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function countOf(ctx: LanguageCtx, reason: WithoutVote, status: VoteView['status'], n: number): string {
  return ctx.t(`decisions.not-voting.${reason === 'silent' && status === 'open' ? 'waiting' : reason}`, { n });
}

function namesOf(ctx: LanguageCtx, names: Names, seats: readonly string[]): readonly string[] {
  return seats
    .map((state) => {
      const name = names.get(state);
      return name ? ctx.text(name) : state;
    })
    .toSorted(ctx.compare);
}

/** What a delegation reads that has no vote once the voting is over: why, as it was at the close. */
export function NoVote({
  ctx,
  vote,
  state,
  name,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  readonly state: string;
  readonly name: string;
}): ReactNode {
  const reason = vote.notVoting.find((seat) => seat.state === state)?.reason ?? 'none';
  return <p>{ctx.t('decisions.no-vote.own', { state: name, why: ctx.t(`web.vote.${reason}`) })}</p>;
}

/** Whom the President waits for: present, with the right to vote, and silent so far. */
export function WaitingFor({
  ctx,
  vote,
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  readonly names: Names;
}): ReactNode {
  const silent = vote.notVoting.flatMap(({ state, reason }) => (reason === 'silent' ? [state] : []));
  if (vote.status !== 'open' || silent.length === 0) return null;
  const list = ctx.list(namesOf(ctx, names, silent));
  return silent.length <= 12 ? (
    <p className="small">{ctx.t('meetings.waiting-for', { names: list })}</p>
  ) : (
    <details className="small">
      <summary>{ctx.t('decisions.who-waits')}</summary>
      <p>{list}</p>
    </details>
  );
}
