import type { ReactNode } from 'react';
import { NotVotingCounts, totalsOf, VoteBoard } from '../../decisions/index.ts';
import { nameOf } from '../../meetings/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { TotalRows } from '../../web/components/votes.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Bare } from '../../web/page.tsx';
import { provisionIn } from '../../web/provision.ts';
import { sizeOf, unparted } from '../../web/text-size.ts';
import type { HallView } from '../hall-view.ts';
import { AgendaScreen } from './hall-agenda.tsx';
import { BallotResult } from './hall-ballot.tsx';
import { Next, Speaker, SpeakersScreen } from './hall-speakers.tsx';
import { itemTitle, type HallPartProps as PartProps, Top } from './hall-top.tsx';
import { Undone } from './hall-undone.tsx';

/** A screen in the hall: whatever matters now, readable from the last row; recovers by itself. */
export function HallPage({ ctx, view }: { readonly ctx: Ctx; readonly view: HallView }): ReactNode {
  return (
    <Bare ctx={ctx} title={ctx.t('meetings.hall')} frame="hall" theme="hall" live={[`hall:${view.meeting.id}`]}>
      <Stage ctx={ctx} view={view} />
    </Bare>
  );
}

/** What the hall sees. A screen is a new element: nothing of the one before stays in it. */
export function Stage({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: HallView }): ReactNode {
  return (
    <main className="stage" id="stage" data-screen={view.screen}>
      {stageOf(ctx, view)}
    </main>
  );
}

function stageOf(ctx: LanguageCtx, view: HallView): ReactNode {
  switch (view.screen) {
    case 'vote':
      return view.vote?.board ? <VoteResult ctx={ctx} view={view} /> : <VoteOpen ctx={ctx} view={view} />;
    case 'ballot':
      return <BallotResult ctx={ctx} view={view} />;
    case 'undone':
      return <Undone ctx={ctx} view={view} />;
    case 'speaker':
      return <Speaker ctx={ctx} view={view} />;
    case 'speakers':
      return view.speaking ? <Speaker ctx={ctx} view={view} /> : <SpeakersScreen ctx={ctx} view={view} />;
    case 'agenda':
      return <AgendaScreen ctx={ctx} view={view} />;
    case 'blank':
      return <TitleCard ctx={ctx} view={view} />;
    case 'standing':
      return <Standing ctx={ctx} view={view} />;
  }
}

/** Nothing but what is held here. */
function TitleCard({ ctx, view: { session, meeting } }: PartProps): ReactNode {
  const title = ctx.text(session.title);
  return (
    <section className="title-card">
      <p className="assembly">{ctx.t('web.assembly')}</p>
      <h1 className={sizeOf(title, [40, 90, 200])}>{title}</h1>
      <p>{ctx.ordinal(meeting.number, 'meeting')}</p>
      {session.demonstration && (
        <p>
          <span className="tag">{ctx.t('meetings.is-demonstration')}</span>
        </p>
      )}
    </section>
  );
}

function VoteOpen({ ctx, view }: PartProps): ReactNode {
  const { vote } = view;
  const proposal = view.proposals.find(({ id }) => id === vote?.proposal);
  if (!vote) return null;
  const figures = { received: vote.received, can: vote.canVote };
  const { rollCall } = vote;
  return (
    <>
      <Top ctx={ctx} view={view} title={proposal ? ctx.text(proposal.title) : itemTitle(ctx, view)} />
      <section className="speaking hall-progress">
        <div>
          <p className="lamp">{ctx.t(rollCall?.next ? 'meetings.hall.roll-call' : 'meetings.hall.voting')}</p>
          <p className={sizeIn(rollCall?.next ? nameOf(view, ctx.text, rollCall.next) : '')}>
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

function VoteResult({ ctx, view }: PartProps): ReactNode {
  const { vote } = view;
  const totals = vote ? totalsOf(vote) : null;
  if (!vote || !totals) return null;
  const proposal = view.proposals.find(({ id }) => id === vote.proposal);
  const majority = vote.finding?.lines.find(({ code }) => code === 'vote.majority');
  return (
    <>
      <Top ctx={ctx} view={view} title={proposal ? ctx.text(proposal.title) : itemTitle(ctx, view)}>
        <p>
          {ctx.t('meetings.hall.closed')}{' '}
          {vote.closedAt && <time dateTime={vote.closedAt}>{ctx.time(vote.closedAt, view.session.city)}</time>}
          {vote.entered.length > 0 && <small className="legend">* {ctx.t('decisions.entered.mark')}</small>}
        </p>
      </Top>
      <VoteBoard ctx={ctx} vote={vote} names={view.names} />
      <div className="tally-row">
        <dl className="tally">
          <TotalRows ctx={ctx} {...totals.cast} />
        </dl>
        <p className="outcome">
          {vote.result ? (
            <>
              <b>{ctx.t(vote.result.carried ? 'decisions.carried' : 'decisions.not-carried')}</b>
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

function Standing({ ctx, view }: PartProps): ReactNode {
  const { meeting } = view;
  const ballot = ballotBefore(view);
  const election = view.elections.find(({ id }) => id === ballot?.election);
  const { present, needed } = (meeting.status === 'scheduled' ? view.quorum.open : view.quorum.substance).value;
  const words = standingWords(ctx, view);
  const figures = ballot
    ? papersWords(ctx, ballot)
    : meeting.closedAt && meeting.status === 'closed'
      ? ctx.t('meetings.closed-at', { time: ctx.time(meeting.closedAt, view.session.city) })
      : ctx.t('meetings.present', { present });
  // The words and the list are about the item; the foot speaks of a list only where somebody is on it, or cannot be any more.
  const list = ballot === null && (view.waiting.length > 0 || meeting.listClosed);
  return (
    <>
      <Top
        ctx={ctx}
        view={view}
        title={
          election
            ? ctx.text(election.title)
            : `${ctx.text(view.session.title)} · ${ctx.ordinal(meeting.number, 'meeting')}`
        }
      />
      <section className="speaking hall-standing">
        <div>
          <p className={sizeIn(words)}>{unparted(words)}</p>
          {election && <p className="role">{itemTitle(ctx, view)}</p>}
          <p className="role">{meeting.cancelledBecause ?? unparted(figures)}</p>
        </div>
      </section>
      {meeting.status === 'scheduled' && (
        <section className="then" aria-label={ctx.t('meetings.starts')}>
          <h2>{ctx.t('meetings.starts')}</h2>
          <p>
            {ctx.date(meeting.startsAt, 'day', view.session.city)}
            {ctx.comma}
            {ctx.timeIn(meeting.startsAt, view.session.city)}
          </p>
        </section>
      )}
      {meeting.status === 'open' && view.item !== null && list && <Next ctx={ctx} view={view} />}
      {(meeting.status === 'scheduled' || (meeting.status === 'open' && view.item === null)) && (
        <section className="then" aria-label={ctx.t('meetings.quorum.title')}>
          <h2>{ctx.t('meetings.quorum.title')}</h2>
          <p>{ctx.t('meetings.hall.needed', { needed })}</p>
        </section>
      )}
    </>
  );
}

/** The ballot whose papers are collected or counted; null in a meeting that is not open. */
function ballotBefore({ meeting, ballot }: HallView): HallView['ballot'] {
  const before = meeting.status === 'open' && (ballot?.status === 'open' || ballot?.status === 'counted');
  return before ? ballot : null;
}

function standingWords(ctx: LanguageCtx, view: HallView): string {
  const ballot = ballotBefore(view);
  switch (view.meeting.status) {
    case 'scheduled':
      return ctx.t('meetings.hall.not-open');
    case 'closed':
      return ctx.t('meetings.hall.is-closed');
    case 'cancelled':
      return ctx.t('meetings.hall.is-cancelled');
    case 'open':
      if (ballot === null) return itemTitle(ctx, view);
      return ctx.t(ballot.status === 'open' ? 'meetings.hall.papers' : 'meetings.hall.counting', {
        ballot: ctx.ordinal(ballot.number, 'ballot'),
      });
  }
}

/** Papers handed out while they are collected; those in the box once the tellers have said how many. */
function papersWords(ctx: LanguageCtx, { issued, received }: NonNullable<HallView['ballot']>): string {
  return received === null
    ? ctx.t('meetings.hall.papers.issued', { issued })
    : ctx.t('meetings.hall.papers.in', { received, issued });
}

/** Large words that fill the width: the longer, the smaller. */
function sizeIn(words: string): string {
  return `name ${sizeOf(words, [60, 120, 240]) ?? ''}`.trim();
}
