import type { ReactNode } from 'react';
import type { MeetingView } from '../../business/index.ts';
import { isUnderWay, totalsOf, VoteProgress } from '../../decisions/index.ts';
import { ballotWords } from '../../elections/index.ts';
import { aheadSaid, nameOf, type Upcoming } from '../../meetings/index.ts';
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
      {now.view ? <InMeeting ctx={ctx} view={now.view} /> : <Waiting ctx={ctx} now={now} />}
    </div>
  );
}

function InMeeting({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: MeetingView }): ReactNode {
  const { meeting, session } = view;
  return (
    <>
      <header className="stack gap-m">
        <p className="eyebrow">
          <Chip s="now">{ctx.t('web.now')}</Chip> {ctx.text(session.title)}
          {ctx.comma}
          {ctx.cityName(session.city)}
        </p>
        <h1>{headline(ctx, view)}</h1>
        <p className="lede">{ledeOf(ctx, view)}</p>
      </header>
      {view.elections.map((election) => (
        <ElectionSeats ctx={ctx} view={view} election={election} key={election.id} />
      ))}
      {view.vote?.status === 'open' && (
        <div className="stack gap-s">
          <VoteProgress ctx={ctx} vote={view.vote} />
        </div>
      )}
      <p className="row">
        <a className="btn main" href={ctx.href(`/meetings/${meeting.id}`)}>
          {ctx.t('home.follow')}
        </a>
        {electionNow(view) && (
          <a className="btn" href={ctx.href(`/elections/${electionNow(view)?.id}`)}>
            {ctx.t('home.results')}
          </a>
        )}
      </p>
    </>
  );
}

function headline(ctx: LanguageCtx, view: MeetingView): string {
  const proposal = view.proposals.find(({ id }) => id === view.vote?.proposal);
  if (view.vote && proposal && isUnderWay(view.vote))
    return ctx.t(view.vote.status === 'open' ? 'floor.vote-open' : 'floor.vote-closed', { title: proposal.title });
  const election = view.elections.find(({ id }) => id === view.ballot?.election);
  if (election && view.ballot && isBalloting(view))
    return ctx.t('floor.ballot-open', { ballot: ctx.ordinal(view.ballot.number, 'ballot'), title: election.title });
  const item = view.agenda.find(({ id }) => id === view.item);
  return item ? ctx.text(item.title) : ctx.ordinal(view.meeting.number, 'meeting');
}

function ledeOf(ctx: LanguageCtx, view: MeetingView): string {
  const present = ctx.t('meetings.present', { present: view.present.length });
  const election = electionNow(view);
  // What is below the headline is about what the headline names.
  if (view.vote?.status === 'closed') {
    const totals = totalsOf(view.vote);
    if (totals) return ctx.t('home.lede.vote', totals.cast);
  }
  // Of two, one with a ballot is told by its figures; else each stands below with its own.
  if (election && (view.elections.length === 1 || isBalloting(view)) && view.vote?.status !== 'open')
    return ctx.t('home.lede.election', { filled: election.elected, open: election.seats - election.elected });
  if (view.speaking)
    return ctx.t('home.lede.speaking', {
      state: nameOf(view, ctx.text, view.speaking.state),
      waiting: view.waiting.length,
    });
  return `${ctx.ordinal(view.meeting.number, 'meeting')}${ctx.stop}${present}${ctx.stop.trim()}`;
}

/** Papers are collected or counted. */
function isBalloting({ ballot }: MeetingView): boolean {
  return ballot?.status === 'open' || ballot?.status === 'counted';
}

/** The election whose ballot is in progress, else the one that comes next; never the ballot of another. */
function electionNow(view: MeetingView): MeetingView['elections'][number] | undefined {
  const balloting = isBalloting(view) ? view.elections.find(({ id }) => id === view.ballot?.election) : undefined;
  return balloting ?? view.elections[0];
}

interface ElectionSeatsProps {
  readonly ctx: LanguageCtx;
  readonly view: MeetingView;
  readonly election: MeetingView['elections'][number];
}

/** Where several stand under the item, each with its name and where it stands. */
function ElectionSeats({ ctx, view, election }: ElectionSeatsProps): ReactNode {
  const names = election.electedNames.map(({ name, nationality }) => ({
    id: name,
    name,
    detail: nameOf(view, ctx.text, nationality),
    won: true,
  }));
  const open = Array.from({ length: election.seats - names.length }, (_, place) => ({
    id: `open-${place}`,
    name: ctx.t('home.seat', { n: names.length + place + 1 }),
    detail: ctx.t(election.ballot?.status === 'open' ? 'home.seat.voting' : 'home.seat.open'),
    won: false,
  }));
  const seats = (
    <Seats label={`${ctx.t('home.seats')}${ctx.colon}${ctx.text(election.title)}`} seats={[...names, ...open]} />
  );
  if (view.elections.length === 1) return seats;
  return (
    <div className="stack gap-s">
      <p className="nomargin">
        <a href={ctx.href(`/elections/${election.id}`)}>{ctx.text(election.title)}</a>
        {ctx.colon}
        {ballotWords(ctx, election)}
      </p>
      {seats}
    </div>
  );
}

function Waiting({ ctx, now }: PartProps): ReactNode {
  const { session, next, ahead } = now;
  const state = <Tag>{ctx.t(session ? 'web.floor.between' : 'web.floor.not-in-session')}</Tag>;
  if (next && (session || !ahead)) return <NextMeeting ctx={ctx} next={next} state={state} />;
  if (session)
    return (
      <Head
        state={state}
        title={ctx.text(session.title)}
        lede={`${ctx.cityName(session.city)}${ctx.comma}${ctx.dateRange(session.starts, session.ends)}${ctx.stop}${ctx.t('home.none-scheduled')}`}
      />
    );
  const coming = ahead && aheadSaid(ctx, ahead);
  const lede =
    ahead?.kind === 'announced' ? (
      <Doubt ctx={ctx} confidence={ahead.session.confidence}>
        {coming}
      </Doubt>
    ) : (
      coming
    );
  return <Head state={state} title={ctx.t('web.assembly')} lede={lede} />;
}

function Head({
  state,
  title,
  lede,
}: {
  readonly state: ReactNode;
  readonly title: string;
  readonly lede: ReactNode;
}): ReactNode {
  return (
    <header className="stack gap-m">
      <p className="eyebrow">{state}</p>
      <h1>{title}</h1>
      {lede !== null && <p className="lede">{lede}</p>}
    </header>
  );
}

/** With its session, day, hour and city: it may be another session in another city than the reader thinks of. */
function NextMeeting({
  ctx,
  next,
  state,
}: {
  readonly ctx: LanguageCtx;
  readonly next: Upcoming;
  readonly state: ReactNode;
}): ReactNode {
  const { meeting, session, overdue } = next;
  const number = ctx.ordinal(meeting.number, 'meeting');
  const day = ctx.date(meeting.startsAt, 'weekday', session.city);
  const time = ctx.timeIn(meeting.startsAt, session.city);
  return (
    <>
      <Head
        state={state}
        title={overdue ? number : ctx.t('home.next-meeting', { meeting: number })}
        lede={`${ctx.text(session.title)}${ctx.comma}${day}${ctx.comma}${overdue ? ctx.t('floor.to-open', { time }) : time}`}
      />
      <p className="row">
        <a className="btn main" href={ctx.href(`/meetings/${meeting.id}`)}>
          {ctx.t('home.open-page')}
        </a>
      </p>
    </>
  );
}

/** Which day it is where the Assembly is. */
export function TodayWhen({ ctx, now: { city } }: PartProps): ReactNode {
  return (
    <p className="mute" id="home-day">
      {ctx.t('home.today.when', { day: ctx.date(ctx.now, 'weekday', city), city: ctx.cityName(city) })}
    </p>
  );
}

/** The meetings of today, the present one in reverse. */
export function TodayPart({ ctx, now }: PartProps): ReactNode {
  const entries = now.today.map((meeting) => entryOf(ctx, now, meeting));
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

function entryOf(ctx: LanguageCtx, now: Now, { meeting, session, standing }: MeetingToday): ProgrammeEntry {
  const past = standing === 'closed' || standing === 'cancelled' || standing === 'not-opened';
  const when = standing === 'open' ? 'now' : past ? 'past' : undefined;
  return {
    id: meeting.id,
    time:
      session.city === now.city ? ctx.time(meeting.startsAt, session.city) : ctx.timeIn(meeting.startsAt, session.city),
    at: meeting.startsAt,
    title: <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.ordinal(meeting.number, 'meeting')}</a>,
    mark:
      standing === 'open' ? (
        <span className="lamp">{ctx.t('web.now')}</span>
      ) : (
        <Tag>{ctx.t(`meetings.status.${standing}`)}</Tag>
      ),
    detail: (
      <>
        {[ctx.text(session.title), meeting.room].filter(Boolean).join(ctx.comma)}
        {session.demonstration && (
          <>
            {' '}
            <Tag>{ctx.t('meetings.is-demonstration')}</Tag>
          </>
        )}
      </>
    ),
    ...(when ? { when } : {}),
  };
}
