import type { ReactNode } from 'react';
import type { SessionRunHere } from '../../sessions/index.ts';
import { Empty } from '../../web/components/notice.tsx';
import { Programme } from '../../web/components/programme.tsx';
import { PageHead } from '../../web/components/section.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { daysWithJournal } from '../days.ts';

/** The Journals of a session, that of today first. */
export function JournalsPage({ ctx, session }: { readonly ctx: Ctx; readonly session: SessionRunHere }): ReactNode {
  const title = ctx.t('journal.list');
  const path = `/sessions/${session.id}/journal`;
  const days = daysWithJournal(session, ctx.now).toReversed();
  const [first] = session.parts;
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${ctx.text(session.title)}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: ctx.text(session.title), path: `/sessions/${session.id}` }]}
      {...(session.demonstration ? { note: ctx.t('programme.demonstration') } : {})}
    >
      <PageHead
        eyebrow={<PlainSymbol>{session.symbolPrefix}</PlainSymbol>}
        title={title}
        lede={ctx.t('journal.list.lede')}
      />
      {days.length === 0 ? (
        <Empty title={ctx.t('journal.none')} whole>
          {ctx.t('journal.none.when', { day: ctx.date((first ?? session).starts) })}
        </Empty>
      ) : (
        <Programme
          label={title}
          entries={days.map(({ day, number }) => ({
            id: day,
            time: ctx.t('journal.number', { n: number }),
            title: <a href={ctx.href(`${path}/${day}`)}>{ctx.date(day, 'weekday')}</a>,
          }))}
        />
      )}
    </Page>
  );
}
