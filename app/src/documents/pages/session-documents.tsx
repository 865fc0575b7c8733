import type { ReactNode } from 'react';
import { RestsOn } from '../../reference/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { filled } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import { documentColumns } from '../columns.tsx';
import type { LibraryDocument } from '../library.ts';
import { sessionOfDocument } from '../words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly session: string;
  readonly documents: readonly LibraryDocument[];
}

/** The documents of one session, on a page of their own. */
export function SessionDocumentsPage({ ctx, session, documents }: Props & { readonly ctx: Ctx }): ReactNode {
  const name = sessionOfDocument(ctx, session);
  const title = ctx.t('documents.of', { session: name });
  const crumbs = [{ label: name, path: `/sessions/${session}` }];
  return (
    <Page ctx={ctx} title={title} nav="documents" crumbs={crumbs} note={ctx.t('documents.coverage')}>
      <PageHead title={title} lede={ctx.t('documents.coverage')} />
      <SessionDocuments ctx={ctx} session={session} documents={documents} />
      <RestsOn ctx={ctx} files={['documents.json', 'sessions.json']} of="document" />
    </Page>
  );
}

function SessionDocuments({ ctx, session, documents }: Props): ReactNode {
  const title = ctx.t('documents.title');
  return (
    <Section
      id="documents"
      title={title}
      aside={
        documents.length > 0 ? <DataLinks ctx={ctx} path={`/sessions/${session}/documents`} table={title} /> : undefined
      }
    >
      {documents.length === 0 ? (
        <Empty title={ctx.t('documents.results', { n: 0 })}>{ctx.t('documents.coverage')}</Empty>
      ) : (
        <Table
          ctx={ctx}
          columns={filled(documentColumns({ session: false }), documents)}
          rows={documents}
          rowKey={(row) => row.symbol ?? row.title ?? row.kind}
          caption={title}
        />
      )}
    </Section>
  );
}
