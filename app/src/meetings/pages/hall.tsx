import type { CSSProperties, ReactNode } from 'react';
import { NotVotingCounts, totalsOf, VoteBoard } from '../../decisions/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { Speaking } from '../../web/components/timer.tsx';
import { TotalRows } from '../../web/components/votes.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Bare } from '../../web/page.tsx';
import { groupName } from '../group-name.ts';
import { type MeetingView, nameOf } from '../view.ts';
import { timerOf } from './parts.tsx';

/** A screen in the hall: whatever matters now, readable from the last row; recovers by itself. */
export function HallPage({ ctx, view }: { readonly ctx: Ctx; readonly view: MeetingView }): ReactNode {
  return (
    <Bare ctx={ctx} title={ctx.t('meetings.hall')} frame="hall" theme="hall" live={[`hall:${view.meeting.id}`]}>
      <Stage ctx={ctx} view={view} />
    </Bare>
  );
}

/** What the hall sees: the vote, the result of a ballot, the speaker, else where the meeting stands. */
export function Stage({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: MeetingView }): ReactNode {
  return (
    <main className="stage" id="stage">
      {stageOf(ctx, view)}
    </main>
  );
}

function stageOf(ctx: LanguageCtx, view: MeetingView): ReactNode {
  if (
    view.vote &&
    !view.vote.takenBack &&
    (view.vote.status !== 'announced' || !view.speaking) &&
    view.meeting.status === 'open'
  )
    return view.vote.board ? <VoteResult ctx={ctx} view={view} /> : <VoteOpen ctx={ctx} view={view} />;
  if (view.ballot?.sheet && !view.speaking) return <BallotResult ctx={ctx} view={view} />;
  if (view.speaking) return <Speaker ctx={ctx} view={view} />;
  return <Standing ctx={ctx} view={view} />;
}

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly view: MeetingView;
}

function Top({
  ctx,
  view,
  title,
  children,
}: PartProps & { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <header className="hall-top">
      <h1>{title}</h1>
      {children ?? (
        <p>
          <time
            dateTime={ctx.now}
            data-clock={view.session.city === 'New York' ? 'America/New_York' : 'Europe/Amsterdam'}
          >
            {ctx.time(ctx.now, view.session.city)}
          </time>{' '}
          {ctx.cityName(view.session.city)}
        </p>
      )}
    </header>
  );
}

function itemTitle(ctx: LanguageCtx, view: MeetingView): string {
  const item = view.agenda.find(({ id }) => id === view.item);
  return item
    ? ctx.t('floor.item', { n: item.number, title: item.title })
    : ctx.ordinal(view.meeting.number, 'meeting');
}

function Speaker({ ctx, view }: PartProps): ReactNode {
  const state = timerOf(view);
  const { speaking } = view;
  if (!state || !speaking) return null;
  const names = view.names.get(speaking.state);
  const group = groupName(ctx, speaking);
  const others = (['en', 'fr', 'ar', 'zh'] as const).filter((lang) => lang !== ctx.lang && names?.[lang] !== undefined);
  return (
    <>
      <Top ctx={ctx} view={view} title={itemTitle(ctx, view)} />
      <Speaking
        ctx={ctx}
        name={nameOf(view, ctx.text, speaking.state)}
        state={state}
        others={others.map((lang) => (
          <span key={lang} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
            {names?.[lang]}
          </span>
        ))}
        {...(group === null ? {} : { role: ctx.t('meetings.on-behalf', { group }) })}
      />
      <section className="then" aria-label={ctx.t('meetings.hall.next')}>
        <h2>{ctx.t('meetings.hall.next')}</h2>
        {view.waiting.slice(0, 3).map(({ id, state: next }) => (
          <p key={id}>{nameOf(view, ctx.text, next)}</p>
        ))}
      </section>
    </>
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
          <p className="name">
            {rollCall?.next ? nameOf(view, ctx.text, rollCall.next) : ctx.t('decisions.received', figures)}
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
      <VoteBoard ctx={ctx} vote={vote} names={view.names} rows={Math.ceil((vote.board?.length ?? 0) / 6)} />
      <div className="tally-row">
        <dl className="tally">
          <TotalRows ctx={ctx} {...totals.cast} />
        </dl>
        <p className="outcome">
          {vote.result ? (
            <>
              <b>{ctx.t(vote.result.carried ? 'decisions.carried' : 'decisions.not-carried')}</b>
              <span>{ctx.t('meetings.hall.needed', { needed: vote.result.needed })}</span>
              {majority && <span>{majority.cite.provision}</span>}
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

function BallotResult({ ctx, view }: PartProps): ReactNode {
  const { ballot } = view;
  const election = view.elections.find(({ id }) => id === ballot?.election);
  if (!ballot?.sheet || !election) return null;
  const { count, result } = ballot.sheet;
  const rows = count.votes
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, 8)
    .map(({ candidate, votes }) => ({
      votes,
      elected: result.elected.includes(candidate),
      ...ballot.standing.find(({ id }) => id === candidate),
    }));
  const need = `${((result.needed / Math.max(1, result.presentAndVoting)) * 100).toFixed(1)}%`;
  const sheet = [
    ['papers', count.papers],
    ['invalid', count.invalid],
    ['valid', count.valid],
    ['abstentions', count.abstentions],
    ['voting', result.presentAndVoting],
    ['needed', result.needed],
  ] as const;
  return (
    <>
      <Top
        ctx={ctx}
        view={view}
        title={ctx.t('meetings.hall.result', { title: election.title, ballot: ctx.ordinal(ballot.number, 'ballot') })}
      />
      <ol className="result" style={{ '--rows': rows.length } as CSSProperties}>
        {rows.map(({ id, name, nationality, votes, elected }) => (
          <li key={id} className={elected ? 'won' : undefined}>
            <p className="who">
              {name}
              <small>
                {nationality && nameOf(view, ctx.text, nationality)}
                {elected && (
                  <>
                    , <b>{ctx.t('meetings.hall.elected')}</b>
                  </>
                )}
              </small>
            </p>
            <div className="bar" style={{ '--need': need } as CSSProperties} aria-hidden="true">
              <i
                style={
                  { '--w': `${((votes / Math.max(1, result.presentAndVoting)) * 100).toFixed(1)}%` } as CSSProperties
                }
              />
            </div>
            <p className="count">
              {ctx.number(votes)}
              <span className="vh"> {ctx.t('meetings.hall.votes')}</span>
            </p>
          </li>
        ))}
      </ol>
      <dl className="sheet">
        {sheet.map(([key, value]) => (
          <div key={key} className={key === 'needed' ? 'need' : undefined}>
            <dt>{ctx.t(`meetings.hall.sheet.${key}`)}</dt>
            <dd>{ctx.number(value)}</dd>
          </div>
        ))}
        <div className="seats-filled">
          <dt>{ctx.t('meetings.hall.sheet.seats')}</dt>
          <dd>{ctx.t('meetings.seats-filled', { filled: election.elected, seats: election.seats })}</dd>
        </div>
      </dl>
    </>
  );
}

function Standing({ ctx, view }: PartProps): ReactNode {
  const { ballot, meeting } = view;
  const words =
    meeting.status === 'scheduled'
      ? ctx.t('meetings.hall.not-open')
      : meeting.status === 'closed'
        ? ctx.t('meetings.hall.is-closed')
        : meeting.status === 'cancelled'
          ? ctx.t('meetings.hall.is-cancelled')
          : ballot?.status === 'open'
            ? ctx.t('meetings.hall.papers')
            : ballot?.status === 'counted'
              ? ctx.t('meetings.hall.counting')
              : itemTitle(ctx, view);
  const { present, needed } = (meeting.status === 'scheduled' ? view.quorum.open : view.quorum.substance).value;
  return (
    <>
      <Top ctx={ctx} view={view} title={`${ctx.text(view.session.title)}, ${ctx.ordinal(meeting.number, 'meeting')}`} />
      <section className="speaking hall-standing">
        <div>
          <p className="name">{words}</p>
          <p className="role">{meeting.cancelledBecause ?? ctx.t('meetings.present', { present })}</p>
        </div>
      </section>
      {meeting.status === 'scheduled' && (
        <section className="then" aria-label={ctx.t('meetings.starts')}>
          <h2>{ctx.t('meetings.starts')}</h2>
          <p>
            {ctx.date(meeting.startsAt, 'day', view.session.city)}, {ctx.timeIn(meeting.startsAt, view.session.city)}
          </p>
        </section>
      )}
      {meeting.status !== 'cancelled' && (
        <section className="then" aria-label={ctx.t('meetings.quorum.title')}>
          <h2>{ctx.t('meetings.quorum.title')}</h2>
          <p>{ctx.t('meetings.hall.needed', { needed })}</p>
        </section>
      )}
    </>
  );
}
