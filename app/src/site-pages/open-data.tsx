import type { ReactNode } from 'react';
import { LogFiles, VerifyLink } from '../log/index.ts';
import { bytesAddress, type DataFile } from '../reference/index.ts';
import { PageHead, Section } from '../web/components/section.tsx';
import { DataLinks, Table } from '../web/components/table.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';
import { Page } from '../web/page.tsx';
import { openTables } from './tables.ts';

const fileColumns: readonly Column<DataFile>[] = [
  {
    key: 'path',
    label: 'site.open-data.file',
    rowHeader: true,
    value: ({ path }) => path,
    cell: (file) => (
      <a href={bytesAddress(file)} download>
        <code dir="ltr">{file.path}</code>
      </a>
    ),
  },
  {
    key: 'sha256',
    label: 'site.open-data.sha256',
    value: ({ sha256 }) => sha256,
    cell: ({ sha256 }) => (
      <code dir="ltr" className="small">
        {sha256}
      </code>
    ),
  },
];

/** Every table as CSV and JSON, and the acts as an interface for programs. */
export function OpenDataPage({
  ctx,
  commands,
  files,
}: {
  readonly ctx: Ctx;
  readonly files: readonly DataFile[];
  readonly commands: readonly string[];
}): ReactNode {
  return (
    <Page ctx={ctx} title={ctx.t('site.open-data')} nav="open-data">
      <PageHead title={ctx.t('site.open-data')} lede={ctx.t('site.open-data.lede')} />
      <Section id="tables" title={ctx.t('site.open-data.tables')}>
        <ul className="reasons">
          {openTables.map(({ path, label, of, anchor }) => (
            <li key={path} id={anchor} className="row row-end">
              <span>
                {ctx.t(label)} {of && <span className="small mute">{ctx.t(of)}</span>}
              </span>
              <DataLinks ctx={ctx} path={path} table={of ? `${ctx.t(of)}${ctx.comma}${ctx.t(label)}` : ctx.t(label)} />
            </li>
          ))}
        </ul>
        <p className="prose mt">{ctx.t('site.open-data.csv')}</p>
        <p className="prose mt">{ctx.t('site.open-data.more')}</p>
        <LogFiles ctx={ctx} />
      </Section>
      <Section id="files" title={ctx.t('site.open-data.files')}>
        <p className="prose">{ctx.t('site.open-data.files.how')}</p>
        <Table
          ctx={ctx}
          columns={fileColumns}
          rows={files}
          rowKey={({ path }) => path}
          caption={ctx.t('site.open-data.files')}
        />
        <p>
          <VerifyLink ctx={ctx} subject="reference" />
        </p>
      </Section>
      <Section id="acts" title={ctx.t('site.open-data.acts')}>
        <p className="prose">{ctx.t('site.open-data.acts.how')}</p>
        <pre className="code" dir="ltr">
          <code>{'POST /api/acts/<command>\n{ "input": { … }, "requestId": "<uuid>", "basedOn": <entry> }'}</code>
        </pre>
        <p>
          <a href="/api/openapi.json">{ctx.t('site.open-data.openapi')}</a>
        </p>
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
