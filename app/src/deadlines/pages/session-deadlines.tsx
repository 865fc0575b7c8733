import type { ReactNode } from 'react';
import { cityOn } from '../../sessions/index.ts';
import { PageHead } from '../../web/components/section.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { deadlineColumns } from '../columns.tsx';
import type { SessionOnDeadlines, StandingDeadline } from '../reads.ts';

interface DeadlinesProps {
  readonly session: SessionOnDeadlines;
  readonly deadlines: readonly StandingDeadline[];
}

/** By when what has to be done for a session, by whom and under which rule, and what is done. */
export function SessionDeadlinesPage({ ctx, session, deadlines }: DeadlinesProps & { readonly ctx: Ctx }): ReactNode {
  const name = ctx.text(session.title);
  const path = `/sessions/${session.id}/deadlines`;
  const title = ctx.t('deadlines.title');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${name}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: name, path: `/sessions/${session.id}` }]}
      follows={['record']}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={name} title={title} lede={ctx.t('deadlines.lede')}>
        <div className="row row-end">
          <Opening ctx={ctx} session={session} />
          <DataLinks ctx={ctx} path={path} table={title} />
        </div>
      </PageHead>
      <DeadlineTable ctx={ctx} deadlines={deadlines} />
    </Page>
  );
}

export function Opening({
  ctx,
  session,
}: {
  readonly ctx: LanguageCtx;
  readonly session: SessionOnDeadlines;
}): ReactNode {
  return (
    <b>
      {ctx.t('deadlines.opening', {
        day: ctx.date(session.starts),
        city: ctx.cityName(cityOn(session, session.starts)),
      })}
    </b>
  );
}

export function DeadlineTable({
  ctx,
  deadlines,
}: {
  readonly ctx: LanguageCtx;
  readonly deadlines: readonly StandingDeadline[];
}): ReactNode {
  return deadlines.length === 0 ? (
    <p className="mute">{ctx.t('deadlines.none')}</p>
  ) : (
    <Table
      ctx={ctx}
      columns={deadlineColumns}
      rows={deadlines}
      rowKey={({ key }) => key}
      caption={ctx.t('deadlines.title')}
    />
  );
}
