import type { ReactNode } from 'react';
import { type Desk, deskRow } from '../../desk/index.ts';
import { isSecretariat, SecretariatOnly } from '../../identity/index.ts';
import { LinkButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/field.tsx';
import { Finder } from '../../web/components/finder.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fits } from '../../web/find.ts';
import { keptRefusal, Objections, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { isOver, type MeetingSeen, nameOf } from '../reads.ts';
import { registerPresence } from '../register-presence.ts';
import type { SeatStands } from '../seats-there.ts';
import { Presence } from './parts.tsx';
import { AsBefore, OneByOne, type SeatOnBoard, SeveralAtOnce } from './seatboard.tsx';

/** All seats, those that are not here, with boxes to tick, or as the meeting before ended. */
export const boardViews = ['all', 'absent', 'several', 'before'] as const;

export interface PresencePageProps {
  readonly ctx: Ctx;
  readonly view: MeetingSeen;
  readonly stands: ReadonlyMap<string, SeatStands>;
  /** seats that were there when the meeting before this one ended */
  readonly before: readonly string[];
  readonly show: (typeof boardViews)[number];
  /** what was typed to find a seat */
  readonly find: string;
  /** pages of the desk, where the Secretariat comes from */
  readonly tabs: Desk['tabs'];
}

/** The roll of the meeting, kept by the Secretariat: who has arrived, who has left. */
export function PresencePage(props: PresencePageProps): ReactNode {
  const { ctx, view } = props;
  const meeting = view.meeting.id;
  const state = stateOf(ctx, registerPresence, { meeting });
  const board = <Board {...props} />;
  return (
    <Page
      ctx={ctx}
      title={ctx.t('meetings.presence.title')}
      nav="sessions"
      {...(isSecretariat(ctx.viewer)
        ? { row: deskRow(ctx, { session: view.session, tabs: props.tabs }, 'programme') }
        : { session: view.session.id })}
      crumbs={[
        { label: ctx.text(view.session.title), path: `/sessions/${view.session.id}` },
        { label: ctx.ordinal(view.meeting.number, 'meeting'), path: `/meetings/${meeting}` },
      ]}
      live={[`meeting:${meeting}`, `desk:${view.session.id}`]}
      indexed={false}
    >
      <PageHead title={ctx.t('meetings.presence.title')} lede={ctx.t('meetings.presence.lede')} compact>
        {isSecretariat(ctx.viewer) && !isOver(view) && (
          <p>
            <a href={ctx.href(`/meetings/${meeting}/check-in`)}>{ctx.t('meetings.presence.by-code')}</a>
          </p>
        )}
      </PageHead>
      <Presence ctx={ctx} view={view} />
      {isOver(view) ? (
        <p>{ctx.t(view.meeting.status === 'closed' ? 'meetings.presence.closed' : 'meetings.presence.cancelled')}</p>
      ) : view.participating.length === 0 ? (
        <Empty title={ctx.t('meetings.presence.no-delegations')}>{null}</Empty>
      ) : (
        <SecretariatOnly ctx={ctx}>
          {/* All forms send the same act: what is wrong, or objected to it, stands once, above them. */}
          {refused(ctx, registerPresence, { meeting }) && (
            <div className="mt" {...keptRefusal}>
              <ErrorSummary ctx={ctx} state={state} fields={board} />
              <Objections ctx={ctx} objections={ctx.refusal?.objections ?? []} refused />
            </div>
          )}
          {board}
        </SecretariatOnly>
      )}
    </Page>
  );
}

/** Every seat in the order of the alphabet, found by typing; one press registers it, or several are ticked. */
function Board({ ctx, view, stands, before, show, find }: PresencePageProps): ReactNode {
  const meeting = view.meeting.id;
  const path = `/meetings/${meeting}/presence`;
  const seats = seatsOf({ ctx, view, stands }).filter((seat) => show !== 'absent' || !seat.present);
  const shown = seats.filter(({ name, state }) => fits(find, `${name} ${state}`));
  return (
    <Section id="seats" title={ctx.t('meetings.presence.seats')} quiet>
      <Tabs
        label={ctx.t('meetings.presence.seats')}
        tabs={boardViews
          .filter((one) => one !== 'before' || before.length > 0)
          .map((one) => ({
            href: ctx.href(one === 'all' ? path : `${path}?show=${one}`),
            label: ctx.t(`meetings.presence.show.${one}`),
            current: one === show,
          }))}
      />
      <Finder
        ctx={ctx}
        label={ctx.t('meetings.presence.find')}
        find={find}
        shown={shown.length}
        of={seats.length}
        keeps={show === 'all' ? {} : { show }}
        {...(show === 'several' || show === 'before'
          ? {}
          : {
              enter: {
                does: ctx.t('meetings.presence.enter', { name: '{name}' }),
                done: ctx.t('meetings.presence.enter.done', { name: '{name}' }),
                several: ctx.t('meetings.presence.enter.several'),
              },
            })}
      >
        {find === '' && seats.some(({ present }) => !present) && (
          <LinkButton href={ctx.href(`${path}/all`)} slim={view.present.length > view.participating.length / 2}>
            {ctx.t('meetings.presence.all', { n: seats.filter(({ present }) => !present).length })}
          </LinkButton>
        )}
      </Finder>
      {show === 'before' ? (
        <AsBefore ctx={ctx} meeting={meeting} seats={shown} before={before} />
      ) : show === 'several' ? (
        <SeveralAtOnce ctx={ctx} meeting={meeting} seats={shown} />
      ) : seats.length === 0 ? (
        <p className="mute mt">{ctx.t('meetings.presence.none-left')}</p>
      ) : (
        <OneByOne ctx={ctx} meeting={meeting} seats={shown} />
      )}
    </Section>
  );
}

/** Every seat with how it stands, in the order of the alphabet. */
export function seatsOf({
  ctx,
  view,
  stands,
}: Pick<PresencePageProps, 'ctx' | 'view' | 'stands'>): readonly SeatOnBoard[] {
  // Whoever is there stays on the board, even when the delegation has ended meanwhile.
  const states = new Set([...view.participating, ...view.present]);
  const opened = view.meeting.openedAt;
  return [...states]
    .map((state): SeatOnBoard => {
      const present = view.present.includes(state);
      const last = stands.get(state);
      // Of most seats the time is that before the opening, and says nothing.
      const told = last?.present === present && !(present && opened !== null && last.since <= opened);
      const time = told ? ctx.time(last.since, view.session.city) : null;
      return { state, name: nameOf(view, ctx.text, state), present, since: time };
    })
    .toSorted((a, b) => ctx.compare(a.name, b.name));
}
