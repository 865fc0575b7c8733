import { Fragment, type ReactNode } from 'react';
import { isSecretariat } from '../../identity/index.ts';
import type { AboveSession } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import type { LogLine } from '../log.ts';
import { isOver, type MeetingSeen, nameOf } from '../reads.ts';
import { registerPresence } from '../register-presence.ts';
import type { OwnSeat, OwnShown, Shown } from '../sections.ts';
import { Agenda, Business, eachOf, Log, LogLinks, Presence, PresenceEntry, Status, When } from './parts.tsx';

/** The reader's own seat at this session, with what other rooms show to it alone. */
interface Own {
  readonly seat: OwnSeat;
  readonly parts: readonly OwnShown[];
}

export interface MeetingPageProps {
  readonly ctx: Ctx;
  readonly view: MeetingSeen;
  /** what other rooms show of it */
  readonly shown: readonly Shown[];
  readonly above: readonly AboveSession[];
  /** null for the public */
  readonly own: Own | null;
  readonly log: readonly LogLine[];
  /** the reader presides or is of the Secretariat */
  readonly official: boolean;
}

/** The floor of a meeting for everybody: what it is on, who speaks, what was done; for a delegation also what it can do. */
export function MeetingPage({ ctx, view, shown, above, own, log, official }: MeetingPageProps): ReactNode {
  const { meeting, session } = view;
  const first = shown.find(({ beside }) => beside)?.beside;
  const title = ctx.ordinal(meeting.number, 'meeting');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${ctx.text(session.title)}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: ctx.text(session.title), path: `/sessions/${session.id}` }]}
      {...(isArchive(meeting, ctx.now)
        ? {}
        : { live: [`meeting:${meeting.id}`, ...(own ? [`seat-meeting:${meeting.id}-${own.seat.state}`] : [])] })}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={<When ctx={ctx} view={view} />} title={title}>
        <p className="row">
          <Status ctx={ctx} view={view} />
          {session.demonstration && <Tag>{ctx.t('meetings.is-demonstration')}</Tag>}
          {official && (
            <>
              <a href={ctx.href(`/meetings/${meeting.id}/podium`)}>{ctx.t('meetings.podium')}</a>
              {isSecretariat(ctx.viewer) && (
                <>
                  <PresenceEntry ctx={ctx} view={view} />
                  {eachOf(shown.map(({ link }) => link?.show(ctx)))}
                </>
              )}
            </>
          )}
          <a href={ctx.href(`/meetings/${meeting.id}/hall`)}>{ctx.t('meetings.hall')}</a>
        </p>
      </PageHead>
      <div className="meeting-split">
        <div className="meeting-above">
          {above.map(({ region, show }) => (
            <Fragment key={region}>{show(ctx)}</Fragment>
          ))}
        </div>
        <div className="meeting-business">
          {own && eachOf(own.parts.map(({ above }) => above))}
          <Business ctx={ctx} view={view} shown={shown} />
        </div>
        <div className="meeting-aside stack gap-xl">
          {shown.map(
            ({ beside }) =>
              beside && (
                <Section key={beside.region} id={`${beside.region}-head`} title={ctx.t(beside.title)}>
                  {beside.show(ctx)}
                  {own && beside === first && <OwnActs ctx={ctx} view={view} own={own} />}
                </Section>
              ),
          )}
          {own && eachOf(own.parts.map(({ beside }) => beside))}
          <Section id="presence-head" title={ctx.t('meetings.quorum.title')}>
            <Presence ctx={ctx} view={view} />
          </Section>
          <Section id="agenda-head" title={ctx.t('meetings.agenda')}>
            <Agenda ctx={ctx} view={view} />
          </Section>
        </div>
        <div className="meeting-log">
          <Section id="log-head" title={ctx.t('meetings.log')} aside={<LogLinks ctx={ctx} view={view} />}>
            <Log ctx={ctx} view={view} log={log} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

const aDay = 86_400_000;

/** Nothing of it changes any more. For a day after its closing it is followed: a meeting closed by mistake can be reopened. */
function isArchive({ status, closedAt }: MeetingSeen['meeting'], now: string): boolean {
  return status === 'cancelled' || (status === 'closed' && Date.parse(now) - Date.parse(closedAt ?? now) > aDay);
}

/** What a delegation can do now: register as present, ask for the floor, leave the list. Outside the live regions, so that nothing written is lost. */
function OwnActs({
  ctx,
  view,
  own: { seat, parts },
}: {
  readonly ctx: Ctx;
  readonly view: MeetingSeen;
  readonly own: Own;
}): ReactNode {
  if (isOver(view)) return null;
  return (
    <div className="stack gap-m mt-s">
      {!seat.present && (
        <div id="register">
          <Form ctx={ctx} act={registerPresence} hidden={{ meeting: view.meeting.id, 'arrived[]': seat.state }}>
            <Button kind="main" wide>
              {ctx.t('meetings.register-present', { state: nameOf(view, ctx.text, seat.state) })}
            </Button>
          </Form>
        </div>
      )}
      {eachOf(parts.map(({ acts }) => acts))}
    </div>
  );
}
