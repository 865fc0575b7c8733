import type { CSSProperties, ReactNode } from 'react';
import { isAdopted, type LibraryDocument, SessionPapers } from '../../documents/index.ts';
import {
  byName,
  confidenceOf,
  lastDayHeld,
  nameOf,
  type OtherMeeting,
  RestsOn,
  Sources,
} from '../../reference/index.ts';
import { plainList } from '../../web/components/list.ts';
import { Notice } from '../../web/components/notice.tsx';
import { OnThisPage, type Place } from '../../web/components/on-this-page.tsx';
import { type Fact, Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { ArchivedSession } from '../archive.ts';
import { electedAs } from '../who-elected.ts';
import { About } from './about.tsx';
import { BudgetSection } from './budget.tsx';
import { DayByDay, hasDays } from './day-by-day.tsx';
import { HeldElections } from './held-elections.tsx';
import { PresidencySection } from './presidency.tsx';
import { ResolutionsSection } from './resolutions.tsx';
import { hasDates, NotesOfSession, SessionDates } from './session-dates.tsx';
import { EnglishWords, Known } from './words.tsx';

export interface ArchivedSessionPageProps {
  readonly ctx: Ctx;
  readonly session: ArchivedSession;
  readonly documents: readonly LibraryDocument[];
}

/** A session as published: what it was about, presidency, elections, resolutions, budget, documents; the sources at the foot. */
export function ArchivedSessionPage({ ctx, session, documents }: ArchivedSessionPageProps): ReactNode {
  const { meeting, bibliography } = session;
  const { record } = meeting;
  const adopted = documents.filter(isAdopted);
  const budget = meeting.kind === 'session' && !meeting.record.future ? meeting.record.budget : null;
  const resolutions = !(meeting.kind === 'session' && meeting.record.future) && (
    <ResolutionsSection ctx={ctx} session={session} adopted={adopted} />
  );
  return (
    <Page
      ctx={ctx}
      title={titleOf(ctx, session)}
      nav="sessions"
      crumbs={[{ label: ctx.t('sessions.all-link'), path: '/sessions' }]}
      note={ctx.t('sessions.coverage')}
    >
      <Head ctx={ctx} session={session} />
      <Sources of={record} bibliography={bibliography} />
      <div className="split session-about">
        <About ctx={ctx} session={session} documents={documents} />
        <Facts items={factsOf(ctx, session)} />
      </div>
      <OnThisPage ctx={ctx} places={placesOf(ctx, session, adopted, budget)} foot />
      <DayByDay ctx={ctx} session={session} adopted={adopted} />
      <SessionDates ctx={ctx} session={session} />
      <NotesOfSession ctx={ctx} session={session} />
      <PresidencySection ctx={ctx} session={session} />
      <HeldElections ctx={ctx} session={session} />
      {budget !== null && budget.breakdown === null ? (
        <div className="split mt-section" style={{ '--aside': '26rem' } as CSSProperties}>
          {resolutions}
          <BudgetSection ctx={ctx} session={session} budget={budget} />
        </div>
      ) : (
        <>
          {resolutions}
          {budget !== null && <BudgetSection ctx={ctx} session={session} budget={budget} />}
        </>
      )}
      {meeting.kind === 'other' && <OtherFacts ctx={ctx} session={session} record={meeting.record} />}
      <SessionPapers ctx={ctx} session={String(record.number)} documents={documents} />
      <RestsOn ctx={ctx} files={['sessions.json', 'documents.json', 'organs.json', 'elections/*.json']} />
    </Page>
  );
}

function titleOf(ctx: Ctx, { meeting }: ArchivedSession): string {
  return meeting.kind === 'session'
    ? ctx.ordinal(meeting.record.number, 'session')
    : ctx.text({ en: meeting.record.title });
}

function Head({ ctx, session }: { readonly ctx: Ctx; readonly session: ArchivedSession }): ReactNode {
  const { meeting } = session;
  const { record } = meeting;
  const end = lastDayHeld(record);
  return (
    <PageHead
      eyebrow={<PlainSymbol>{record.symbolPrefix}</PlainSymbol>}
      title={titleOf(ctx, session)}
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
          {ctx.t('sessions.future.text', {
            days: ctx.dateRange(record.start, end),
            place: ctx.placeName(record.venue.city),
            sure: confidenceOf(record, 'start', 'end') === 'unverified' ? 'no' : 'yes',
          })}
        </Notice>
      )}
    </PageHead>
  );
}

function placesOf(
  ctx: Ctx,
  session: ArchivedSession,
  adopted: readonly LibraryDocument[],
  budget: object | null,
): readonly (Place | null)[] {
  const { meeting, presidency, elections } = session;
  const future = meeting.kind === 'session' && meeting.record.future;
  const place = (id: string, label: string, stands = true): Place | null => (stands ? { id, label } : null);
  return [
    place('days', ctx.t('sessions.days'), hasDays({ session, adopted })),
    place('dates', ctx.t('sessions.dates'), hasDates(session)),
    place('presidency', ctx.t('sessions.presidency.short'), presidency !== null),
    place('elections', ctx.t(future ? 'sessions.elections' : 'sessions.elected.who'), elections.length > 0),
    place('resolutions', ctx.t('sessions.resolutions'), !future),
    place('budget', ctx.t('sessions.budget.short'), budget !== null),
    place('follow-up', ctx.t('sessions.follow-up'), meeting.kind === 'other' && hasFollowUp(meeting.record)),
    place('documents', ctx.t('documents.title')),
  ];
}

/** What is known of the session at a glance; what is not known is no fact. */
function factsOf(ctx: Ctx, { meeting, parties, elections }: ArchivedSession): readonly Fact[] {
  const { record } = meeting;
  const stated = record.statesPartiesStated;
  const { count } = record.resolutions;
  const future = meeting.kind === 'session' && meeting.record.future;
  const budget = meeting.kind === 'session' ? meeting.record.budget : null;
  const judges = future ? undefined : electedAs('judges', elections);
  const facts: readonly (Fact | null)[] = [
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
    judges && judges.count !== null
      ? {
          label: ctx.t('sessions.judges-elected'),
          value: (
            <Doubt ctx={ctx} confidence={judges.sure === 'all' ? 'sourced' : 'unverified'}>
              {ctx.number(judges.count)}
            </Doubt>
          ),
          ...(judges.candidates === null ? {} : { note: ctx.t('sessions.of-candidates', { n: judges.candidates }) }),
        }
      : null,
    budget === null || budget.totalEur === null
      ? null
      : {
          label: ctx.t('sessions.budget', { year: budget.financialYear }),
          value: (
            <Known ctx={ctx} record={budget} field="totalEur">
              {ctx.money(BigInt(budget.totalEur) * 100n)}
            </Known>
          ),
        },
    {
      label: ctx.t('sessions.parties'),
      // Who will be a party on a day to come, nobody knows yet.
      value: (
        <Doubt ctx={ctx} confidence={future ? 'unverified' : 'derived'}>
          {ctx.number(parties)}
        </Doubt>
      ),
      ...(stated === null
        ? {}
        : {
            note: (
              <Known ctx={ctx} record={stated}>
                {ctx.t('sessions.parties.stated', { count: stated.count, on: ctx.date(stated.on, 'short') })}
              </Known>
            ),
          }),
    },
  ];
  return facts.filter((fact) => fact !== null);
}

function hasFollowUp({ followUp, amendmentProposers, kampalaRatificationsStated }: OtherMeeting): boolean {
  return followUp.length > 0 || amendmentProposers.length > 0 || kampalaRatificationsStated !== null;
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
  if (!hasFollowUp(record)) return null;
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
