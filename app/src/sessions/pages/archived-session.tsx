import type { ReactNode } from 'react';
import { type LibraryDocument, SessionDocuments } from '../../documents/index.ts';
import { byName, nameOf, type OtherMeeting, RestsOn, Sources } from '../../reference/index.ts';
import { DocumentSymbol } from '../../web/components/document.tsx';
import { plainList } from '../../web/components/list.ts';
import { Notice } from '../../web/components/notice.tsx';
import { type Fact, Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { ArchivedSession } from '../archive.ts';
import { BudgetSection } from './budget.tsx';
import { HeldElections } from './held-elections.tsx';
import { PresidencySection } from './presidency.tsx';
import { ResolutionsSection } from './resolutions.tsx';
import { SessionDates } from './session-dates.tsx';
import { EnglishWords, Known } from './words.tsx';

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
    <Page ctx={ctx} title={title} nav="sessions" note={ctx.t('sessions.coverage')}>
      <PageHead
        eyebrow={
          <>
            <PlainSymbol>{record.symbolPrefix}</PlainSymbol>
            {ctx.comma}
            <a className="plain" href={ctx.href('/sessions')}>
              {ctx.t('sessions.all-link')}
            </a>
          </>
        }
        title={title}
        lede={
          <>
            {record.venue.building && (
              <>
                <Known ctx={ctx} record={record} field="venue.building">
                  <EnglishWords ctx={ctx}>{record.venue.building}</EnglishWords>
                </Known>
                {ctx.comma}
              </>
            )}
            <Known ctx={ctx} record={record} field={['start', 'end']}>
              {ctx.placeName(record.venue.city)}
              {ctx.comma}
              {ctx.dateRange(record.start, end)}
            </Known>
          </>
        }
      >
        {meeting.kind === 'session' && meeting.record.future && (
          <Notice s="wait">
            {ctx.t('sessions.future.text')}{' '}
            {meeting.record.note !== null && <EnglishWords ctx={ctx}>{meeting.record.note}</EnglishWords>}
          </Notice>
        )}
      </PageHead>
      <Facts items={factsOf(ctx, session)} />
      <Sources of={record} bibliography={bibliography} />
      <SessionDates ctx={ctx} session={session} />
      <PresidencySection ctx={ctx} session={session} />
      {meeting.kind === 'session' && meeting.record.elections.length > 0 && (
        <HeldElections
          ctx={ctx}
          session={String(record.number)}
          future={meeting.record.future}
          elections={meeting.record.elections}
          names={session.names}
          bibliography={bibliography}
        />
      )}
      <ResolutionsSection
        ctx={ctx}
        session={session}
        listed={documents.filter(({ kind }) => kind === 'resolution' || kind === 'declaration').length}
      />
      {meeting.kind === 'session' && <BudgetSection ctx={ctx} session={session} budget={meeting.record.budget} />}
      {meeting.kind === 'other' && <OtherFacts ctx={ctx} session={session} record={meeting.record} />}
      <SessionDocuments ctx={ctx} session={String(record.number)} documents={documents} />
      <RestsOn ctx={ctx} files={['sessions.json', 'documents.json']} />
    </Page>
  );
}

/** What is known of the session at a glance; what is not known is no fact. */
function factsOf(ctx: Ctx, { meeting, presidency, parties, names }: ArchivedSession): readonly Fact[] {
  const { record } = meeting;
  const stated = record.statesPartiesStated;
  const { count } = record.resolutions;
  const records = meeting.kind === 'session' ? meeting.record.officialRecords : null;
  const facts: readonly (Fact | null)[] = [
    presidency && {
      label: ctx.t('sessions.presiding'),
      value: <span dir="auto">{presidency.president.name}</span>,
      note: ctx.t('sessions.president-of', { state: nameOf(ctx, names, presidency.president.state) }),
    },
    {
      label: ctx.t('sessions.parties'),
      // Who will be a party on a day to come, nobody knows yet.
      value: (
        <Doubt ctx={ctx} confidence={meeting.kind === 'session' && meeting.record.future ? 'unverified' : 'derived'}>
          {ctx.number(parties)}
        </Doubt>
      ),
      note: stated ? (
        <Known ctx={ctx} record={stated}>
          {ctx.t('sessions.parties.stated', { count: stated.count, on: ctx.date(stated.on, 'short') })}
        </Known>
      ) : (
        ctx.t('sessions.parties.computed')
      ),
    },
    count === null
      ? null
      : {
          label: ctx.t('sessions.column.resolutions'),
          value: (
            <Known ctx={ctx} record={record.resolutions}>
              {ctx.number(count)}
            </Known>
          ),
        },
    records
      ? {
          label: ctx.t('sessions.official-records'),
          value: <DocumentSymbol symbol={records} href={ctx.href(`/documents/${records}`)} />,
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** What only the special session and the Review Conference have. */
function OtherFacts({
  ctx,
  session,
  record,
}: {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  readonly record: OtherMeeting;
}): ReactNode {
  const { followUp, amendmentProposers, kampalaRatificationsStated } = record;
  if (followUp.length === 0 && amendmentProposers.length === 0 && kampalaRatificationsStated === null) return null;
  return (
    <Section id="follow-up" title={ctx.t('sessions.follow-up')}>
      <ul className="stack gap-s" style={{ listStyle: 'none', paddingInlineStart: 0 }} {...plainList}>
        {followUp.map((text) => (
          <li key={text}>
            <EnglishWords ctx={ctx}>{text}</EnglishWords>
          </li>
        ))}
        {amendmentProposers.length > 0 && (
          <li>
            {ctx.t('sessions.amendment-proposers', {
              states: ctx.list(
                byName(ctx, session.names, amendmentProposers).map((iso3) => nameOf(ctx, session.names, iso3)),
              ),
            })}
          </li>
        )}
        {kampalaRatificationsStated !== null && (
          <li>{ctx.t('sessions.kampala-ratifications', { count: kampalaRatificationsStated })}</li>
        )}
      </ul>
    </Section>
  );
}
