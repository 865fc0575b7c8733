import { Fragment, type ReactNode } from 'react';
import { DocumentsInShort, type LibraryDocument } from '../../documents/index.ts';
import { NumberChart, type NumberOfParties, OpenEnds } from '../../membership/index.ts';
import { confidenceOf, lastDayHeld, type SessionRecord, type StateNames } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Tag, Unknown } from '../../web/components/status.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { DecidedLately } from '../slots.ts';
import type { Now } from '../view.ts';
import { Decided } from './decided.tsx';
import { NowPart, TodayPart, TodayWhen } from './now.tsx';

export interface HomePageProps {
  readonly ctx: Ctx;
  readonly now: Now;
  /** what can be done without an account */
  readonly offers: readonly ReactNode[];
  readonly documents: readonly LibraryDocument[];
  readonly decided: readonly DecidedLately[];
  /** the next one of the data, and those held, the newest first */
  readonly sessions: readonly SessionRecord[];
  readonly members: NumberOfParties;
  readonly names: StateNames;
}

/** The region `home-offers` of the topic of the home. */
export function Offers({ offers }: Pick<HomePageProps, 'offers'>): ReactNode {
  return (
    <div id="home-offers">
      {offers.map((offer, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: offers have no identity but their place
        <Fragment key={n}>{offer}</Fragment>
      ))}
    </div>
  );
}

/** What is happening now, what is next, what there is today, and the ways into everything else; on one screen and without account. */
export function HomePage({ ctx, now, offers, documents, decided, sessions, members, names }: HomePageProps): ReactNode {
  return (
    <Page ctx={ctx} title={ctx.t('web.assembly')} nav="now" live={['home']}>
      <div className="split home-split">
        <div className="stack gap-l">
          <NowPart ctx={ctx} now={now} />
          <Offers offers={offers} />
        </div>
        <Section id="today" title={ctx.t('home.today')} aside={<TodayWhen ctx={ctx} now={now} />}>
          <TodayPart ctx={ctx} now={now} />
        </Section>
      </div>
      <div className="split home-split home-more">
        <div className="stack gap-l">
          <Decided ctx={ctx} decided={decided} />
          <LatestDocuments ctx={ctx} documents={documents} />
          <Following ctx={ctx} />
        </div>
        <Members ctx={ctx} members={members} names={names} />
      </div>
      <Ways ctx={ctx} />
      <Section
        id="sessions"
        title={ctx.t('home.sessions')}
        aside={<a href={ctx.href('/sessions')}>{ctx.t('home.sessions.all')}</a>}
      >
        <Table
          ctx={ctx}
          columns={sessionColumns}
          rows={sessions}
          rowKey={({ number }) => String(number)}
          caption={ctx.t('home.sessions')}
        />
      </Section>
    </Page>
  );
}

/** How anybody follows the Assembly from here. */
function Following({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <Section id="following" title={ctx.t('home.following')}>
      <p className="prose">{ctx.t('home.following.how')}</p>
      <p className="row mt-s screen-only">
        <a href={ctx.href('/sessions')}>{ctx.t('web.nav.sessions')}</a>
        <a href={ctx.href('/record')}>{ctx.t('home.way.record')}</a>
        <a href={ctx.href('/open-data')}>{ctx.t('web.nav.open-data')}</a>
      </p>
    </Section>
  );
}

/** The latest by date; the region `home-docs` of the topic of the home. */
export function LatestDocuments({ ctx, documents }: Pick<HomePageProps, 'ctx' | 'documents'>): ReactNode {
  return (
    <Section
      id="docs"
      region="home-docs"
      title={ctx.t('home.documents')}
      aside={<a href={ctx.href('/documents')}>{ctx.t('home.documents.all')}</a>}
    >
      <DocumentsInShort ctx={ctx} documents={documents} caption={ctx.t('home.documents')} />
    </Section>
  );
}

function Members({ ctx, members, names }: Pick<HomePageProps, 'ctx' | 'members' | 'names'>): ReactNode {
  return (
    <Section
      id="members"
      title={ctx.t('home.members')}
      aside={<a href={ctx.href('/members')}>{ctx.t('home.members.all')}</a>}
    >
      <p className="big-number">
        <b>{ctx.number(members.count)}</b> <span>{ctx.t('home.members.today')}</span>
      </p>
      <NumberChart
        ctx={ctx}
        names={names}
        changes={members.changes}
        until={ctx.now.slice(0, 10)}
        caption={null}
        small
      />
      <OpenEnds ctx={ctx} names={names} left={members.left} quiet />
      <dl className="groups">
        {members.groups.map(({ group, count }) => (
          <div key={group}>
            <dt>{ctx.t(`membership.group.${group}`)}</dt>
            <dd>{ctx.number(count)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Ways in for each kind of reader. */
function Ways({ ctx }: { readonly ctx: Ctx }): ReactNode {
  const ways = [
    {
      id: 'delegations',
      links: [
        ['home.way.sign-in', '/sign-in'],
        ['home.way.decisions', '/decisions'],
        ['home.way.members', '/members'],
      ],
    },
    {
      id: 'observers',
      links: [
        ['home.way.observers.rights', '/observers'],
        ['home.way.organs', '/organs'],
        ['home.way.documents', '/documents'],
      ],
    },
    {
      id: 'public',
      links: [
        ['home.way.record', '/record'],
        ['home.way.elections', '/elections'],
        ['home.way.rules', '/rules'],
      ],
    },
  ] as const;
  return (
    <div className="cols home-ways screen-only">
      {ways.map(({ id, links }) => (
        <section key={id} aria-labelledby={`way-${id}`}>
          <h2 id={`way-${id}`}>{ctx.t(`home.way.${id}`)}</h2>
          <ul>
            {links.map(([label, path]) => (
              <li key={path}>
                <a href={ctx.href(path)}>{ctx.t(label)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const sessionColumns: readonly Column<SessionRecord>[] = [
  {
    key: 'session',
    label: 'home.column.session',
    rowHeader: true,
    value: ({ number }) => number,
    cell: ({ number }, ctx) => <a href={ctx.href(`/sessions/${number}`)}>{ctx.ordinal(number, 'session')}</a>,
  },
  {
    key: 'place',
    label: 'home.column.place',
    value: ({ venue }) => venue.city,
    cell: ({ venue }, ctx) => ctx.placeName(venue.city),
  },
  {
    key: 'dates',
    label: 'home.column.dates',
    value: ({ start }) => start,
    cell: (session, ctx) => (
      <Doubt ctx={ctx} confidence={confidenceOf(session, 'start', 'end')}>
        {ctx.dateRange(session.start, lastDayHeld(session))}
      </Doubt>
    ),
  },
  {
    key: 'resolutions',
    label: 'home.column.resolutions',
    numeric: true,
    value: ({ resolutions }) => resolutions.count,
    cell: ({ resolutions, future }, ctx) =>
      future ? (
        <Tag>{ctx.t('sessions.future')}</Tag>
      ) : resolutions.count === null ? (
        <Unknown ctx={ctx} why="not-recorded" />
      ) : (
        <Doubt ctx={ctx} confidence={resolutions.confidence}>
          {ctx.number(resolutions.count)}
        </Doubt>
      ),
  },
];
