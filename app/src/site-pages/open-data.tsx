import type { ReactNode } from 'react';
import { PageHead, Section } from '../web/components/section.tsx';
import { DataLinks } from '../web/components/table.tsx';
import type { Ctx } from '../web/ctx.ts';
import { Page } from '../web/page.tsx';
import { openTables } from './tables.ts';

/** Every table as CSV and JSON, and the acts as an interface for programs. */
export function OpenDataPage({
  ctx,
  commands,
}: {
  readonly ctx: Ctx;
  readonly commands: readonly string[];
}): ReactNode {
  return (
    <Page ctx={ctx} title={ctx.t('site.open-data')}>
      <PageHead title={ctx.t('site.open-data')} lede={ctx.t('site.open-data.lede')} />
      <Section id="tables" title={ctx.t('site.open-data.tables')}>
        <ul className="reasons">
          {openTables.map(({ path, label, of }) => (
            <li key={path} className="row row-end">
              <span>
                {ctx.t(label)} {of && <span className="small mute">{ctx.t(of)}</span>}
              </span>
              <DataLinks ctx={ctx} path={path} table={of ? `${ctx.t(of)}, ${ctx.t(label)}` : ctx.t(label)} />
            </li>
          ))}
        </ul>
        <p className="prose mt">{ctx.t('site.open-data.more')}</p>
      </Section>
      <Section id="acts" title={ctx.t('site.open-data.acts')}>
        <p className="prose">{ctx.t('site.open-data.acts.how')}</p>
        <pre className="code" dir="ltr">
          <code>{'POST /api/acts/<command>\n{ "input": { … }, "requestId": "<uuid>", "basedOn": <entry> }'}</code>
        </pre>
        <p>
          <a href="/api/commands.json">{ctx.t('site.open-data.schema')}</a>
        </p>
        <p className="small" dir="ltr" lang="en">
          {commands.join(', ')}
        </p>
      </Section>
    </Page>
  );
}
