import { parameterRegister } from '@plenary/rules';
import type { ReactNode } from 'react';
import {
  openness,
  ParameterName,
  reading,
  type SettingOfSession,
  settingColumns,
  Value,
} from '../../parameters/index.ts';
import { Finder } from '../../web/components/finder.tsx';
import { OnThisPage } from '../../web/components/on-this-page.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fittingRows } from '../../web/find.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import { provisionIn } from '../../web/provision.ts';
import { English } from './english.tsx';

type ParameterRow = (typeof parameterRegister)[number];

export const parameterColumns: readonly Column<ParameterRow>[] = [
  {
    key: 'key',
    label: 'rules.column.parameter',
    rowHeader: true,
    value: ({ key }) => key,
    cell: (row, ctx) => (
      <span id={row.key}>
        <ParameterName ctx={ctx} entry={row} />
      </span>
    ),
  },
  { key: 'name', label: 'parameters.column.name', html: false, value: ({ name }) => name },
  {
    key: 'default',
    label: 'rules.column.default',
    value: (row) => JSON.stringify(row.default),
    cell: (row, ctx) => <Value ctx={ctx} entry={row} value={row.default} />,
  },
  {
    key: 'interpretation',
    label: 'rules.column.interpretation',
    value: ({ interpretation }) => interpretation,
    cell: (row, ctx) => <English ctx={ctx}>{reading(row)}</English>,
  },
  {
    key: 'provision',
    label: 'rules.column.provision',
    value: ({ cite }) => cite.provision,
    cell: ({ cite, confidence }, ctx) => (
      <Doubt ctx={ctx} confidence={confidence}>
        <bdi className="cite-text">{provisionIn(ctx, cite.provision)}</bdi>
      </Doubt>
    ),
  },
  {
    key: 'confidence',
    label: 'rules.column.confidence',
    html: false,
    value: ({ confidence }) => confidence,
  },
  {
    key: 'may_be_set',
    label: 'parameters.column.openness',
    value: openness,
    cell: (row, ctx) => ctx.t(`parameters.openness.${openness(row)}`),
  },
];

export interface ParametersPageProps {
  readonly ctx: Ctx;
  /** what the Bureau has set for a session */
  readonly settings: readonly SettingOfSession[];
  /** what was typed to find a parameter */
  readonly find: string;
}

/** What the texts leave open: each point with the reading that Plenary follows, who may set it, and what was set. */
export function ParametersPage({ ctx, settings, find }: ParametersPageProps): ReactNode {
  const parameters = fittingRows(ctx, parameterColumns, parameterRegister, find);
  const set = fittingRows(ctx, settingColumns, settings, find);
  return (
    <Page ctx={ctx} title={ctx.t('rules.parameters')} nav="rules">
      <PageHead title={ctx.t('rules.parameters')} lede={ctx.t('rules.parameters.what')} />
      <OnThisPage
        ctx={ctx}
        places={[
          { id: 'parameters', label: ctx.t('rules.parameters') },
          { id: 'settings', label: ctx.t('parameters.settings') },
        ]}
        foot
      />
      <Finder
        ctx={ctx}
        label={ctx.t('rules.find-parameter')}
        find={find}
        shown={parameters.length + set.length}
        of={parameterRegister.length + settings.length}
      />
      <Section
        id="parameters"
        title={ctx.t('rules.parameters')}
        aside={<DataLinks ctx={ctx} path="/rules/parameters" table={ctx.t('rules.parameters')} />}
      >
        <Table
          ctx={ctx}
          columns={parameterColumns}
          rows={parameters}
          rowKey={({ key }) => key}
          caption={ctx.t('rules.parameters')}
          long
        />
      </Section>
      <Section
        id="settings"
        title={ctx.t('parameters.settings')}
        aside={<DataLinks ctx={ctx} path="/rules/settings" table={ctx.t('parameters.settings')} />}
      >
        {settings.length === 0 ? (
          <p className="mute">{ctx.t('parameters.settings.none')}</p>
        ) : (
          <Table
            ctx={ctx}
            columns={settingColumns}
            rows={set}
            rowKey={({ seq }) => String(seq)}
            caption={ctx.t('parameters.settings')}
            long
          />
        )}
      </Section>
    </Page>
  );
}
