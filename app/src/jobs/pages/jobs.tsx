import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { PageHead } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { DatedTask } from '../../web/dated-tasks.ts';
import { Page } from '../../web/page.tsx';
import type { WaitingJob } from '../waiting-jobs.ts';

interface JobsPageProps {
  readonly ctx: Ctx;
  readonly jobs: readonly WaitingJob[];
  readonly givenUp: readonly DatedTask[];
}

/** What is to be done behind the pages, with the last reason why it was not. */
export function JobsPage({ ctx, jobs, givenUp }: JobsPageProps): ReactNode {
  const title = ctx.t('jobs.title');
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      crumbs={[{ label: ctx.t('desk.title'), path: '/desk' }]}
      indexed={false}
    >
      <PageHead title={title} lede={ctx.t('jobs.lede')} />
      {givenUp.map(({ what }) => (
        <Notice key={what.href} s="bad">
          <a href={ctx.href(what.href)}>{what.words(ctx)}</a>
        </Notice>
      ))}
      {jobs.length === 0 && (
        <Empty whole title={ctx.t('jobs.none')}>
          {ctx.t('jobs.none.what')}
        </Empty>
      )}
      {jobs.map((job) => (
        <JobLine key={job.id} ctx={ctx} job={job} />
      ))}
    </Page>
  );
}

function JobLine({
  ctx,
  job: { id, task, attempts, next, error, given },
}: {
  readonly ctx: Ctx;
  readonly job: WaitingJob;
}): ReactNode {
  const name = `jobs.task.${task}`;
  const title = ctx.has(name) ? ctx.t(name) : task;
  return (
    <div className="doc">
      <span className="title">{title}</span>
      <div className="meta">
        <span>{ctx.t('jobs.attempts', { n: attempts })}</span>
        {given ? (
          <Chip s="bad">{ctx.t('jobs.given-up')}</Chip>
        ) : (
          <span>{ctx.t('jobs.next', { when: `${ctx.date(next)}${ctx.comma}${ctx.timeIn(next, 'The Hague')}` })}</span>
        )}
      </div>
      {error !== null && <p>{ctx.has(error) ? ctx.t(error) : ctx.t('jobs.error.other')}</p>}
      {attempts > 0 && (
        <form method="post" action={ctx.href(`/desk/jobs/${id}/again`)}>
          <Button label={`${ctx.t('jobs.again')}${ctx.colon}${title} ${id}`}>{ctx.t('jobs.again')}</Button>
        </form>
      )}
    </div>
  );
}
