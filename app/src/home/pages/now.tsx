import { Fragment, type ReactNode } from 'react';
import { aheadSaid, hoursOf, nameOf, suspendedSaid, type Upcoming } from '../../meetings/index.ts';
import { Programme, type ProgrammeEntry } from '../../web/components/programme.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { aroundNow, type MeetingToday, type Now } from '../view.ts';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly now: Now;
}

/** The answer to "what is happening now": the meeting that is open, else what comes next. */
export function NowPart({ ctx, now }: PartProps): ReactNode {
  return (
    <div id="home-now" className="stack gap-l">
      {now.view ? <InMeeting ctx={ctx} view={now.view} /> : <Waiting ctx={ctx} now={now} />}
    </div>
  );
}

function InMeeting({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: NonNullable<Now['view']> }): ReactNode {
  const { meeting, session, goingOn } = view;
  const boxes = goingOn.flatMap(({ box }) => box ?? []);
  const links = goingOn.flatMap(({ link }) => link ?? []);
  return (
    <>
      <header className="stack gap-m">
        <p className="eyebrow">
          <Chip s={meeting.suspendedAt ? 'wait' : 'now'}>
            {suspendedSaid(ctx, meeting, session.city) ?? ctx.t('web.now')}
          </Chip>{' '}
          {ctx.text(session.title)}
          {ctx.comma}
          {ctx.cityName(session.city)}
        </p>
        <h1 data-say="polite">{headline(ctx, view)}</h1>
        <p className="lede">{ledeOf(ctx, view)}</p>
      </header>
      {boxes.map((box, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no identity but their place
        <Fragment key={n}>{box(ctx)}</Fragment>
      ))}
      <p className="row">
        <a className="btn main" href={ctx.href(`/meetings/${meeting.id}`)}>
          {ctx.t('home.follow')}
        </a>
        {links.map(({ href, label }) => (
          <a className="btn" href={ctx.href(href)} key={href}>
            {label(ctx)}
          </a>
        ))}
      </p>
    </>
  );
}

function headline(ctx: LanguageCtx, view: NonNullable<Now['view']>): string {
  const named = view.goingOn.find(({ headline }) => headline);
  if (named?.headline) return named.headline(ctx);
  const item = view.agenda.find(({ id }) => id === view.item);
  return item ? ctx.text(item.title) : ctx.ordinal(view.meeting.number, 'meeting');
}

/** What is below the headline is about what the headline names. */
function ledeOf(ctx: LanguageCtx, view: NonNullable<Now['view']>): string {
  const named = view.goingOn.find(({ headline }) => headline) ?? view.goingOn.find(({ lede }) => lede);
  if (named?.lede) return named.lede(ctx);
  if (view.speaking)
    return ctx.t('home.lede.speaking', {
      state: nameOf(view, ctx.text, view.speaking.state),
      waiting: view.waiting.length,
    });
  const present = ctx.t('meetings.present', { present: view.present.length });
  // Between items the headline is the meeting itself.
  if (view.item === null) return present;
  return `${ctx.ordinal(view.meeting.number, 'meeting')}${ctx.stop}${present}${ctx.stop.trim()}`;
}

function Waiting({ ctx, now }: PartProps): ReactNode {
  const { session, begun, next, ahead } = now;
  const word = !begun ? 'web.floor.not-in-session' : next ? 'web.floor.between' : 'web.floor.none-further';
  const state = <Tag>{ctx.t(word)}</Tag>;
  if (next && (session || !ahead)) return <NextMeeting ctx={ctx} next={next} state={state} />;
  if (session)
    return (
      <Head
        state={state}
        title={ctx.text(session.title)}
        lede={`${ctx.cityName(session.city)}${ctx.comma}${ctx.dateRange(session.starts, session.ends)}${begun ? '' : `${ctx.stop}${ctx.t('home.none-scheduled')}`}`}
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
      <h1 data-say="polite">{title}</h1>
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
  const day = ctx.date(meeting.startsAt, 'weekday', meeting.city);
  const time = ctx.timeIn(meeting.startsAt, meeting.city);
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

/** The meetings of today, the present one in reverse; of very many the others are on the pages of their sessions. */
export function TodayPart({ ctx, now }: PartProps): ReactNode {
  const shown = aroundNow(now.today);
  const entries = shown.map((meeting) => entryOf(ctx, now, meeting));
  const left = new Map(
    now.today.filter((meeting) => !shown.includes(meeting)).map(({ session }) => [session.id, session]),
  );
  return (
    <div id="home-today">
      {entries.length > 0 ? (
        <Programme entries={entries} label={ctx.t('home.today')} />
      ) : (
        <p className="mute">{ctx.t('home.today.none')}</p>
      )}
      {[...left.values()].map(({ id, title }) => (
        <p key={id}>
          <a href={ctx.href(`/sessions/${id}`)}>{ctx.text(title)}</a>
        </p>
      ))}
    </div>
  );
}

function entryOf(ctx: LanguageCtx, now: Now, { meeting, session, standing }: MeetingToday): ProgrammeEntry {
  const past = standing === 'closed' || standing === 'cancelled' || standing === 'not-opened';
  const { from, until } = hoursOf(meeting);
  const { city } = meeting;
  const when = standing === 'open' ? 'now' : past ? 'past' : undefined;
  return {
    id: meeting.id,
    time: city === now.city ? ctx.time(from, city) : ctx.timeIn(from, city),
    at: from,
    title: <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.ordinal(meeting.number, 'meeting')}</a>,
    mark:
      standing === 'open' ? (
        <span className="lamp">{ctx.t(meeting.suspendedAt ? 'meetings.status.suspended' : 'web.now')}</span>
      ) : (
        <Tag>
          {ctx.t(`meetings.status.${standing}`)}
          {until && `${ctx.comma}${ctx.time(until, city)}`}
        </Tag>
      ),
    detail: (
      <>
        {[suspendedSaid(ctx, meeting, city), ctx.text(session.title), meeting.room].filter(Boolean).join(ctx.comma)}
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
