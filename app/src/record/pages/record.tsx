import type { ReactNode } from 'react';
import { type LogView, SignedState } from '../../log/index.ts';
import { byName, nameOf, type StateNames } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { RecordLine } from '../lines.ts';
import { queryOf, type RecordQuestion } from '../question.ts';
import type { EntryView, RecordChoices } from '../reads.ts';
import { lineColumns } from './line-columns.tsx';
import { capacityWords, kindWords } from './words.ts';

/** The record as data: each entry, and nothing of what an act says that is not public. */
export const entryColumns: readonly Column<EntryView>[] = [
  { key: 'seq', label: 'record.column.seq', value: ({ seq }) => seq },
  { key: 'at', label: 'record.column.at', value: ({ at }) => at },
  { key: 'act', label: 'record.column.act', value: ({ act }) => act },
  { key: 'capacity', label: 'record.column.capacity', value: ({ capacity }) => capacity },
  { key: 'cites', label: 'record.column.cites', value: ({ cites }) => cites },
  { key: 'subject', label: 'record.column.subject', value: ({ subject }) => subject },
  { key: 'audience', label: 'record.column.audience', value: ({ audience }) => audience },
  { key: 'commitment', label: 'record.column.commitment', value: ({ commitment }) => commitment },
  { key: 'previous', label: 'record.column.previous', value: ({ previous }) => previous },
  { key: 'hash', label: 'record.column.hash', value: ({ hash }) => hash },
];

export interface RecordPageProps {
  readonly ctx: Ctx;
  readonly lines: readonly RecordLine[];
  readonly choices: RecordChoices;
  readonly names: StateNames;
  readonly question: RecordQuestion;
  /** number of the oldest entry shown, when there are older ones */
  readonly older: number | null;
  readonly log: LogView;
}

/** The official record: every act, when, in which capacity, under which rule; newest first. */
export function RecordPage(props: RecordPageProps): ReactNode {
  const { ctx, lines, question, older, log } = props;
  const { before, ...lasting } = question.filter;
  const filter = queryOf(lasting);
  return (
    <Page ctx={ctx} title={ctx.t('record.title')} nav="record">
      <PageHead title={ctx.t('record.title')} lede={ctx.t('record.lede')} />
      <SignedState ctx={ctx} view={log} />
      <Filter {...props} />
      {question.form.errors.before !== undefined && <Notice s="bad">{ctx.t('record.wrong.before')}</Notice>}
      <Section
        id="entries"
        title={ctx.t('record.entries')}
        aside={<DataLinks ctx={ctx} path={`/record${filter ? `?${filter}` : ''}`} table={ctx.t('record.entries')} />}
      >
        {lines.length === 0 ? (
          <Empty title={ctx.t('record.none')}>{ctx.t('record.none.when')}</Empty>
        ) : (
          <Table
            ctx={ctx}
            columns={lineColumns}
            rows={lines}
            rowKey={({ entries: [{ seq }] }) => String(seq)}
            caption={ctx.t('record.entries')}
          />
        )}
        {older !== null && (
          <p>
            <a href={ctx.href(`/record?${queryOf({ ...lasting, before: older })}`)}>{ctx.t('record.older')}</a>
          </p>
        )}
      </Section>
      <Section id="verify" title={ctx.t('record.verify')}>
        <p className="prose">{ctx.t('record.verify.how')}</p>
        <p className="row">
          <a href="/log/verify.html" download>
            {ctx.t('log.proof.verifier')}
          </a>
          <a href={ctx.href('/log')}>{ctx.t('log.more')}</a>
        </p>
      </Section>
    </Page>
  );
}

function Filter({ ctx, choices, names, question }: RecordPageProps): ReactNode {
  const { filter, form } = question;
  const field = { ctx, state: form, optional: true } as const;
  return (
    <form className="row mt" method="get" action={ctx.href('/record')}>
      <Select
        {...field}
        name="kind"
        label={ctx.t('record.kind')}
        options={[
          { value: '', label: ctx.t('record.all-kinds') },
          ...choices.kinds.map((value) => ({ value, label: kindWords(ctx, value) })),
        ]}
        initial={filter.kind ?? ''}
      />
      <Select
        {...field}
        name="session"
        label={ctx.t('record.session')}
        options={[
          { value: '', label: ctx.t('record.all-sessions') },
          ...choices.sessions.map(({ id, title }) => ({ value: id, label: ctx.text(title) })),
        ]}
        initial={filter.session ?? ''}
      />
      <Select
        {...field}
        name="by"
        label={ctx.t('record.by')}
        options={[{ value: '', label: ctx.t('record.by.all') }, ...byOptions(ctx, choices.by, names)]}
        initial={filter.by ?? ''}
      />
      <Button>{ctx.t('record.show')}</Button>
    </form>
  );
}

/** Offices and all delegations first, then one State after the other in the reader's alphabet. */
function byOptions(ctx: Ctx, by: readonly string[], names: StateNames) {
  const isState = (value: string) => /^[A-Z]{3}$/.test(value);
  const labelled = (value: string) => ({
    value,
    label:
      value === 'delegations'
        ? ctx.t('record.by.delegations')
        : isState(value)
          ? ctx.t('record.capacity.delegate', { state: nameOf(ctx, names, value) })
          : capacityWords(ctx, value),
  });
  return [...by.filter((value) => !isState(value)), ...byName(ctx, names, by.filter(isState))].map(labelled);
}
