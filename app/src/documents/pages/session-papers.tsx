import type { ReactNode } from 'react';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { filled } from '../../web/open-data.ts';
import { documentColumns } from '../columns.tsx';
import { inSymbolOrder, type LibraryDocument } from '../library.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly documents: readonly LibraryDocument[];
}

/** What a session adopted, apart from its other documents. */
export function isAdopted({ kind }: LibraryDocument): boolean {
  return kind === 'resolution' || kind === 'declaration';
}

/** Resolutions, with declarations and other documents where there are any: symbol, title, day. */
export function DocumentsInShort({ ctx, documents, caption }: Props & { readonly caption: string }): ReactNode {
  const mixed = documents.some(({ kind }) => kind !== 'resolution');
  return (
    <Table
      ctx={ctx}
      columns={shownOf(documents, ['symbol', 'title', ...(mixed ? ['kind'] : []), 'date'])}
      rows={documents}
      rowKey={(row) => row.symbol ?? row.title ?? row.kind}
      caption={caption}
    />
  );
}

/** The documents of a session that are no resolutions: those with a symbol in a table, of the others it is said once that it is not known. */
export function SessionPapers({ ctx, session, documents }: Props & { readonly session: string }): ReactNode {
  const title = ctx.t('documents.title');
  const papers = documents.filter((document) => !isAdopted(document));
  const listed = papers.filter(({ symbol }) => symbol !== null).toSorted(inSymbolOrder);
  const others = papers.filter(({ symbol }) => symbol === null);
  return (
    <Section
      id="documents"
      title={title}
      aside={
        documents.length > 0 && (
          <div className="row">
            <a href={ctx.href(`/sessions/${session}/documents`)}>{ctx.t('documents.all', { n: documents.length })}</a>
            <DataLinks ctx={ctx} path={`/sessions/${session}/documents`} table={title} />
          </div>
        )
      }
    >
      {papers.length === 0 && (
        <p className="mute">{ctx.t('documents.none-of-session', { adopted: documents.length > 0 ? 'yes' : 'no' })}</p>
      )}
      {listed.length > 0 && (
        <Table
          ctx={ctx}
          columns={shownOf(listed, ['symbol', 'title', 'kind'])}
          rows={listed}
          rowKey={(row) => row.symbol ?? row.title ?? row.kind}
          caption={title}
        />
      )}
      {others.length > 0 && (
        <details className="small mt-s">
          <summary>{ctx.t('documents.without-symbol', { n: others.length })}</summary>
          <ul {...plainList}>
            {others.map((paper) => (
              <li key={paper.title} lang="en" dir="ltr">
                {paper.title}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function shownOf(documents: readonly LibraryDocument[], keys: readonly string[]) {
  const columns = documentColumns({ session: false }).filter(({ key }) => keys.includes(key));
  return filled(columns, documents);
}
