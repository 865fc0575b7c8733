import type { ReactNode } from 'react';
import { RestsOn, Sources } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { DocumentSymbol } from '../../web/components/document.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { plainList } from '../../web/components/list.ts';
import { Empty } from '../../web/components/notice.tsx';
import { Pages } from '../../web/components/pages.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fresh } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { pageOfList } from '../../web/pages.ts';
import { documentColumns } from '../columns.tsx';
import { documentKinds, type Library } from '../library.ts';
import { type DocumentQuery, found } from '../search.ts';
import { sessionOfDocument } from '../words.ts';

export interface DocumentsPageProps {
  readonly ctx: Ctx;
  readonly library: Library;
  readonly query: DocumentQuery;
}

/** All documents with a form to find one, and the series of reports. */
export function DocumentsPage({ ctx, library, query }: DocumentsPageProps): ReactNode {
  const title = ctx.t('documents.title');
  const rows = found(library.documents, query);
  const shown = pageOfList(rows.length, query.page);
  return (
    <Page ctx={ctx} title={title} nav="documents" note={ctx.t('documents.coverage')}>
      <PageHead title={title} lede={ctx.t('documents.lede')}>
        <FindForm ctx={ctx} library={library} query={query} />
      </PageHead>
      <Section
        id="list"
        title={ctx.t('documents.results', { n: rows.length })}
        aside={<DataLinks ctx={ctx} path={`/documents${ctx.search}`} table={ctx.t('documents.list')} />}
      >
        {rows.length === 0 ? (
          <Empty title={ctx.t('documents.none')}>{ctx.t('documents.none.text')}</Empty>
        ) : (
          <Table
            ctx={ctx}
            columns={documentColumns({ session: true })}
            rows={rows.slice(shown.from, shown.to)}
            rowKey={(row) => `${row.session} ${row.symbol ?? row.title}`}
            caption={ctx.t('documents.list')}
          />
        )}
        <Pages ctx={ctx} of={shown} />
        <p className="small mute mt-s">{ctx.t('documents.coverage')}</p>
      </Section>
      <SeriesSection ctx={ctx} library={library} />
      <RestsOn ctx={ctx} files={['documents.json', 'sessions.json']} of="document" />
    </Page>
  );
}

function FindForm({ ctx, library, query }: DocumentsPageProps): ReactNode {
  const sessions = [...new Map(library.documents.map(({ session, own }) => [session, own] as const))];
  const all = (label: string) => ({ value: '', label });
  return (
    <search>
      <form className="row mt" method="get" action={ctx.href('/documents')}>
        <Field
          ctx={ctx}
          state={fresh}
          name="text"
          control={{ type: 'search' }}
          label={ctx.t('documents.text')}
          hint={ctx.t('documents.text.hint')}
          initial={query.text}
          optional
        />
        <Select
          ctx={ctx}
          state={fresh}
          name="session"
          label={ctx.t('documents.session')}
          initial={query.session}
          optional
          options={[
            all(ctx.t('documents.all.sessions')),
            ...sessions.map(([value, own]) => ({ value, label: sessionOfDocument(ctx, value, own) })),
          ]}
        />
        <Select
          ctx={ctx}
          state={fresh}
          name="kind"
          label={ctx.t('documents.kind')}
          initial={query.kind}
          optional
          options={[
            all(ctx.t('documents.all.kinds')),
            ...documentKinds.map((value) => ({ value, label: ctx.t(`documents.kind.${value}`) })),
          ]}
        />
        <Button>{ctx.t('documents.find')}</Button>
      </form>
    </search>
  );
}

/** Reports that come every year: where each of them is. */
function SeriesSection({ ctx, library }: { readonly ctx: Ctx; readonly library: Library }): ReactNode {
  return (
    <Section id="series" title={ctx.t('documents.series')}>
      <div className="cols">
        {library.series.map((series) => (
          <div key={series.name} className="stack gap-s">
            <h3 lang="en">{series.name}</h3>
            <ul className="small" style={{ listStyle: 'none', paddingInlineStart: 0 }} {...plainList}>
              {series.entries.map(({ year, symbol, note }) => (
                <li key={symbol} style={{ paddingBlock: '.15rem' }}>
                  {year !== null && ctx.t('documents.series.year', { year: String(year) })}
                  <DocumentSymbol symbol={symbol} href={ctx.href(`/documents/${symbol}`)} />
                  {note !== null && (
                    <span className="mute" lang="en">
                      {' '}
                      {note}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {series.note !== null && (
              <p className="small mute" lang="en">
                {series.note}
              </p>
            )}
            <Sources of={series} />
          </div>
        ))}
      </div>
    </Section>
  );
}
