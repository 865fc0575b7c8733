import type { ReactNode } from 'react';
import { RestsOn } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip, type Status, Tag } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { PageOfList } from '../../web/pages.ts';
import { chosen, dirOf } from '../../words/languages.ts';
import { punctuation } from '../../words/punctuation.ts';
import type { ElectionView } from '../view.ts';
import { ballotsAreCertain, electionDates } from './lede.ts';
import { isAsInSource, sessionName, yearOf } from './words.ts';

/** One page of all elections, the newest first: those run here and those of the archive. */
export function ElectionsPage({
  ctx,
  views,
  page,
}: {
  readonly ctx: Ctx;
  readonly views: readonly ElectionView[];
  readonly page: PageOfList;
}): ReactNode {
  const title = ctx.t('elections.title');
  const list = ctx.t('elections.list.label');
  return (
    <Page ctx={ctx} title={title} nav="elections" follows={['record']} note={ctx.t('elections.of-archive')}>
      <PageHead title={title} lede={ctx.t('elections.lede')} />
      <Section id="list" title={ctx.t('elections.list')} aside={<DataLinks ctx={ctx} path="/elections" table={list} />}>
        <Table ctx={ctx} columns={electionColumns} rows={views} rowKey={({ id }) => id} caption={list} />
        <Pages ctx={ctx} of={page} />
      </Section>
      {views.some((view) => isAsInSource(ctx, view)) && (
        <p className="small mute mt-s">{ctx.t('elections.names.in-source')}</p>
      )}
      <Notice>{ctx.t('elections.gaps')}</Notice>
      <RestsOn ctx={ctx} files={['elections/*.json']} />
    </Page>
  );
}

/** Its name is said with the year: elections of different years have the same one. */
function TitleLink({ ctx, view }: { readonly ctx: LanguageCtx; readonly view: ElectionView }): ReactNode {
  const { lang, text } = chosen(view.title, ctx.lang);
  const foreign = lang === ctx.lang ? {} : { lang, dir: dirOf(lang) };
  const named = [text, yearOf(view)].filter(Boolean).join(punctuation[lang].comma);
  return (
    <a href={ctx.href(`/elections/${view.id}`)} aria-label={named} {...foreign}>
      {text}
    </a>
  );
}

const marks: Readonly<Record<ElectionView['status'], Status>> = { completed: 'good', open: 'now', forecast: 'mute' };

/** The number of ballots as far as it is known: that of the last one. */
function ballotCount({ ballots, origin }: ElectionView): number | null {
  return ballots.at(-1)?.to ?? (origin === 'plenary' ? 0 : null);
}

export const electionColumns: readonly Column<ElectionView>[] = [
  {
    key: 'year',
    label: 'elections.year',
    value: yearOf,
    cell: (view, ctx) => yearOf(view) ?? <span className="mute">{ctx.t('elections.not-yet')}</span>,
  },
  { key: 'id', label: 'elections.election', html: false, value: ({ id }) => id },
  {
    key: 'body',
    label: 'elections.body',
    value: ({ kind }) => kind,
    cell: ({ kind }, ctx) => ctx.t(`elections.kind.${kind}`),
  },
  {
    key: 'title',
    label: 'elections.election',
    rowHeader: true,
    value: ({ title }) => title,
    cell: (view, ctx) => (
      <>
        <TitleLink ctx={ctx} view={view} />
        {view.demonstration && (
          <>
            {' '}
            <Tag>{ctx.t('elections.demonstration')}</Tag>
          </>
        )}
      </>
    ),
  },
  { key: 'demonstration', label: 'elections.demonstration', html: false, value: ({ demonstration }) => demonstration },
  {
    key: 'session',
    label: 'elections.session',
    value: ({ session }) => session?.id ?? null,
    cell: ({ session }, ctx) =>
      session === null ? (
        <span className="mute">{ctx.t('web.unknown.not-recorded')}</span>
      ) : (
        <>
          <a href={ctx.href(`/sessions/${session.id}`)}>{sessionName(ctx, { ...session, resumption: null })}</a>
          {session.resumption !== null && <small> {ctx.t('elections.resumption', { n: session.resumption })}</small>}
        </>
      ),
  },
  {
    key: 'first_day',
    label: 'elections.dates',
    value: ({ dates }) => dates?.first ?? null,
    cell: (view, ctx) => electionDates(ctx, view),
  },
  { key: 'last_day', label: 'elections.dates', html: false, value: ({ dates }) => dates?.last ?? null },
  { key: 'seats', label: 'elections.seats', numeric: true, value: ({ seats }) => seats },
  {
    key: 'ballots',
    label: 'elections.ballots',
    numeric: true,
    value: ballotCount,
    cell: (view, ctx) => {
      const count = ballotCount(view);
      if (view.majority?.rule === 'consensus' || view.kind === 'acclamations') return ctx.t('elections.no-ballot');
      if (view.status === 'forecast') return <span className="mute">{ctx.t('elections.not-yet')}</span>;
      if (count === null) return <span className="mute">{ctx.t('web.unknown.not-published')}</span>;
      return (
        <Doubt ctx={ctx} confidence={ballotsAreCertain(view) ? 'sourced' : 'unverified'}>
          {ctx.number(count)}
        </Doubt>
      );
    },
  },
  {
    key: 'status',
    label: 'elections.status',
    value: ({ status }) => status,
    cell: (view, ctx) => {
      // It is under way from its first ballot on; an election that takes nominations has not been voted in.
      const status = view.status === 'open' && view.ballots.length === 0 ? 'forecast' : view.status;
      return <Chip s={marks[status]}>{ctx.t(`elections.status.${status}`)}</Chip>;
    },
  },
];
