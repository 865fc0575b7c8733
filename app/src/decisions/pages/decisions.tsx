import type { ReactNode } from 'react';
import { Empty } from '../../web/components/notice.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Chip, type Status } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import type { PageOfList } from '../../web/pages.ts';
import { provisionIn } from '../../web/provision.ts';
import type { ProposalView } from '../reads.ts';
import { CalledBy } from './called-by.tsx';

const look: Readonly<Record<ProposalView['status'], Status>> = {
  adopted: 'good',
  rejected: 'bad',
  submitted: 'wait',
  withdrawn: 'mute',
  fallen: 'mute',
};

export const decisionColumns: readonly Column<ProposalView>[] = [
  {
    key: 'symbol',
    label: 'decisions.column.symbol',
    rowHeader: true,
    value: ({ symbol, decided }) => decided?.symbol ?? symbol,
    cell: (proposal, ctx) => (
      <a href={ctx.href(`/decisions/${proposal.id}`)}>
        <CalledBy ctx={ctx} proposal={proposal} />
      </a>
    ),
  },
  {
    key: 'form',
    label: 'decisions.column.form',
    value: ({ form }) => form,
    cell: ({ form }, ctx) => ctx.t(`decisions.form.${form}`),
  },
  { key: 'title', label: 'decisions.column.title', value: ({ title }) => title },
  {
    key: 'session',
    label: 'decisions.column.session',
    value: ({ session }) => session,
    cell: ({ session, sessionTitle }, ctx) => <a href={ctx.href(`/sessions/${session}`)}>{ctx.text(sessionTitle)}</a>,
  },
  {
    key: 'status',
    label: 'decisions.column.status',
    value: ({ status }) => status,
    cell: ({ status }, ctx) => <Chip s={look[status]}>{ctx.t(`decisions.status.${status}`)}</Chip>,
  },
  {
    key: 'decided_by',
    label: 'decisions.column.by',
    value: ({ decided }) => decided?.by ?? null,
    cell: ({ decided }, ctx) => (decided ? ctx.t(`decisions.by.${decided.by}`) : '–'),
  },
  {
    key: 'decided_at',
    label: 'decisions.column.at',
    value: ({ decided }) => decided?.at ?? null,
    cell: ({ decided }, ctx) => (decided ? ctx.date(decided.at, 'short') : '–'),
  },
  {
    key: 'rule',
    label: 'decisions.column.rule',
    value: ({ kind }) => kind.cite.provision,
    cell: ({ kind }, ctx) => provisionIn(ctx, kind.cite.provision),
  },
];

/** One page of all decisions taken in Plenary, and drafts not yet decided; resolutions of past sessions are among the documents. */
export function DecisionsPage({
  ctx,
  proposals,
  page,
}: {
  readonly ctx: Ctx;
  readonly proposals: readonly ProposalView[];
  readonly page: PageOfList;
}): ReactNode {
  return (
    <Page ctx={ctx} title={ctx.t('decisions.title')} nav="decisions" follows={['record']}>
      <PageHead title={ctx.t('decisions.title')} lede={ctx.t('decisions.lede')} />
      <Section
        id="all"
        title={ctx.t('decisions.all')}
        aside={<DataLinks ctx={ctx} path="/decisions" table={ctx.t('decisions.all')} />}
      >
        {proposals.length === 0 ? (
          <Empty title={ctx.t('decisions.none')}>{ctx.t('decisions.none.when')}</Empty>
        ) : (
          <Table
            ctx={ctx}
            columns={decisionColumns}
            rows={proposals}
            rowKey={({ id }) => id}
            caption={ctx.t('decisions.all')}
          />
        )}
        <Pages ctx={ctx} of={page} />
      </Section>
      <Section id="archive" title={ctx.t('decisions.archive')}>
        <p>
          <a href={ctx.href('/documents?kind=resolution')}>{ctx.t('decisions.archive.link')}</a>
        </p>
      </Section>
    </Page>
  );
}
