import type { ReactNode } from 'react';
import { confidenceOf, noteColumn, sourceColumns, unverifiedColumn } from '../reference/index.ts';
import { DocumentSymbol } from '../web/components/document.tsx';
import { Doubt } from '../web/components/source.tsx';
import { Unknown } from '../web/components/status.tsx';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { onOneLine } from '../web/long-word.ts';
import type { Column } from '../web/open-data.ts';
import type { LibraryDocument } from './library.ts';
import { addressOf, sessionOfDocument } from './words.ts';

/** A note that says no more than the dash in place of the symbol. */
function isOfSymbol({ symbol, note }: LibraryDocument): boolean {
  return symbol === null && note === 'The symbol was not found.';
}

/** What was adopted here rests on the record, and on no source outside. */
function AdoptedHere({ ctx, document }: { readonly ctx: LanguageCtx; readonly document: LibraryDocument }): ReactNode {
  if (!document.own || document.date === null) return null;
  const said = ctx.t('documents.adopted-here', { day: ctx.date(document.date) });
  // Several are adopted on one day: each link is named for its document.
  return (
    <>
      <br />
      <a
        className="small"
        href={ctx.href(`/decisions/${document.own.proposal}`)}
        aria-label={`${said}${ctx.colon}${document.symbol ?? ''}`}
      >
        {said}
      </a>
    </>
  );
}

/** What stands in place of a title; the note below it says what the document is about. */
export function NoTitle({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return (
    <span className="mute" lang={ctx.lang}>
      {ctx.t('documents.no-title')}
    </span>
  );
}

/** The table of documents, for pages and as open data. */
export function documentColumns({ session }: { readonly session: boolean }): readonly Column<LibraryDocument>[] {
  return [
    {
      key: 'symbol',
      label: 'documents.symbol',
      value: ({ symbol }) => symbol,
      cell: (document, ctx) => {
        const address = addressOf(document);
        if (document.symbol === null || address === null) return <Unknown ctx={ctx} why="not-recorded" />;
        return (
          <Doubt ctx={ctx} confidence={confidenceOf(document, 'symbol')} besideLink>
            <span className="nowrap">
              <DocumentSymbol symbol={document.symbol} href={ctx.href(address)} />
            </span>
          </Doubt>
        );
      },
    },
    {
      key: 'title',
      label: 'documents.document',
      rowHeader: true,
      value: ({ title }) => title,
      cell: (document, ctx) => (
        <>
          {document.title === null ? (
            <NoTitle ctx={ctx} />
          ) : (
            <Text ctx={ctx} map={document.own?.title ?? { en: document.title }} />
          )}
          {document.note !== null && !isOfSymbol(document) && (
            <>
              <br />
              <small className="mute" lang="en">
                {document.note}
              </small>
            </>
          )}
          <AdoptedHere ctx={ctx} document={document} />
        </>
      ),
    },
    {
      key: 'session',
      label: 'documents.session',
      html: session,
      value: (document) => document.session,
      cell: (document, ctx) => {
        const name = sessionOfDocument(ctx, document.session, document.own);
        return (
          <a className={onOneLine(name)} href={ctx.href(`/sessions/${document.session}`)}>
            {name}
          </a>
        );
      },
    },
    {
      key: 'kind',
      label: 'documents.kind',
      value: ({ kind }) => kind,
      cell: (document, ctx) => (
        <>
          {ctx.t(`documents.kind.${document.kind}`)}
          {document.adoptedByConsensus === true && (
            <small>
              {' '}
              <Doubt ctx={ctx} confidence={confidenceOf(document, 'adoptedByConsensus')}>
                {ctx.t('documents.consensus.yes')}
              </Doubt>
            </small>
          )}
        </>
      ),
    },
    {
      key: 'date',
      label: 'documents.date',
      value: ({ date }) => date,
      cell: (document, ctx) =>
        document.date === null ? (
          <Unknown ctx={ctx} why="not-recorded" />
        ) : (
          <span className="nowrap">
            <Doubt ctx={ctx} confidence={confidenceOf(document, 'date')}>
              {ctx.date(document.date, 'short')}
            </Doubt>
          </span>
        ),
    },
    {
      key: 'adopted_by_consensus',
      label: 'documents.consensus',
      html: false,
      value: ({ adoptedByConsensus }) => adoptedByConsensus,
    },
    { key: 'meeting', label: 'documents.meeting', html: false, value: ({ meeting }) => meeting },
    { key: 'languages', label: 'documents.languages', html: false, value: ({ languages }) => languages },
    { key: 'series', label: 'documents.series.of', html: false, value: ({ series }) => series },
    noteColumn,
    ...sourceColumns,
    unverifiedColumn,
  ];
}
