import type { ReactNode } from 'react';
import type { FloorView } from '../../floor/index.ts';
import { bigName, itemTitle, Top } from '../../hall/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { TotalRows } from '../../web/components/votes.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { provisionIn } from '../../web/provision.ts';
import { sizeOf, unparted } from '../../web/text-size.ts';
import type { LanguageMap } from '../../words/languages.ts';
import { outcomeOf } from '../outcome.ts';
import { handsSaid } from '../pages/hands.tsx';
import { NotVotingCounts } from '../pages/not-voting.tsx';
import { totalsOf, VoteBoard } from '../pages/vote-parts.tsx';
import type { VoteView } from '../reads.ts';

interface VoteScreenProps {
  readonly ctx: LanguageCtx;
  readonly view: FloorView;
  readonly vote: VoteView;
  /** of what is voted on */
  readonly title: LanguageMap | null;
}

/** While votes are cast how many there are; from the close the board, and the result once it is announced. */
export function VoteScreen(props: VoteScreenProps): ReactNode {
  return totalsOf(props.vote) ? <VoteResult {...props} /> : <VoteOpen {...props} />;
}

/** A show of hands: what is done now, and nothing of what was counted before both counts are equal. */
function HandsOpen({ ctx, view, vote, title }: VoteScreenProps): ReactNode {
  return (
    <>
      <Top ctx={ctx} view={view} title={title ? ctx.text(title) : itemTitle(ctx, view)} />
      <section className="speaking hall-progress">
        <div>
          <p className="lamp">{ctx.t('meetings.hall.voting')}</p>
          <p className={bigName('')}>{unparted(ctx.t('decisions.hands'))}</p>
          {vote.hands && <p className="role">{ctx.t('decisions.hands.stand', { stand: handsSaid(vote.hands) })}</p>}
          <p className="role">{ctx.t('decisions.hands.no-names')}</p>
          <NotVotingCounts ctx={ctx} vote={vote} />
        </div>
      </section>
    </>
  );
}

function VoteOpen(props: VoteScreenProps): ReactNode {
  const { ctx, view, vote, title } = props;
  if (vote.hands) return <HandsOpen {...props} />;
  const figures = { received: vote.received, can: vote.canVote };
  const { rollCall } = vote;
  return (
    <>
      <Top ctx={ctx} view={view} title={title ? ctx.text(title) : itemTitle(ctx, view)} />
      <section className="speaking hall-progress">
        <div>
          <p className="lamp">{ctx.t(rollCall?.next ? 'meetings.hall.roll-call' : 'meetings.hall.voting')}</p>
          <p className={rollCall?.next ? calledName(nameOf(view, ctx.text, rollCall.next)) : bigName('')}>
            {rollCall?.next ? nameOf(view, ctx.text, rollCall.next) : unparted(ctx.t('decisions.received', figures))}
          </p>
          <p className="role">
            {rollCall
              ? ctx.t('decisions.roll-call.begins', {
                  state: view.names.get(rollCall.state) ?? { en: rollCall.state },
                  by: rollCall.by,
                })
              : ctx.t('decisions.no-partial')}
          </p>
          {rollCall?.next && <p className="role">{ctx.t('decisions.received', figures)}</p>}
          <NotVotingCounts ctx={ctx} vote={vote} />
        </div>
        <Bar label={ctx.t('decisions.received', figures)} value={vote.received} of={vote.canVote} progress />
      </section>
    </>
  );
}

/** Below it stand the order of the call and the figures: a long name leaves them their place. */
function calledName(name: string): string {
  return `name ${sizeOf(name, [24, 90, 120]) ?? ''}`.trim();
}

function VoteResult({ ctx, view, vote, title }: VoteScreenProps): ReactNode {
  const totals = totalsOf(vote);
  if (!totals) return null;
  const majority = vote.finding?.lines.find(({ code }) => code === 'vote.majority');
  return (
    <>
      <Top ctx={ctx} view={view} title={title ? ctx.text(title) : itemTitle(ctx, view)}>
        <p>
          {ctx.t('meetings.hall.closed')}{' '}
          {vote.closedAt && <time dateTime={vote.closedAt}>{ctx.time(vote.closedAt, view.session.city)}</time>}
          {vote.entered.length > 0 && <small className="legend">* {ctx.t('decisions.entered.mark')}</small>}
        </p>
      </Top>
      {vote.hands ? <p className="role">{ctx.t('decisions.hands.no-names')}</p> : null}
      <VoteBoard ctx={ctx} vote={vote} names={view.names} />
      <div className="tally-row">
        <dl className="tally">
          <TotalRows ctx={ctx} {...totals.cast} />
        </dl>
        <p className="outcome">
          {vote.result ? (
            <>
              <b>{ctx.t(outcomeOf(vote.result))}</b>
              <span>{ctx.t('meetings.hall.needed', { needed: vote.result.needed })}</span>
              {majority && <span>{provisionIn(ctx, majority.cite.provision)}</span>}
            </>
          ) : (
            <b>{ctx.t('meetings.hall.not-announced')}</b>
          )}
        </p>
        <NotVotingCounts ctx={ctx} vote={vote} />
      </div>
    </>
  );
}
