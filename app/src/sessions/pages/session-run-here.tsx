import type { ReactNode } from 'react';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Programme, type ProgrammeEntry } from '../../web/components/programme.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import { Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { LanguageMap } from '../../web/languages.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { SessionRunHere } from '../run-here.ts';

/** A thing of the session with a page of its own: a decision or an election. */
export interface SessionLink {
  readonly path: string;
  readonly title: LanguageMap;
  readonly symbol: string | null;
  readonly status: Status;
  readonly word: string;
}

export interface SessionRunHerePageProps {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly decisions: readonly SessionLink[];
  readonly elections: readonly SessionLink[];
}

/** A session that Plenary runs: its meetings, agenda, decisions and elections as they stand. */
export function SessionRunHerePage({ ctx, session, decisions, elections }: SessionRunHerePageProps): ReactNode {
  const title = ctx.text(session.title);
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[{ label: ctx.t('sessions.title'), path: '/sessions' }]}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead
        eyebrow={<bdi>{session.symbolPrefix}</bdi>}
        title={<Text ctx={ctx} map={session.title} />}
        lede={`${session.building ? `${session.building}, ` : ''}${ctx.cityName(session.city)}, ${ctx.dateRange(session.starts, session.ends)}`}
      />
      <div className="stack gap-l">
        {session.demonstration && <Notice s="wait">{ctx.t('sessions.is-demonstration')}</Notice>}
        <Facts
          items={[
            { label: ctx.t('sessions.meetings'), value: ctx.number(session.meetings.length) },
            { label: ctx.t('sessions.delegations'), value: ctx.number(session.delegations) },
            { label: ctx.t('sessions.decisions'), value: ctx.number(decisions.length) },
            { label: ctx.t('sessions.elections'), value: ctx.number(elections.length) },
          ]}
        />
      </div>
      <Section id="meetings" title={ctx.t('sessions.meetings')}>
        {session.meetings.length === 0 ? (
          <Empty title={ctx.t('sessions.meetings.none')}>{ctx.t('sessions.meetings.none.when')}</Empty>
        ) : (
          <Programme
            entries={session.meetings.map((meeting) => meetingEntry(ctx, session, meeting))}
            label={ctx.t('sessions.meetings')}
          />
        )}
      </Section>
      <Section id="agenda" title={ctx.t('sessions.agenda')}>
        <Table
          ctx={ctx}
          columns={agendaColumns}
          rows={session.agenda}
          rowKey={({ id }) => id}
          caption={ctx.t('sessions.agenda')}
        />
      </Section>
      <Links ctx={ctx} id="decisions" title={ctx.t('sessions.decisions')} links={decisions} />
      <Links ctx={ctx} id="elections" title={ctx.t('sessions.elections')} links={elections} />
    </Page>
  );
}

function meetingEntry(ctx: Ctx, session: SessionRunHere, meeting: SessionRunHere['meetings'][number]): ProgrammeEntry {
  const when = meeting.status === 'open' ? 'now' : meeting.status === 'closed' ? 'past' : undefined;
  return {
    id: meeting.id,
    time: ctx.time(meeting.startsAt, session.city),
    at: meeting.startsAt,
    title: <a href={ctx.href(`/meetings/${meeting.id}`)}>{ctx.ordinal(meeting.number, 'meeting')}</a>,
    mark:
      meeting.status === 'open' ? (
        <span className="lamp">{ctx.t('web.now')}</span>
      ) : (
        ctx.t(`meetings.status.${meeting.status}`)
      ),
    detail: [ctx.date(meeting.startsAt, 'weekday', session.city), meeting.room].filter(Boolean).join(', '),
    ...(when ? { when } : {}),
  };
}

const looks = { waiting: 'mute', open: 'wait', concluded: 'good' } as const;

const agendaColumns: readonly Column<SessionRunHere['agenda'][number]>[] = [
  { key: 'item', label: 'sessions.column.item', numeric: true, value: ({ number }) => number },
  {
    key: 'title',
    label: 'sessions.column.title',
    rowHeader: true,
    value: ({ title }) => title,
    cell: ({ title }, ctx) => <Text ctx={ctx} map={title} />,
  },
  {
    key: 'status',
    label: 'sessions.column.status',
    value: ({ status }) => status,
    cell: ({ status }, ctx) => <Chip s={looks[status]}>{ctx.t(`meetings.item.${status}`)}</Chip>,
  },
];

function Links({
  ctx,
  id,
  title,
  links,
}: {
  readonly ctx: Ctx;
  readonly id: string;
  readonly title: string;
  readonly links: readonly SessionLink[];
}): ReactNode {
  return (
    <Section id={id} title={title}>
      {links.length === 0 ? (
        <p className="mute">{ctx.t('sessions.nothing-yet')}</p>
      ) : (
        links.map(({ path, title: name, symbol, status, word }) => (
          <div className="doc" key={path}>
            {symbol && (
              <span className="sym">
                <a href={ctx.href(path)}>
                  <bdi>{symbol}</bdi>
                </a>
              </span>
            )}
            <span className="title">
              <a href={ctx.href(path)}>
                <Text ctx={ctx} map={name} />
              </a>
            </span>
            <div className="meta">
              <Chip s={status}>{word}</Chip>
            </div>
          </div>
        ))
      )}
    </Section>
  );
}
