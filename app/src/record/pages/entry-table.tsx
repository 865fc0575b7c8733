import type { ReactNode } from 'react';
import { Cite } from '../../web/components/ruling.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { WholeEntry } from '../reads.ts';
import type { WhatWasSaid } from '../what-was-said.ts';
import { aboutWords, actWords, capacityWords } from './words.ts';

/** What an entry says, row by row: the act, when and in which capacity it was done, about what, under which provisions. */
export function EntryTable({
  ctx,
  entry,
  said,
}: {
  readonly ctx: Ctx;
  readonly entry: WholeEntry;
  readonly said: WhatWasSaid;
}): ReactNode {
  const { page, cites } = entry;
  const rows = [
    { head: ctx.t('record.column.act'), says: actWords(ctx, entry.act) },
    {
      head: ctx.t('record.column.at'),
      says: (
        <time dateTime={entry.at}>
          {ctx.date(entry.at, 'long')}
          {ctx.comma}
          {ctx.timeIn(entry.at, 'The Hague')}
        </time>
      ),
    },
    { head: ctx.t('record.column.capacity'), says: capacityWords(ctx, entry.capacity, said.names) },
    {
      head: ctx.t('record.column.subject'),
      says: (
        <>
          {aboutWords(ctx, entry.subject, entry.act)}
          {page && (
            <a className="screen-only block" href={ctx.href(page)}>
              {ctx.t('record.subject.open')}
            </a>
          )}
        </>
      ),
    },
    {
      head: ctx.t('record.column.cites'),
      says:
        cites.length === 0
          ? ctx.t('record.no-cites')
          : cites.map((provision) => (
              <span className="block" key={provision}>
                <Cite ctx={ctx} provision={provision} />
              </span>
            )),
    },
  ];
  return (
    <div className="tbl">
      <table>
        <caption className="vh">{ctx.t('record.data')}</caption>
        <tbody>
          {rows.map(({ head, says }) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
