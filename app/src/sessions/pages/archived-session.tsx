import type { ReactNode } from 'react';
import { type LibraryDocument, SessionDocuments } from '../../documents/index.ts';
import { nameOf, Sources } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { type Fact, Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Tag, Unknown } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { ArchivedSession } from '../archive.ts';
import { BudgetSection } from './budget.tsx';
import { HeldElections } from './held-elections.tsx';
import { ResolutionsSection } from './resolutions.tsx';
import { EnglishWords, Known, placeName } from './words.tsx';

export interface ArchivedSessionPageProps {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  readonly documents: readonly LibraryDocument[];
}

/** A session as published: dates held and scheduled, place, presidency, elections, resolutions, budget, documents; each with its source. */
export function ArchivedSessionPage({ ctx, session, documents }: ArchivedSessionPageProps): ReactNode {
  const { meeting, bibliography } = session;
  const { record } = meeting;
  const title =
    meeting.kind === 'session' ? ctx.ordinal(meeting.record.number, 'session') : ctx.text({ en: meeting.record.title });
  const end = meeting.kind === 'session' ? (meeting.record.heldEnd ?? record.end) : record.end;
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[{ label: ctx.t('sessions.title'), path: '/sessions' }]}
      note={ctx.t('sessions.coverage')}
    >
      <PageHead
        eyebrow={<bdi>{record.symbolPrefix}</bdi>}
        title={title}
        lede={
          <Known ctx={ctx} record={record} field="end">
            {record.venue.building && (
              <>
                <EnglishWords ctx={ctx}>{record.venue.building}</EnglishWords>,{' '}
              </>
            )}
            {placeName(ctx, record.venue.city)}, {ctx.dateRange(record.start, end)}
          </Known>
        }
      >
        {meeting.kind === 'session' && meeting.record.future && (
          <p>
            <Tag>{ctx.t('sessions.future')}</Tag>
          </p>
        )}
      </PageHead>
      <Facts items={factsOf(ctx, session)} />
      <p>
        <Sources ctx={ctx} of={record} bibliography={bibliography} />
      </p>
      <Dates ctx={ctx} session={session} />
      {meeting.kind === 'session' && meeting.record.elections.length > 0 && (
        <HeldElections
          ctx={ctx}
          elections={meeting.record.elections}
          names={session.names}
          bibliography={bibliography}
        />
      )}
      <ResolutionsSection ctx={ctx} session={session} />
      {meeting.kind === 'session' && <BudgetSection ctx={ctx} session={session} budget={meeting.record.budget} />}
      {meeting.kind === 'other' && meeting.record.followUp.length > 0 && (
        <Section id="follow-up" title={ctx.t('sessions.follow-up')}>
          <ul>
            {meeting.record.followUp.map((text) => (
              <li key={text}>
                <EnglishWords ctx={ctx}>{text}</EnglishWords>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <SessionDocuments ctx={ctx} session={String(record.number)} documents={documents} />
    </Page>
  );
}

function factsOf(ctx: Ctx, { meeting, presidency, parties, names }: ArchivedSession): readonly Fact[] {
  const { record } = meeting;
  const stated = record.statesPartiesStated;
  return [
    {
      label: ctx.t('sessions.presiding'),
      value: presidency ? (
        <span dir="auto">{presidency.president.name}</span>
      ) : (
        <Unknown ctx={ctx} why="not-published" />
      ),
      note: presidency && ctx.t('sessions.president-of', { state: nameOf(ctx, names, presidency.president.state) }),
    },
    {
      label: ctx.t('sessions.parties'),
      value: ctx.number(parties),
      note: stated
        ? ctx.t('sessions.parties.stated', { count: stated.count, on: ctx.date(stated.on, 'short') })
        : ctx.t('sessions.parties.computed'),
    },
    {
      label: ctx.t('sessions.column.resolutions'),
      value:
        record.resolutions.count === null ? (
          <Unknown ctx={ctx} why="not-recorded" />
        ) : (
          ctx.number(record.resolutions.count)
        ),
    },
    ...(meeting.kind === 'session'
      ? [
          {
            label: ctx.t('sessions.official-records'),
            value: meeting.record.officialRecords ? (
              <bdi>{meeting.record.officialRecords}</bdi>
            ) : (
              <Unknown ctx={ctx} why="not-recorded" />
            ),
          },
        ]
      : []),
  ];
}

/** Scheduled, held, resumed, and where the customer's own page says otherwise: all of it stands. */
function Dates({ ctx, session }: { readonly ctx: Ctx; readonly session: ArchivedSession }): ReactNode {
  const { meeting, bibliography } = session;
  if (meeting.kind === 'other')
    return meeting.record.note ? (
      <Notice>
        <EnglishWords ctx={ctx}>{meeting.record.note}</EnglishWords>
      </Notice>
    ) : null;
  const { record } = meeting;
  const rows: readonly (Fact | null)[] = [
    { label: ctx.t('sessions.dates.brief'), value: ctx.dateRange(record.start, record.end) },
    record.scheduledEnd
      ? { label: ctx.t('sessions.dates.scheduled'), value: ctx.dateRange(record.start, record.scheduledEnd) }
      : null,
    record.heldEnd ? { label: ctx.t('sessions.dates.held'), value: ctx.dateRange(record.start, record.heldEnd) } : null,
    record.originallyScheduled
      ? {
          label: ctx.t('sessions.dates.first'),
          value: ctx.dateRange(record.originallyScheduled.start, record.originallyScheduled.end),
          note: placeName(ctx, record.originallyScheduled.city),
        }
      : null,
    ...record.resumptions.map((part) => ({
      label: ctx.t('sessions.dates.resumed', { n: part.n }),
      value: (
        <Known ctx={ctx} record={part}>
          {part.meetingDays
            ? ctx.list(part.meetingDays.map((day) => ctx.date(day, 'short')))
            : ctx.dateRange(part.start, part.end)}
        </Known>
      ),
      note: placeName(ctx, part.venue.city),
    })),
  ];
  const shown = rows.filter((row) => row !== null);
  return (
    <Section id="dates" title={ctx.t('sessions.dates')}>
      <Facts items={shown} />
      {record.discrepancies.map((text) => (
        <Notice s="wait" key={text}>
          <EnglishWords ctx={ctx}>{text}</EnglishWords>
        </Notice>
      ))}
      {record.resumptions.map((part) => (
        <p key={part.n} className="small">
          {part.note && <EnglishWords ctx={ctx}>{part.note} </EnglishWords>}
          <Sources ctx={ctx} of={part} bibliography={bibliography} />
        </p>
      ))}
      {record.note && (
        <p className="prose">
          <EnglishWords ctx={ctx}>{record.note}</EnglishWords>
        </p>
      )}
    </Section>
  );
}
