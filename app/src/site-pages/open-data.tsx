import type { ReactNode } from 'react';
import { PageHead, Section } from '../web/components/section.tsx';
import { DataLinks } from '../web/components/table.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { MessageKey } from '../web/messages.ts';
import { Page } from '../web/page.tsx';

/** The main tables; pages of one thing have theirs at their own address. */
const tables = [
  { path: '/members', label: 'web.nav.members' },
  { path: '/organs', label: 'web.nav.organs' },
  { path: '/sessions', label: 'web.nav.sessions' },
  { path: '/documents', label: 'web.nav.documents' },
  { path: '/elections', label: 'web.nav.elections' },
  { path: '/decisions', label: 'web.nav.decisions' },
  { path: '/record', label: 'web.nav.record' },
  { path: '/rules', label: 'rules.title' },
  { path: '/rules/parameters', label: 'rules.parameters' },
] as const satisfies readonly { path: string; label: MessageKey }[];

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
          {tables.map(({ path, label }) => (
            <li key={path} className="row row-end">
              <span>{ctx.t(label)}</span>
              <DataLinks ctx={ctx} path={path} table={ctx.t(label)} />
            </li>
          ))}
        </ul>
        <p className="prose">{ctx.t('site.open-data.more')}</p>
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
