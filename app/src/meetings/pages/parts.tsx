import { Fragment, type ReactNode } from 'react';
import { itemSaid, localDay } from '../../sessions/index.ts';
import { Bar } from '../../web/components/bar.tsx';
import { Programme, type ProgrammeEntry } from '../../web/components/programme.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Section } from '../../web/components/section.tsx';
import { Chip, Tag } from '../../web/components/status.tsx';
import { WithSymbols } from '../../web/components/symbol.tsx';
import { Text } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LogLine } from '../log.ts';
import { sentenceOf } from '../log-sentence.ts';
import { suspendedSaid } from '../pausing.ts';
import { isOver, type MeetingSeen } from '../reads.ts';
import type { Shown } from '../sections.ts';
import { WhichStates } from './which-states.tsx';

interface PartProps {
  readonly ctx: LanguageCtx;
  readonly view: MeetingSeen;
}

/** Day, time and place; they may change until the meeting is opened. */
export function When({ ctx, view: { meeting, session } }: PartProps): ReactNode {
  return (
    <span id="meeting-when" data-say="polite">
      {ctx.date(meeting.startsAt, 'weekday', session.city)}
      {ctx.comma}
      {ctx.timeIn(meeting.startsAt, session.city)}
      {meeting.room && `${ctx.comma}${meeting.room}`}
    </span>
  );
}

export function Status({ ctx, view: { meeting, session } }: PartProps): ReactNode {
  return (
    <span id="meeting-status" data-say="polite">
      {meeting.status === 'closed' && meeting.closedAt ? (
        <Tag>{ctx.t('meetings.closed-at', { time: ctx.time(meeting.closedAt, session.city) })}</Tag>
      ) : (
        <Tag>{suspendedSaid(ctx, meeting, session.city) ?? ctx.t(`meetings.status.${meeting.status}`)}</Tag>
      )}
      {meeting.cancelledBecause && <> {ctx.t('meetings.cancelled-because', { reason: meeting.cancelledBecause })}</>}
    </span>
  );
}

/** The way to the page on which presence is registered, while it is; on pages of the Secretariat alone. */
export function PresenceEntry({ ctx, view }: PartProps): ReactNode {
  return (
    <span id="presence-entry">
      {!isOver(view) && <a href={ctx.href(`/meetings/${view.meeting.id}/presence`)}>{ctx.t('meetings.presence')}</a>}
    </span>
  );
}

/** How many are there, how many are needed, and the rule; the one that matters now. Of a meeting that is over, how many were there. */
export function Presence({ ctx, view }: PartProps): ReactNode {
  if (isOver(view))
    return (
      <div id="presence">
        {view.meeting.status === 'closed' && (
          <p>{ctx.t('meetings.present.closed', { present: view.present.length })}</p>
        )}
      </div>
    );
  const to = view.meeting.status === 'scheduled' ? 'open' : 'substance';
  const finding = view.quorum[to];
  const { present, needed, met } = finding.value;
  const figures = { present, needed, parties: view.statesParties.length, to };
  return (
    <div id="presence" className="stack gap-s">
      <p className="row row-end">
        <b>{ctx.t('meetings.present', figures)}</b>
        <Chip s={met ? 'good' : 'wait'}>{ctx.t(met ? 'meetings.quorum' : 'meetings.no-quorum', figures)}</Chip>
      </p>
      <Bar label={ctx.t('meetings.quorum.bar', figures)} value={present} of={view.statesParties.length} need={needed} />
      <Reasons ctx={ctx} lines={finding.lines} />
    </div>
  );
}

/** What the meeting is on: what is voted on, and the item with what lies under it. */
export function Business({ ctx, view, shown }: PartProps & { readonly shown: readonly Shown[] }): ReactNode {
  const item = view.agenda.find(({ id }) => id === view.item);
  return (
    <div id="business" className="stack gap-l">
      {eachOf(shown.map(({ voting }) => voting?.(ctx)))}
      {(item || !isOver(view)) && (
        <Section
          id="item"
          title={item ? ctx.t('floor.item', { n: item.number, title: item.title }) : ctx.t('meetings.no-item')}
        >
          {eachOf(shown.map(({ underItem }) => underItem?.(ctx)))}
          {item && !shown.some(({ decides }) => decides) && <p className="mute">{ctx.t('meetings.no-proposals')}</p>}
        </Section>
      )}
    </div>
  );
}

/** In the order of the modules, which never changes. */
export function eachOf(parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: one place for each module
    <Fragment key={place}>{part}</Fragment>
  ));
}

/** A region of its own: there is a Journal of the day from the opening on. */
export function LogLinks({ ctx, view: { meeting, session } }: PartProps): ReactNode {
  return (
    <p className="row" id="log-links">
      {meeting.openedAt !== null && (
        <a href={ctx.href(`/sessions/${session.id}/journal/${localDay(session.city, meeting.openedAt)}`)}>
          {ctx.t('meetings.journal')}
        </a>
      )}
      <a href={ctx.href('/record')}>{ctx.t('meetings.full-record')}</a>
    </p>
  );
}

/** What was done in this meeting, newest first. */
export function Log({ ctx, view, log }: PartProps & { readonly log: readonly LogLine[] }): ReactNode {
  const entries = log.map(
    ({ seq, first, at, ...said }): ProgrammeEntry => ({
      id: String(first),
      time: ctx.time(at, view.session.city),
      at,
      title: <WithSymbols text={sentenceOf(ctx, view, said)} />,
      fold: <WhichStates ctx={ctx} seq={first} names={view.names} data={said.data} />,
      // Of entries that stand in one line the oldest and the newest.
      mark: [...new Set([first, seq])].map((one, n) => (
        <span className="small" key={one}>
          {n > 0 && ' … '}
          <a href={ctx.href(`/record/${one}`)}>{ctx.t('meetings.entry', { seq: one })}</a>
        </span>
      )),
    }),
  );
  return (
    <div id="log">
      {entries.length > 0 ? (
        <Programme entries={entries} label={ctx.t('meetings.log')} />
      ) : (
        <p className="mute">{ctx.t('meetings.log.none')}</p>
      )}
    </div>
  );
}

/** The agenda with the item before the meeting in reverse. An item that was taken up and left is not what is considered now. */
export function Agenda({ ctx, view }: PartProps): ReactNode {
  const now = isOver(view) ? null : view.item;
  const entries = view.agenda.map(
    ({ id, number, title, ...item }): ProgrammeEntry => ({
      id,
      time: ctx.number(number),
      title: <Text ctx={ctx} map={title} />,
      mark: id === now ? <span className="lamp">{ctx.t('web.now')}</span> : itemSaid(ctx, item, false),
      ...(id === now ? { when: 'now' as const } : item.status === 'concluded' ? { when: 'past' as const } : {}),
    }),
  );
  return (
    <div id="agenda">
      <Programme entries={entries} label={ctx.t('meetings.agenda')} />
    </div>
  );
}
