import { parameterRegister, parameterText, type Rule } from '@plenary/rules';
import type { ReactNode } from 'react';
import { ParameterName, Value } from '../../parameters/index.ts';
import { Reasons } from '../../web/components/reasons.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { provisionIn } from '../../web/provision.ts';
import { English } from './english.tsx';
import { Applied } from './rules.tsx';

/** One rule: every version by date, a worked example with its reasons, the parameters it uses, where it is in the code. */
export function RulePage({ ctx, rule }: { readonly ctx: Ctx; readonly rule: Rule }): ReactNode {
  const example = rule.example();
  return (
    <Page ctx={ctx} title={rule.title} nav="rules">
      <PageHead title={<English ctx={ctx}>{rule.title}</English>} />
      <Section id="versions" title={ctx.t('rules.versions')}>
        <ol className="rule-versions">
          {rule.versions.toReversed().map((version) => (
            <li key={version.from}>
              <p className="small mute">
                {version.until === undefined
                  ? ctx.t('rules.since', { from: ctx.date(version.from) })
                  : ctx.t('rules.between', { from: ctx.date(version.from), until: ctx.date(version.until) })}
              </p>
              <p className="law">
                <English ctx={ctx}>{version.says}</English>
              </p>
              <p className="cite">
                <Doubt ctx={ctx} confidence={version.confidence}>
                  <bdi className="cite-text">{provisionIn(ctx, version.cite.provision)}</bdi>
                </Doubt>
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="example" title={ctx.t('rules.example')}>
        <Reasons ctx={ctx} lines={example.lines} />
      </Section>
      {example.parameters.length > 0 && (
        <Section id="parameters" title={ctx.t('rules.parameters')}>
          <ul className="reasons">
            {example.parameters.map(({ key, value, confidence }) => {
              const entry = parameterRegister.find((one) => one.key === key);
              return (
                <li key={key}>
                  <a href={ctx.href(`/rules/parameters#${key}`)}>
                    {entry ? <ParameterName ctx={ctx} entry={entry} /> : key}
                  </a>
                  {ctx.colon}
                  <Doubt ctx={ctx} confidence={confidence}>
                    {entry ? (
                      <Value ctx={ctx} entry={entry} value={value as typeof entry.default} />
                    ) : (
                      parameterText(value)
                    )}
                  </Doubt>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <Section id="applied" title={ctx.t('rules.column.applied')}>
        <p>
          <Applied ctx={ctx} rule={rule} />
        </p>
      </Section>
      <details className="how" id="code">
        <summary>{ctx.t('rules.code')}</summary>
        <Facts
          items={[
            { label: ctx.t('rules.code.file'), value: <code dir="ltr">packages/rules/src/{rule.code}</code> },
            { label: ctx.t('rules.code.test'), value: <code dir="ltr">packages/rules/src/{rule.test}</code> },
            {
              label: ctx.t('rules.code.vectors'),
              value: rule.vectors.length === 0 ? ctx.t('rules.code.no-vectors') : rule.vectors.join(', '),
            },
          ]}
        />
      </details>
    </Page>
  );
}
