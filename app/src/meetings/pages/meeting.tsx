import type { ReactNode } from 'react';
import { EnteredForYou, isUnderWay, OwnVoteHere, RollCallEntry } from '../../decisions/index.ts';
import { isSecretariat } from '../../identity/secretariat-only.tsx';
import { Button } from '../../web/components/button.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Ruling } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import type { OwnSeat } from '../own-seat.ts';
import { type MeetingView, nameOf } from '../view.ts';
import { OnBehalf } from './on-behalf.tsx';
import { Agenda, Business, isOver, Log, Presence, SpeakersPart, Status, When } from './parts.tsx';

export interface MeetingPageProps {
  readonly ctx: Ctx;
  readonly view: MeetingView;
  /** the reader's own seat at this session; null for the public */
  readonly own: OwnSeat | null;
  /** the reader presides or is of the Secretariat */
  readonly official: boolean;
}

/** The floor of a meeting for everybody: what it is on, who speaks, what was done; for a delegation also what it can do. */
export function MeetingPage({ ctx, view, own, official }: MeetingPageProps): ReactNode {
  const { meeting, session } = view;
  const title = ctx.ordinal(meeting.number, 'meeting');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${ctx.text(session.title)}`}
      nav="sessions"
      crumbs={[
        { label: ctx.t('web.nav.sessions'), path: '/sessions' },
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
      ]}
      {...(isArchive(meeting, ctx.now)
        ? {}
        : { live: [`meeting:${meeting.id}`, ...(own ? [`seat-meeting:${meeting.id}-${own.state}`] : [])] })}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={<When ctx={ctx} view={view} />} title={title}>
        <p className="row">
          <Status ctx={ctx} view={view} />
          {session.demonstration && <Tag>{ctx.t('meetings.is-demonstration')}</Tag>}
          {official && (
            <>
              <a href={ctx.href(`/meetings/${meeting.id}/podium`)}>{ctx.t('meetings.podium')}</a>
              {!isOver(view) && isSecretariat(ctx.viewer) && (
                <>
                  <a href={ctx.href(`/meetings/${meeting.id}/presence`)}>{ctx.t('meetings.presence')}</a>
                  <RollCallEntry ctx={ctx} vote={view.vote} />
                </>
              )}
            </>
          )}
          <a href={ctx.href(`/meetings/${meeting.id}/hall`)}>{ctx.t('meetings.hall')}</a>
        </p>
      </PageHead>
      <div className="meeting-split">
        <div className="meeting-business">
          {own && (
            <EnteredForYou
              ctx={ctx}
              vote={view.vote && isUnderWay(view.vote) ? view.vote : null}
              state={own.state}
              name={nameOf(view, ctx.text, own.state)}
              cast={own.cast}
            />
          )}
          {own?.part && (
            <OwnVoteHere
              ctx={ctx}
              own={own.part}
              person={own.person}
              name={view.names.get(own.state) ?? { en: own.state }}
            />
          )}
          <Business ctx={ctx} view={view} />
        </div>
        <div className="meeting-aside stack gap-xl">
          <Section id="speakers-head" title={ctx.t('meetings.speakers')}>
            <SpeakersPart ctx={ctx} view={view} />
            {own && <OwnActs ctx={ctx} view={view} own={own} />}
          </Section>
          {own && <OwnRight ctx={ctx} view={view} own={own} />}
          <Section id="presence-head" title={ctx.t('meetings.quorum.title')}>
            <Presence ctx={ctx} view={view} />
          </Section>
          <Section id="agenda-head" title={ctx.t('meetings.agenda')}>
            <Agenda ctx={ctx} view={view} />
          </Section>
        </div>
        <div className="meeting-log">
          <Section
            id="log-head"
            title={ctx.t('meetings.log')}
            aside={<a href={ctx.href('/record')}>{ctx.t('meetings.full-record')}</a>}
          >
            <Log ctx={ctx} view={view} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

const aDay = 86_400_000;

/** Nothing of it changes any more. For a day after its closing it is followed: a meeting closed by mistake can be reopened. */
function isArchive({ status, closedAt }: MeetingView['meeting'], now: string): boolean {
  return status === 'cancelled' || (status === 'closed' && Date.parse(now) - Date.parse(closedAt ?? now) > aDay);
}

/** What a delegation can do now: register as present, ask for the floor, leave the list. Outside the live regions, so that nothing written is lost. */
function OwnActs({
  ctx,
  view,
  own,
}: {
  readonly ctx: Ctx;
  readonly view: MeetingView;
  readonly own: OwnSeat;
}): ReactNode {
  const meeting = view.meeting.id;
  if (view.meeting.status === 'closed' || view.meeting.status === 'cancelled') return null;
  return (
    <div className="stack gap-m mt-s">
      {!own.present && (
        <Form ctx={ctx} command="register-presence" hidden={{ meeting, 'arrived[]': own.state }}>
          <Button kind="main" wide>
            {ctx.t('meetings.register-present', { state: nameOf(view, ctx.text, own.state) })}
          </Button>
        </Form>
      )}
      {own.speaker ? (
        <>
          {own.speaker.awaits !== null && (
            <p className="small mute">{ctx.t('meetings.on-behalf.waits', { group: own.speaker.awaits })}</p>
          )}
          <Form ctx={ctx} command="withdraw-from-list" hidden={{ meeting, speaker: own.speaker.id }}>
            <Button wide>{ctx.t('meetings.leave-list')}</Button>
          </Form>
        </>
      ) : (
        <Form ctx={ctx} command="ask-for-floor" hidden={{ meeting, state: own.state }} keep>
          <OnBehalf ctx={ctx} view={view} state={stateOf(ctx, 'ask-for-floor', { meeting, state: own.state })} />
          <Button wide large>
            {ctx.t('meetings.ask')}
          </Button>
        </Form>
      )}
    </div>
  );
}

function OwnRight({
  ctx,
  view,
  own,
}: {
  readonly ctx: Ctx;
  readonly view: MeetingView;
  readonly own: OwnSeat;
}): ReactNode {
  const state = nameOf(view, ctx.text, own.state);
  // The right is one thing; that the seat can use it now is another.
  const absent = own.mayVote && !own.present && !isOver(view);
  return (
    <Ruling
      s={own.mayVote ? (absent ? 'wait' : 'good') : 'bad'}
      verdict={ctx.t(own.mayVote ? 'meetings.may-vote' : 'meetings.may-not-vote', { state })}
      label={ctx.t('meetings.right')}
    >
      {absent && <p>{ctx.t('meetings.right.absent', { state })}</p>}
      <Reasons ctx={ctx} lines={own.lines} />
    </Ruling>
  );
}
