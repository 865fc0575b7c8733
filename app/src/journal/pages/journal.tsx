import type { ReactNode } from 'react';
import { LinkButton } from '../../web/components/button.tsx';
import { QrCode } from '../../web/components/qr-code.tsx';
import { PageHead } from '../../web/components/section.tsx';
import { WithSymbols } from '../../web/components/symbol.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { type Block, journalInWords } from '../in-words.ts';
import type { Journal } from '../read-journal.ts';

interface JournalProps<C extends LanguageCtx> {
  readonly ctx: C;
  readonly journal: Journal;
}

export function regionOf(day: string): string {
  return `journal-${day}`;
}

/** The Journal of a day: as a sheet, and with the ways to have it on paper and as data. */
export function JournalPage({ ctx, journal }: JournalProps<Ctx>): ReactNode {
  const { of, day, live } = journal;
  const path = `/sessions/${of.id}/journal`;
  const title = ctx.t('journal.of', { day: ctx.date(day, 'day') });
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${ctx.text(of.title)}`}
      nav="sessions"
      session={of.id}
      crumbs={[
        { label: ctx.text(of.title), path: `/sessions/${of.id}` },
        { label: ctx.t('journal.list'), path },
      ]}
      {...(live ? { live: [`journal:${of.id}`] } : {})}
      {...(of.demonstration ? { note: ctx.t('programme.demonstration') } : {})}
    >
      <PageHead title={title} lede={ctx.t(live ? 'journal.live' : 'journal.kept')}>
        <div className="row">
          <LinkButton href={ctx.href(`${path}/${day}.pdf`)}>{ctx.t('journal.pdf')}</LinkButton>
          <DataLinks ctx={ctx} path={`${path}/${day}`} table={title} />
        </div>
      </PageHead>
      <Leaf ctx={ctx} journal={journal} />
      <div className="journal-scan print-only">
        <QrCode text={`${ctx.origin}${ctx.href(`${path}/${day}`)}`} label={ctx.t('journal.scan')} />
      </div>
    </Page>
  );
}

/** The sheet itself, which grows while the day lasts. */
export function Leaf({ ctx, journal }: JournalProps<LanguageCtx>): ReactNode {
  const { session, number, date, blocks } = journalInWords(ctx, journal);
  return (
    <div className="leaf" id={regionOf(journal.day)}>
      <div className="leaf-head">
        <p>
          <b className="leaf-name">{ctx.t('journal.title')}</b>
          {session}
        </p>
        <p>
          <b>{number}</b>
          {date}
        </p>
      </div>
      <div className="leaf-columns">
        {blocks.map((block) => (
          <section key={block.id} data-key={block.id} aria-labelledby={`j-${block.id}`}>
            <h2 id={`j-${block.id}`}>
              {block.kind === 'meeting' ? <a href={ctx.href(block.path)}>{block.title}</a> : block.title}
            </h2>
            <BlockBody ctx={ctx} block={block} />
          </section>
        ))}
      </div>
    </div>
  );
}

function BlockBody({ ctx, block }: { readonly ctx: LanguageCtx; readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'text':
      return <Lines lines={block.text} />;
    case 'rows':
      return <Rows ctx={ctx} block={block} />;
    case 'meeting':
      return (
        <>
          <Lines lines={block.course} />
          {block.items.map(({ id, title, lines, speakers }) => (
            <div key={id}>
              {title !== null && <h3>{title}</h3>}
              {lines.length > 0 && (
                <ul>
                  {lines.map((line) => (
                    <li key={line}>
                      <WithSymbols text={line} />
                    </li>
                  ))}
                </ul>
              )}
              {speakers !== null && <p>{speakers}</p>}
            </div>
          ))}
          {block.notes.map((note) => (
            <p className="leaf-note" key={note}>
              <WithSymbols text={note} />
            </p>
          ))}
        </>
      );
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return lines.map((line) => (
    <p key={line}>
      {line.split(root).map((part, n) =>
        n % 2 === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <WithSymbols key={n} text={part} />
        ) : (
          <code key={part}>{part}</code>
        ),
      )}
    </p>
  ));
}

/** The root of the log, as it is signed. */
const root = /([A-Za-z0-9+/]{43}=)/;

function Rows({
  ctx,
  block: { title, heads, rows },
}: {
  readonly ctx: LanguageCtx;
  readonly block: Extract<Block, { readonly kind: 'rows' }>;
}): ReactNode {
  return (
    <table>
      <caption className="vh">{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [first, name = '', ...more], path, lang }) => (
          <tr key={id}>
            <td>
              <WithSymbols text={first ?? ''} />
            </td>
            <th scope="row" lang={lang}>
              {path === null ? name : <a href={ctx.href(path)}>{name}</a>}
            </th>
            {more.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
