import type { ReactNode } from 'react';
import { confidenceOf, RestsOn, Sources } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { type Fact, Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { documentColumns, NoTitle } from '../columns.tsx';
import type { LibraryDocument } from '../library.ts';
import { sessionOfDocument } from '../words.ts';

export interface DocumentPageProps {
  readonly ctx: Ctx;
  readonly document: LibraryDocument & { readonly symbol: string };
  /** Addenda, corrigenda and revisions of the same document. */
  readonly related: readonly LibraryDocument[];
}

/** What is known of one document. Its address is its symbol. */
export function DocumentPage({ ctx, document, related }: DocumentPageProps): ReactNode {
  const { symbol, session } = document;
  const sign = (
    <Doubt ctx={ctx} confidence={confidenceOf(document, 'symbol')}>
      <PlainSymbol>{symbol}</PlainSymbol>
    </Doubt>
  );
  return (
    <Page
      ctx={ctx}
      title={document.title === null ? symbol : `${symbol} ${document.title}`}
      nav="documents"
      crumbs={[
        {
          label: `${ctx.t('web.nav.documents')}${ctx.comma}${sessionOfDocument(ctx, session)}`,
          path: `/sessions/${session}/documents`,
        },
      ]}
      note={ctx.t('documents.coverage')}
    >
      {document.title === null ? (
        <PageHead title={sign} lede={<NoTitle ctx={ctx} />} />
      ) : (
        <PageHead eyebrow={sign} title={<span lang="en">{document.title}</span>} />
      )}
      <Facts items={factsOf(ctx, document)} />
      <div className="mt">
        <Notice>{ctx.t('documents.text-elsewhere')}</Notice>
      </div>
      <Sources of={document} />
      {related.length > 0 && (
        <Section id="related" title={ctx.t('documents.related')}>
          <Table
            ctx={ctx}
            columns={documentColumns({ session: false })}
            rows={related}
            rowKey={(row) => row.symbol ?? row.title ?? row.kind}
            caption={ctx.t('documents.related')}
          />
        </Section>
      )}
      {document.file !== 'record' && <RestsOn ctx={ctx} files={[document.file]} of="document" />}
    </Page>
  );
}

function factsOf(ctx: Ctx, document: LibraryDocument): readonly Fact[] {
  const { session, kind, date, adoptedByConsensus, meeting, languages, series, note } = document;
  const facts: Fact[] = [
    {
      label: ctx.t('documents.session'),
      value: <a href={ctx.href(`/sessions/${session}`)}>{sessionOfDocument(ctx, session)}</a>,
    },
    {
      label: ctx.t('documents.kind'),
      value: ctx.t(`documents.kind.${kind}`),
      ...(adoptedByConsensus === true
        ? {
            note: (
              <Doubt ctx={ctx} confidence={confidenceOf(document, 'adoptedByConsensus')}>
                {ctx.t('documents.consensus.yes')}
              </Doubt>
            ),
          }
        : {}),
    },
    {
      label: ctx.t('documents.date'),
      value:
        date === null ? (
          ctx.t('web.unknown.not-recorded')
        ) : (
          <Doubt ctx={ctx} confidence={confidenceOf(document, 'date')}>
            {ctx.date(date)}
          </Doubt>
        ),
    },
  ];
  if (meeting !== null) facts.push({ label: ctx.t('documents.meeting'), value: meetingSaid(ctx, meeting) });
  if (languages !== null)
    facts.push({ label: ctx.t('documents.languages'), value: ctx.list(languages.map((lang) => lang.toUpperCase())) });
  if (series !== null) facts.push({ label: ctx.t('documents.series.of'), value: <span lang="en">{series}</span> });
  if (note !== null) facts.push({ label: ctx.t('documents.note'), value: <span lang="en">{note}</span> });
  return facts;
}

/** "9th plenary" of the source, as meetings are named here; another name stays in the words of the source. */
function meetingSaid(ctx: Ctx, meeting: string): ReactNode {
  const number = /^(\d+)(?:(?:st|nd|rd|th) plenary)?$/.exec(meeting)?.[1];
  return number === undefined ? <span lang="en">{meeting}</span> : ctx.ordinal(Number(number), 'meeting');
}
