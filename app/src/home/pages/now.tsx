import type { ReactNode } from 'react';
import { isUnderWay, totalsOf, VoteProgress } from '../../decisions/index.ts';
import { type MeetingView, nameOf } from '../../meetings/index.ts';
import { Programme, type ProgrammeEntry } from '../../web/components/programme.tsx';
import { Seats } from '../../web/components/seats.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { MeetingToday, Now } from '../view.ts';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly now: Now;
}

/** The answer to "what is happening now": the meeting that is open, else what comes next. */
export function NowPart({ ctx, now }: PartProps): ReactNode {
  return (
    <div id="home-now" className="stack gap-l" data-say="polite">
      {now.meeting ? <InMeeting ctx={ctx} view={now.meeting} /> : <Waiting ctx={ctx} now={now} />}
    </div>
  );
}

function InMeeting({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: MeetingView }): ReactNode {
  const { meeting, session } = view;
  return (
    <>
      <header className="stack gap-m">
        <p className="eyebrow">
          <Chip s="now">{ctx.t('web.now')}</Chip> {ctx.text(session.title)}, {ctx.cityName(session.city)}
        </p>
        <h1>{headline(ctx, view)}</h1>
        <p className="lede">{ledeOf(ctx, view)}</p>
      </header>
      <ElectionSeats ctx={ctx} view={view} />
      {view.vote?.status === 'open' && (
        <div className="stack gap-s">
          <VoteProgress ctx={ctx} vote={view.vote} />
        </div>
      )}
      <p className="row">
        <a className="btn main" href={ctx.href(`/meetings/${meeting.id}`)}>
          {ctx.t('home.follow')}
        </a>
        {view.elections[0] && (
          <a className="btn" href={ctx.href(`/elections/${view.elections[0].id}`)}>
            {ctx.t('home.results')}
          </a>
        )}
      </p>
    </>
  );
}

function headline(ctx: LanguageCtx, view: MeetingView): string {
  const proposal = view.proposals.find(({ id }) => id === view.vote?.proposal);
  if (view.vote && proposal && isUnderWay(view.vote)) return ctx.t('floor.vote-open', { title: proposal.title });
  const [election] = view.elections;
  if (election && view.ballot)
    return ctx.t('floor.ballot-open', { ballot: ctx.ordinal(view.ballot.number, 'ballot'), title: election.title });
  const item = view.agenda.find(({ id }) => id === view.item);
  return item ? ctx.text(item.title) : ctx.ordinal(view.meeting.number, 'meeting');
}

function ledeOf(ctx: LanguageCtx, view: MeetingView): string {
  const present = ctx.t('meetings.present', { present: view.present.length });
  const [election] = view.elections;
  if (election)
    return ctx.t('home.lede.election', { filled: election.elected, open: election.seats - election.elected });
  if (view.vote?.status === 'closed') {
    const totals = totalsOf(view.vote);
    if (totals) return ctx.t('home.lede.vote', totals.cast);
  }
  if (view.speaking)
    return ctx.t('home.lede.speaking', {
      state: nameOf(view, ctx.text, view.speaking.state),
      waiting: view.waiting.length,
    });
  return `${ctx.ordinal(view.meeting.number, 'meeting')}. ${present}.`;
}

function ElectionSeats({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: MeetingView }): ReactNode {
  const [election] = view.elections;
  if (!election) return null;
  const names = election.electedNames.map(({ name, nationality }) => ({
    id: name,
    name,
    detail: nameOf(view, ctx.text, nationality),
    won: true,
  }));
  const open = Array.from({ length: election.seats - names.length }, (_, place) => ({
    id: `open-${place}`,
    name: ctx.t('home.seat', { n: names.length + place + 1 }),
    detail: ctx.t(view.ballot?.status === 'open' ? 'home.seat.voting' : 'home.seat.open'),
    won: false,
  }));
  return <Seats label={ctx.t('home.seats')} seats={[...names, ...open]} />;
}

function Waiting({ ctx, now }: PartProps): ReactNode {
  const { scheduled, nextSession } = now;
  if (scheduled)
    return (
      <>
        <header className="stack gap-m">
          <p className="eyebrow">
            <Tag>{ctx.t('web.floor.not-in-session')}</Tag>
          </p>
          <h1>{ctx.t('home.next-meeting', { meeting: ctx.ordinal(scheduled.number, 'meeting') })}</h1>
          <p className="lede">
            {ctx.text(scheduled.sessionTitle)}, {ctx.date(scheduled.startsAt, 'weekday', scheduled.city)},{' '}
            {ctx.timeIn(scheduled.startsAt, scheduled.city)}
          </p>
        </header>
        <p className="row">
          <a className="btn main" href={ctx.href(`/meetings/${scheduled.id}`)}>
            {ctx.t('home.open-page')}
          </a>
        </p>
      </>
    );
  return (
    <header className="stack gap-m">
      <p className="eyebrow">
        <Tag>{ctx.t('web.floor.not-in-session')}</Tag>
      </p>
      <h1>{ctx.t('web.assembly')}</h1>
      {nextSession && (
        <p className="lede">
          <Doubt ctx={ctx} confidence={nextSession.confidence}>
            {ctx.t('floor.next-session', {
              session: ctx.ordinal(nextSession.number, 'session'),
              day: ctx.date(nextSession.starts),
            })}
            , {ctx.cityName(nextSession.city)}
          </Doubt>
        </p>
      )}
    </header>
  );
}

/** The meetings of today, the present one in reverse. */
export function TodayPart({ ctx, now }: PartProps): ReactNode {
  const entries = now.today.map((meeting) => entryOf(ctx, meeting));
  return (
    <div id="home-today">
      {entries.length > 0 ? (
        <Programme entries={entries} label={ctx.t('home.today')} />
      ) : (
        <p className="mute">{ctx.t('home.today.none')}</p>
      )}
    </div>
  );
}

function entryOf(ctx: LanguageCtx, meeting: MeetingToday): ProgrammeEntry {
  const cancelled = meeting.status === 'cancelled';
  const when = meeting.status === 'open' ? 'now' : meeting.status === 'closed' || cancelled ? 'past' : undefined;
  return {
    id: meeting.id,
    time: ctx.time(meeting.startsAt, meeting.city),
    at: meeting.startsAt,
    title: <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.ordinal(meeting.number, 'meeting')}</a>,
    mark:
      meeting.status === 'open' ? (
        <span className="lamp">{ctx.t('web.now')}</span>
      ) : cancelled ? (
        <Tag>{ctx.t('meetings.status.cancelled')}</Tag>
      ) : meeting.demonstration ? (
        <Tag>{ctx.t('meetings.is-demonstration')}</Tag>
      ) : undefined,
    detail: [ctx.text(meeting.sessionTitle), meeting.room].filter(Boolean).join(', '),
    ...(when ? { when } : {}),
  };
}
