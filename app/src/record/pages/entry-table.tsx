import type { ReactNode } from 'react';
import { Cite } from '../../web/components/ruling.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { WholeEntry } from '../reads.ts';
import type { EntryRow } from '../slots.ts';
import type { WhatWasSaid } from '../what-was-said.ts';
import { aboutWords, actWords, capacityWords } from './words.ts';

/** What an entry says, row by row: the act, when and in which capacity it was done, about what, under which provisions. */
export function EntryTable({
  ctx,
  entry,
  said,
  isTold,
}: {
  readonly ctx: Ctx;
  readonly entry: WholeEntry;
  readonly said: WhatWasSaid;
  /** false where somebody wrote it past the program */
  readonly isTold: boolean;
}): ReactNode {
  const { cites } = entry;
  const rows: readonly EntryRow[] = [
    { head: ctx.t('record.column.act'), says: actWords(ctx, entry.act) },
    {
      head: ctx.t('record.column.at'),
      says: (
        <time dateTime={entry.at}>
          {ctx.date(entry.at, 'long')}
          {ctx.comma}
          {ctx.time(entry.at, 'The Hague')}
        </time>
      ),
    },
    { head: ctx.t('record.column.capacity'), says: capacityWords(ctx, entry.capacity, said.named.words.names) },
    ...where(ctx, entry, said),
    {
      head: ctx.t('record.column.subject'),
      says: <About ctx={ctx} entry={entry} about={isTold ? said.about : null} />,
    },
    ...(isTold ? said.rows.flatMap((rows) => rows(ctx)) : []),
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

/** What it is about, with its page as it is today. */
function About({
  ctx,
  entry,
  about,
}: {
  readonly ctx: Ctx;
  readonly entry: WholeEntry;
  readonly about: WhatWasSaid['about'];
}): ReactNode {
  const page = about?.path ?? entry.page;
  const name = about ? about.name(ctx) : aboutWords(ctx, entry.subject, entry.act);
  if (page === null) return name;
  if (about) return <a href={ctx.href(page)}>{name}</a>;
  return (
    <>
      {name}
      <a className="screen-only block" href={ctx.href(page)}>
        {ctx.t('record.subject.open')}
      </a>
    </>
  );
}

/** The meeting in which it was done, and the session. */
function where(ctx: Ctx, { data }: WholeEntry, { named, session }: WhatWasSaid) {
  const { meeting, meetingNumber } = named.data;
  return [
    ...(data === null || typeof meetingNumber !== 'number'
      ? []
      : [
          {
            head: ctx.t('documents.meeting'),
            says: <a href={ctx.href(`/meetings/${meeting}`)}>{ctx.ordinal(meetingNumber, 'meeting')}</a>,
          },
        ]),
    ...(session === null
      ? []
      : [
          {
            head: ctx.t('record.session'),
            says: (
              <a href={ctx.href(`/sessions/${session.id}`)}>
                <Text ctx={ctx} map={session.title} />
              </a>
            ),
          },
        ]),
  ];
}
