import type { ReactNode } from 'react';
import { nameOf, notedSourceColumns, Sources, sourceColumns, writtenPartial } from '../../reference/index.ts';
import { Facts, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import { type Column, filled } from '../../web/open-data.ts';
import type { OrgansData } from '../organs-data.ts';
import { OrganPage, type OrganPageProps } from './organ-page.tsx';

type Iom = OrgansData['organs']['independentOversightMechanism'];
type Auditor = OrgansData['organs']['audit']['externalAuditors'][number];

/** The Independent Oversight Mechanism: mandates and heads. What it investigates is confidential and not here. */
export function IomPage({ ctx, data }: OrganPageProps): ReactNode {
  const iom = data.organs.independentOversightMechanism;
  const [heads, mandates] = [ctx.t('organs.iom.heads'), ctx.t('organs.iom.mandates')];
  return (
    <OrganPage ctx={ctx} code="iom">
      <Facts
        items={[
          { label: ctx.t('organs.established'), value: <Text ctx={ctx} map={{ en: iom.established }} /> },
          { label: ctx.t('organs.operational'), value: String(iom.operationalSince) },
          { label: ctx.t('organs.reports-to'), value: <Text ctx={ctx} map={{ en: iom.reportsTo }} /> },
          { label: ctx.t('organs.functions'), value: <Text ctx={ctx} map={{ en: iom.functions.join(', ') }} /> },
          { label: ctx.t('organs.major-programme'), value: <bdi>{iom.majorProgramme}</bdi> },
        ]}
      />
      <Sources of={iom} />
      <Section id="heads" title={heads} aside={<DataLinks ctx={ctx} path="/organs/iom" table={heads} />}>
        <Sources of={iom.heads} />
        <Table
          ctx={ctx}
          columns={filled(headColumns, iom.heads)}
          rows={iom.heads}
          rowKey={(head) => head.name}
          caption={heads}
        />
      </Section>
      <Section
        id="mandates"
        title={mandates}
        aside={<DataLinks ctx={ctx} path="/organs/iom/mandates" table={mandates} />}
      >
        <Sources of={iom.mandates} />
        <Table
          ctx={ctx}
          columns={filled(mandateColumns, iom.mandates)}
          rows={iom.mandates}
          rowKey={(mandate) => mandate.symbol}
          caption={mandates}
        />
      </Section>
      <p className="small mute mt">{ctx.t('organs.iom.confidential')}</p>
    </OrganPage>
  );
}

export const headColumns: readonly Column<Iom['heads'][number]>[] = [
  {
    key: 'name',
    label: 'organs.person',
    rowHeader: true,
    value: (head) => head.name,
    cell: (head, ctx) => (
      <Doubt ctx={ctx} confidence={head.confidence}>
        <span dir="auto">{head.name}</span>
      </Doubt>
    ),
  },
  {
    key: 'role',
    label: 'organs.role',
    value: (head) => head.role,
    cell: (head, ctx) => <Text ctx={ctx} map={{ en: head.role }} />,
  },
  {
    key: 'from',
    label: 'organs.from',
    value: (head) => head.from,
    cell: (head, ctx) => writtenPartial(ctx, head.from, 'short'),
  },
  {
    key: 'to',
    label: 'organs.to',
    value: (head) => head.to,
    cell: (head, ctx) =>
      head.to === null ? <Unknown ctx={ctx} why="not-published" /> : writtenPartial(ctx, head.to, 'short'),
  },
  ...sourceColumns,
];

export const mandateColumns: readonly Column<Iom['mandates'][number]>[] = [
  {
    key: 'symbol',
    label: 'organs.symbol',
    rowHeader: true,
    value: (mandate) => mandate.symbol,
    cell: (mandate) => <PlainSymbol>{mandate.symbol}</PlainSymbol>,
  },
  { key: 'year', label: 'organs.year', value: (mandate) => String(mandate.year) },
  ...notedSourceColumns,
];

/** Internal audit, the Audit Committee and the External Auditors. */
export function OiaPage({ ctx, data }: OrganPageProps): ReactNode {
  const { internal, auditCommittee } = data.organs.audit;
  const title = ctx.t('organs.oia.external');
  return (
    <OrganPage ctx={ctx} code="oia">
      <div className="cols">
        <Section id="internal" title={ctx.t('organs.oia.internal')}>
          <Facts
            items={[
              { label: ctx.t('organs.major-programme'), value: <bdi>{internal.majorProgramme}</bdi> },
              { label: ctx.t('organs.oia.head'), value: ctx.t('web.unknown.not-published') },
            ]}
          />
          <Sources of={internal} />
        </Section>
        <Section id="committee" title={ctx.t('organs.oia.committee')}>
          <Facts
            items={[
              {
                label: ctx.t('organs.chair'),
                value: <span dir="auto">{auditCommittee.chair}</span>,
                note: ctx.t('organs.as-of', { day: writtenPartial(ctx, auditCommittee.asOf) }),
              },
              { label: ctx.t('organs.other-members'), value: ctx.t('web.unknown.not-published') },
            ]}
          />
          <Sources of={auditCommittee} />
        </Section>
      </div>
      <Section id="external" title={title} aside={<DataLinks ctx={ctx} path="/organs/oia" table={title} />}>
        <Sources of={data.organs.audit.externalAuditors} />
        <Table
          ctx={ctx}
          columns={filled(auditorColumns(data), data.organs.audit.externalAuditors)}
          rows={data.organs.audit.externalAuditors}
          rowKey={(auditor) => auditor.name}
          caption={title}
        />
      </Section>
    </OrganPage>
  );
}

export function auditorColumns(data: OrgansData): readonly Column<Auditor>[] {
  return [
    {
      key: 'name',
      label: 'organs.oia.auditor',
      rowHeader: true,
      value: (auditor) => auditor.name,
      cell: (auditor, ctx) => (
        <Doubt ctx={ctx} confidence={auditor.confidence}>
          <span dir="auto">{auditor.name}</span>
        </Doubt>
      ),
    },
    {
      key: 'state',
      label: 'organs.state',
      value: (auditor) => auditor.state,
      cell: (auditor, ctx) => (
        <a href={ctx.href(`/members/${auditor.state}`)}>{nameOf(ctx, data.names, auditor.state)}</a>
      ),
    },
    { key: 'from', label: 'organs.from', value: (auditor) => String(auditor.from) },
    {
      key: 'to',
      label: 'organs.to',
      value: (auditor) => (auditor.to === null ? null : String(auditor.to)),
      cell: (auditor, ctx) => (auditor.to === null ? <Unknown ctx={ctx} why="not-published" /> : String(auditor.to)),
    },
    ...notedSourceColumns,
  ];
}
