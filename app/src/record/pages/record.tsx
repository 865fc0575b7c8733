import type { ReactNode } from 'react';
import { type LogView, SignedState } from '../../log/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fresh } from '../../web/form-state.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { EntryView, SessionChoice } from '../queries.ts';
import { actWords, capacityWords, kindWords, subjectPath } from './words.ts';

export const entryColumns: readonly Column<EntryView>[] = [
  {
    key: 'seq',
    label: 'record.column.seq',
    rowHeader: true,
    numeric: true,
    value: ({ seq }) => seq,
    cell: ({ seq }, ctx) => <a href={ctx.href(`/record/${seq}`)}>{ctx.number(seq)}</a>,
  },
  {
    key: 'at',
    label: 'record.column.at',
    value: ({ at }) => at,
    cell: ({ at }, ctx) => (
      <time dateTime={at}>
        {ctx.date(at, 'short')} {ctx.timeIn(at, 'The Hague')}
      </time>
    ),
  },
  {
    key: 'act',
    label: 'record.column.act',
    value: ({ act }) => act,
    cell: ({ act, subject }, ctx) => {
      const path = subjectPath(subject);
      const words = actWords(ctx, act);
      return path ? <a href={ctx.href(path)}>{words}</a> : words;
    },
  },
  {
    key: 'capacity',
    label: 'record.column.capacity',
    value: ({ capacity }) => capacity,
    cell: ({ capacity }, ctx) => capacityWords(ctx, capacity),
  },
  { key: 'cites', label: 'record.column.cites', value: ({ cites }) => cites },
  { key: 'subject', label: 'record.column.subject', value: ({ subject }) => subject, html: false },
  { key: 'audience', label: 'record.column.audience', value: ({ audience }) => audience, html: false },
  { key: 'commitment', label: 'record.column.commitment', value: ({ commitment }) => commitment, html: false },
  { key: 'previous', label: 'record.column.previous', value: ({ previous }) => previous, html: false },
  { key: 'hash', label: 'record.column.hash', value: ({ hash }) => hash, html: false },
];

export interface RecordPageProps {
  readonly ctx: Ctx;
  readonly entries: readonly EntryView[];
  readonly kinds: readonly string[];
  readonly kind: string | null;
  readonly sessions: readonly SessionChoice[];
  readonly session: string | null;
  /** number of the oldest entry shown, when there are older ones */
  readonly older: number | null;
  readonly log: LogView;
}

/** The official record: every act, when, in which capacity, under which rule; newest first. */
export function RecordPage(props: RecordPageProps): ReactNode {
  const { ctx, entries, kind, session, older, log } = props;
  const filter = new URLSearchParams({ ...(kind ? { kind } : {}), ...(session ? { session } : {}) }).toString();
  return (
    <Page ctx={ctx} title={ctx.t('record.title')} nav="record">
      <PageHead title={ctx.t('record.title')} lede={ctx.t('record.lede')} />
      <SignedState ctx={ctx} view={log} />
      <Filter {...props} />
      <Section
        id="entries"
        title={ctx.t('record.entries')}
        aside={<DataLinks ctx={ctx} path={`/record${filter ? `?${filter}` : ''}`} table={ctx.t('record.entries')} />}
      >
        {entries.length === 0 ? (
          <Empty title={ctx.t('record.none')}>{ctx.t('record.none.when')}</Empty>
        ) : (
          <Table
            ctx={ctx}
            columns={entryColumns}
            rows={entries}
            rowKey={({ seq }) => String(seq)}
            caption={ctx.t('record.entries')}
          />
        )}
        {older !== null && (
          <p>
            <a href={ctx.href(`/record?before=${older}${filter ? `&${filter}` : ''}`)}>{ctx.t('record.older')}</a>
          </p>
        )}
      </Section>
      <Section id="verify" title={ctx.t('record.verify')}>
        <p>
          <a href={ctx.href('/log')}>{ctx.t('log.more')}</a>
        </p>
        <p className="prose">{ctx.t('record.verify.how')}</p>
        <pre className="code" dir="ltr">
          <code>npm run verify</code>
        </pre>
      </Section>
    </Page>
  );
}

function Filter({ ctx, kinds, kind, sessions, session }: RecordPageProps): ReactNode {
  const ofKind = [
    { value: '', label: ctx.t('record.all-kinds') },
    ...kinds.map((value) => ({ value, label: kindWords(ctx, value) })),
  ];
  const ofSession = [
    { value: '', label: ctx.t('record.all-sessions') },
    ...sessions.map(({ id, title }) => ({ value: id, label: ctx.text(title) })),
  ];
  return (
    <form className="row" method="get" action={ctx.href('/record')}>
      <Select
        ctx={ctx}
        state={fresh}
        name="kind"
        label={ctx.t('record.kind')}
        options={ofKind}
        initial={kind ?? ''}
        optional
      />
      <Select
        ctx={ctx}
        state={fresh}
        name="session"
        label={ctx.t('record.session')}
        options={ofSession}
        initial={session ?? ''}
        optional
      />
      <Button>{ctx.t('record.show')}</Button>
    </form>
  );
}
