import type { ReactNode } from 'react';
import { lastDayHeld, RestsOn } from '../../reference/index.ts';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Tag, Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { type Column, filled } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { SessionLine } from '../archive.ts';
import { electedBody } from '../elected-bodies.ts';
import { standingSaid } from '../standing-said.ts';
import { bodyName } from './held-elections.tsx';
import { EnglishWords, sessionTitle } from './words.tsx';

export const sessionColumns: readonly Column<SessionLine>[] = [
  {
    key: 'session',
    label: 'sessions.column.session',
    rowHeader: true,
    value: ({ id }) => id,
    cell: (line, ctx) => (
      <>
        <a href={ctx.href(`/sessions/${line.id}`)}>{sessionTitle(ctx, line)}</a>{' '}
        {line.demonstration && <Tag>{ctx.t('sessions.demonstration')}</Tag>}
        {line.future && <Tag>{ctx.t('sessions.future')}</Tag>}
      </>
    ),
  },
  {
    key: 'budget_confidence',
    label: 'sessions.column.budget',
    value: ({ budgetEur, budgetConfidence }) => (budgetEur === null ? null : budgetConfidence),
    html: false,
  },
  { key: 'kind', label: 'sessions.column.kind', value: ({ kind }) => kind, html: false },
  {
    key: 'place',
    label: 'sessions.column.place',
    value: ({ cities }) => cities.join(' / '),
    cell: ({ cities }, ctx) =>
      cities.map((city) => (
        <span key={city} className="nowrap block">
          {ctx.placeName(city)}
        </span>
      )),
  },
  {
    key: 'first_day',
    label: 'sessions.column.dates',
    value: ({ start }) => start,
    cell: (session, ctx) => {
      const { start, end, heldEnd, scheduledEnd, confidence, stands } = session;
      const called = scheduledEnd ?? end;
      const said = stands && standingSaid(ctx, stands);
      return (
        <>
          <Doubt ctx={ctx} confidence={confidence}>
            <span className="nowrap">{ctx.dateRange(start, lastDayHeld(session), 'short')}</span>
          </Doubt>
          {heldEnd !== null && heldEnd !== called && (
            <small> {ctx.t('sessions.called-until', { day: ctx.date(called, 'day') })}</small>
          )}
          {said && <small className="block">{said}</small>}
        </>
      );
    },
  },
  { key: 'last_day', label: 'sessions.column.last', value: ({ end }) => end, html: false },
  {
    key: 'scheduled_until',
    label: 'sessions.dates.scheduled',
    value: ({ scheduledEnd }) => scheduledEnd,
    html: false,
  },
  { key: 'held_until', label: 'sessions.column.held', value: ({ heldEnd }) => heldEnd, html: false },
  {
    key: 'president',
    label: 'sessions.column.president',
    value: ({ president }) => president?.name ?? null,
    cell: ({ president, origin }, ctx) =>
      president ? (
        <span dir="auto">{president.name}</span>
      ) : (
        <Unknown ctx={ctx} why={origin === 'archive' ? 'not-published' : 'not-recorded'} />
      ),
  },
  {
    key: 'elections',
    label: 'sessions.column.elections',
    value: ({ elected }) => elected.map(({ body }) => body),
    cell: ({ elected, future, origin }, ctx) =>
      // What is still to be elected stands on the page of the session.
      elected.length === 0 && origin === 'plenary' ? (
        ctx.number(0)
      ) : elected.length === 0 || future ? (
        <Unknown ctx={ctx} why="not-recorded" />
      ) : (
        eachBodyOnce(elected).map(({ body, confidence }, i) => (
          // From right to left English names in one line would run through each other: there each has its own.
          <span key={body} className={ctx.dir === 'rtl' ? 'block' : undefined}>
            {i > 0 && ctx.dir === 'ltr' && ctx.semicolon}
            <Doubt ctx={ctx} confidence={confidence}>
              <ElectedBody ctx={ctx} body={body} />
            </Doubt>
          </span>
        ))
      ),
  },
  {
    key: 'elections_unverified',
    label: 'sessions.column.elections',
    value: ({ elected }) => elected.filter(({ confidence }) => confidence === 'unverified').map(({ body }) => body),
    html: false,
  },
  {
    key: 'resolutions',
    label: 'sessions.column.resolutions',
    numeric: true,
    value: ({ resolutions }) => resolutions,
    cell: ({ resolutions, resolutionsConfidence }, ctx) =>
      resolutions === null ? (
        <Unknown ctx={ctx} why="not-recorded" />
      ) : (
        <Doubt ctx={ctx} confidence={resolutionsConfidence}>
          {ctx.number(resolutions)}
        </Doubt>
      ),
  },
  {
    key: 'budget_eur',
    label: 'sessions.column.budget',
    numeric: true,
    value: ({ budgetEur }) => budgetEur,
    cell: ({ budgetEur, budgetConfidence }, ctx) =>
      budgetEur === null ? (
        <Unknown ctx={ctx} why="not-recorded" />
      ) : (
        <Doubt ctx={ctx} confidence={budgetConfidence}>
          {ctx.money(BigInt(budgetEur) * 100n)}
        </Doubt>
      ),
  },
  {
    key: 'resolutions_confidence',
    label: 'sessions.column.resolutions',
    value: ({ resolutions, resolutionsConfidence }) => (resolutions === null ? null : resolutionsConfidence),
    html: false,
  },
  { key: 'future', label: 'sessions.future', value: ({ future }) => future, html: false },
  {
    key: 'standing',
    label: 'sessions.column.standing',
    value: ({ stands }) => stands?.standing ?? null,
    html: false,
  },
  { key: 'demonstration', label: 'sessions.demonstration', value: ({ demonstration }) => demonstration, html: false },
  {
    key: 'confidence',
    label: 'reference.confidence',
    // A session run here rests on its record, not on a source.
    value: ({ origin, confidence }) => (origin === 'archive' ? confidence : null),
    html: false,
  },
];

/** Elections of one session to the same body are one: the seats of both, as sure as the less sure. */
function eachBodyOnce(elected: SessionLine['elected']): SessionLine['elected'] {
  const byBody = Map.groupBy(elected, ({ body }) => electedBody(body).kind ?? body);
  return [...byBody.values()].flatMap((same) => {
    const [first] = same;
    const seats = same.map(({ body }) => electedBody(body).seats);
    if (first === undefined || same.length === 1 || seats.includes(null)) return same;
    const sum = seats.reduce<number>((all, each) => all + (each ?? 0), 0);
    const unsure = same.find(({ confidence }) => confidence === 'unverified') ?? first;
    return [{ ...unsure, body: first.body.replace(/\(.*\)$/, `(${sum})`) }];
  });
}

/** A body as the reader calls it, and how many seats; what the data say besides stands on the page of the session. */
function ElectedBody({ ctx, body }: { readonly ctx: LanguageCtx; readonly body: string }): ReactNode {
  const { kind, seats } = electedBody(body);
  if (kind === null) return <EnglishWords ctx={ctx}>{body}</EnglishWords>;
  return `${bodyName(ctx, { body })}${seats === null ? '' : ` (${ctx.number(seats)})`}`;
}

/** All sessions since 2002, the special session, the Review Conference, and those run here. */
export function SessionsPage({ ctx, lines }: { readonly ctx: Ctx; readonly lines: readonly SessionLine[] }): ReactNode {
  return (
    <Page
      ctx={ctx}
      title={ctx.t('sessions.title')}
      nav="sessions"
      follows={['record']}
      note={ctx.t('sessions.coverage')}
    >
      <PageHead title={ctx.t('sessions.title')} lede={ctx.t('sessions.lede')} />
      <Section
        id="all"
        title={ctx.t('sessions.all')}
        aside={<DataLinks ctx={ctx} path="/sessions" table={ctx.t('sessions.all')} />}
      >
        <Table
          ctx={ctx}
          columns={filled(sessionColumns, lines)}
          rows={lines}
          rowKey={({ id }) => id}
          caption={ctx.t('sessions.all')}
        />
      </Section>
      <RestsOn ctx={ctx} files={['sessions.json']} />
    </Page>
  );
}
