import type { ReactNode } from 'react';
import { plainList } from '../../web/components/list.ts';
import { WithSymbols } from '../../web/components/symbol.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { provisionIn } from '../../web/provision.ts';
import type { RecordLine } from '../lines.ts';
import type { EntryView } from '../reads.ts';
import { capacityWords } from './words.ts';

/** The record as people read it. */
export const lineColumns: readonly Column<RecordLine>[] = [
  {
    key: 'seq',
    label: 'record.column.seq',
    rowHeader: true,
    value: ({ entries: [{ seq }] }) => seq,
    cell: ({ entries }, ctx) => <Numbers ctx={ctx} entries={entries} />,
  },
  {
    key: 'at',
    label: 'record.column.at',
    value: ({ entries: [{ at }] }) => at,
    cell: ({ entries: [{ at }] }, ctx) => (
      <time className="nowrap" dateTime={at}>
        {ctx.date(at, 'short')} {ctx.time(at, 'The Hague')}
      </time>
    ),
  },
  {
    key: 'act',
    label: 'record.column.act',
    value: ({ says }) => says,
    cell: ({ entries, says }, ctx) => <Says ctx={ctx} entries={entries} says={says} />,
  },
  {
    key: 'capacity',
    label: 'record.column.capacity',
    value: ({ entries: [{ capacity }] }) => capacity,
    cell: ({ entries }, ctx) => {
      const names = new Set(entries.map(({ capacity }) => capacityWords(ctx, capacity)));
      return names.size === 1 ? [...names].join() : ctx.t('record.capacity.several', { count: names.size });
    },
  },
  {
    key: 'cites',
    label: 'record.column.cites',
    value: ({ entries: [{ cites }] }) => cites,
    cell: ({ entries: [{ cites }] }, ctx) => cites.map((provision) => provisionIn(ctx, provision)).join(ctx.semicolon),
  },
];

interface Props extends Pick<RecordLine, 'entries'> {
  readonly ctx: LanguageCtx;
}

/** The number of an entry, or the first and the last of several. */
function Numbers({ ctx, entries }: Props): ReactNode {
  const ends = new Set([entries.at(-1) ?? entries[0], entries[0]]);
  return [...ends].map(({ seq }, n) => (
    <span className="nowrap" key={seq}>
      {n > 0 && '–'}
      <a href={ctx.href(`/record/${seq}`)} aria-label={ctx.t('record.entry', { seq })}>
        {ctx.number(seq)}
      </a>
    </span>
  ));
}

/** What was done, with the page of the thing; of several entries each behind a fold. */
function Says({ ctx, entries, says }: Props & Pick<RecordLine, 'says'>): ReactNode {
  const [{ page }] = entries;
  return (
    <>
      {page ? (
        <a href={ctx.href(page)}>
          <WithSymbols text={says} />
        </a>
      ) : (
        <WithSymbols text={says} />
      )}
      {entries.length > 1 && (
        <details className="small">
          <summary>{ctx.t('record.each')}</summary>
          <ul {...plainList}>
            {entries.map((entry) => (
              <Each key={entry.seq} ctx={ctx} entry={entry} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Each({
  ctx,
  entry: { seq, at, capacity },
}: {
  readonly ctx: LanguageCtx;
  readonly entry: EntryView;
}): ReactNode {
  return (
    <li>
      <a href={ctx.href(`/record/${seq}`)}>{ctx.t('record.entry', { seq })}</a>
      {ctx.comma}
      <time dateTime={at}>{ctx.time(at, 'The Hague')}</time>
      {ctx.comma}
      {capacityWords(ctx, capacity)}
    </li>
  );
}
