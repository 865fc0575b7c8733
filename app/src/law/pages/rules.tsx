import { parameterRegister, type Rule, type RuleVersion } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Finder } from '../../web/components/finder.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { OnThisPage } from '../../web/components/on-this-page.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { fittingRows } from '../../web/find.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import { provisionIn } from '../../web/provision.ts';
import acts from '../acts-by-rule.json' with { type: 'json' };
import { English } from './english.tsx';

/** One rule with the version of it that is in force on the day. */
export interface RuleRow {
  readonly rule: Rule;
  readonly version: RuleVersion;
}

/** Where Plenary applies a rule, or what it waits for. */
export function Applied({ ctx, rule: { id, applied } }: { readonly ctx: LanguageCtx; readonly rule: Rule }): ReactNode {
  if (typeof applied !== 'string')
    return <small>{ctx.t('rules.applied.waits', { what: ctx.t(`rules.waits.${applied.waitsFor}`) })}</small>;
  return (
    <>
      {ctx.t(`rules.applied.${applied}`)}
      {applied === 'commands' && <span className="small block">{actsInWords(ctx, id)}</span>}
    </>
  );
}

const actsByRule: Readonly<Record<string, string>> = acts;

/** What is recorded when the rule is asked, as the record says it. */
function actsInWords(ctx: LanguageCtx, rule: string): string {
  const words = (actsByRule[rule] ?? '').split(' ').flatMap((act) => {
    const key = `record.act.${act}`;
    return ctx.has(key) ? [ctx.t(key)] : [];
  });
  return words.toSorted(ctx.compare).join(ctx.semicolon);
}

export const ruleColumns: readonly Column<RuleRow>[] = [
  {
    key: 'rule',
    label: 'rules.column.rule',
    rowHeader: true,
    value: ({ rule }) => rule.id,
    cell: ({ rule }, ctx) => (
      <a href={ctx.href(`/rules/${rule.id}`)}>
        <English ctx={ctx}>{rule.title}</English>
      </a>
    ),
  },
  {
    key: 'says',
    label: 'rules.column.says',
    value: ({ version }) => version.says,
    cell: ({ version }, ctx) => <English ctx={ctx}>{version.says}</English>,
  },
  {
    key: 'provision',
    label: 'rules.column.provision',
    value: ({ version }) => version.cite.provision,
    cell: ({ version }, ctx) => (
      <Doubt ctx={ctx} confidence={version.confidence}>
        <bdi className="cite-text">{provisionIn(ctx, version.cite.provision)}</bdi>
      </Doubt>
    ),
  },
  {
    key: 'confidence',
    label: 'rules.column.confidence',
    html: false,
    value: ({ version }) => version.confidence,
  },
  { key: 'in_force_from', label: 'rules.column.from', value: ({ version }) => version.from, html: false },
  {
    key: 'applied',
    label: 'rules.column.applied',
    value: ({ rule }) => (typeof rule.applied === 'string' ? rule.applied : `waits: ${rule.applied.waitsFor}`),
    cell: ({ rule }, ctx) => <Applied ctx={ctx} rule={rule} />,
  },
];

export interface RulesPageProps {
  readonly ctx: Ctx;
  readonly rows: readonly RuleRow[];
  /** the provision that a citation asked for */
  readonly cite: string | null;
  readonly cited: readonly RuleRow[];
  /** what was typed to find a rule */
  readonly find: string;
}

/** The law: each rule with its provision, what is made of it, how sure that is, and where it is applied. */
export function RulesPage({ ctx, rows, cite, cited, find }: RulesPageProps): ReactNode {
  const rules = fittingRows(ctx, ruleColumns, rows, find);
  return (
    <Page ctx={ctx} title={ctx.t('rules.title')} nav="rules">
      <PageHead title={ctx.t('rules.title')} lede={ctx.t('rules.lede')} />
      <OnThisPage
        ctx={ctx}
        places={[
          cite === null ? null : { id: 'found', label: ctx.t('rules.found', { provision: cite }) },
          { id: 'all', label: ctx.t('rules.all') },
          { id: 'parameters', label: ctx.t('rules.parameters') },
        ]}
        foot
      />
      {cite !== null && (
        <Section id="found" title={ctx.t('rules.found', { provision: cite })}>
          {cited.length === 0 ? (
            <Empty title={ctx.t('rules.found.none')}>{ctx.t('rules.found.none.why')}</Empty>
          ) : (
            <Table
              ctx={ctx}
              columns={ruleColumns}
              rows={cited}
              rowKey={({ rule }) => rule.id}
              caption={ctx.t('rules.found', { provision: cite })}
            />
          )}
        </Section>
      )}
      <Finder ctx={ctx} label={ctx.t('rules.find')} find={find} shown={rules.length} of={rows.length} />
      <Section
        id="all"
        title={ctx.t('rules.all')}
        aside={<DataLinks ctx={ctx} path="/rules" table={ctx.t('rules.all')} />}
      >
        <Notice s="wait">{ctx.t('rules.confidence.what')}</Notice>
        <Table
          ctx={ctx}
          columns={ruleColumns}
          rows={rules}
          rowKey={({ rule }) => rule.id}
          caption={ctx.t('rules.all')}
          long
        />
      </Section>
      <Section id="parameters" title={ctx.t('rules.parameters')}>
        <p className="prose">{ctx.t('rules.parameters.what')}</p>
        <p>
          <a href={ctx.href('/rules/parameters')}>{ctx.t('rules.parameters.all', { n: parameterRegister.length })}</a>
        </p>
      </Section>
    </Page>
  );
}
