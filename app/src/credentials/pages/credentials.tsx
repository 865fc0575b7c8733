import type { ReactNode } from 'react';
import { cityAt, dayAt } from '../../sessions/index.ts';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { decisionsOf } from '../decisions.ts';
import { ruleOn } from '../facts.ts';
import type { CredentialsView } from '../reads.ts';
import { CommitteeNamed } from './committee-named.tsx';
import { AfterReport, DecidedObjections } from './decided.tsx';
import { ReportText } from './report.tsx';

/** What everybody may know of the credentials of a session: the Committee, the reports that the Assembly has adopted, and what it decided on objections. */
export function CredentialsPage({
  ctx,
  view,
  heads,
}: {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  /** the reader heads a delegation at the session */
  readonly heads: boolean;
}): ReactNode {
  const { session, names } = view;
  const adopted = view.reports.filter((report) => report.adopted !== null);
  const title = ctx.t('credentials.title');
  return (
    <Page
      ctx={ctx}
      title={`${title}${ctx.comma}${ctx.text(session.title)}`}
      nav="sessions"
      session={session.id}
      crumbs={[{ label: ctx.text(session.title), path: `/sessions/${session.id}` }]}
      follows={['record']}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={ctx.text(session.title)} title={title} lede={ctx.t('credentials.lede')}>
        <p className="cite">
          <Cite ctx={ctx} provision={ruleOn.provisional} />
        </p>
        <p>
          <a href={ctx.href(`/sessions/${session.id}/participation`)}>{ctx.t('delegations.participation')}</a>
        </p>
        {heads && (
          <p>
            <a href={ctx.href(`/sessions/${session.id}/credentials/object`)}>{ctx.t('credentials.object')}</a>
          </p>
        )}
      </PageHead>
      <div className="split">
        <div>
          <DecidedObjections ctx={ctx} view={view} />
          {adopted.length === 0 && (
            <Section id="no-report" title={ctx.t('credentials.no-report')}>
              <p>{ctx.t('credentials.no-report.what')}</p>
            </Section>
          )}
          {adopted.map((report) => (
            <Section
              key={report.number}
              id={`report-${report.number}`}
              title={ctx.t('credentials.report.number', { n: report.number })}
              aside={
                <Chip s="good">
                  {ctx.t('credentials.report.adopted', {
                    day: ctx.date(report.adopted?.at ?? '', 'long', cityAt(session, report.adopted?.at ?? null)),
                  })}
                </Chip>
              }
            >
              <ReportText
                session={session.title}
                ctx={ctx}
                names={names}
                lists={report}
                members={report.committee.members}
                metOn={report.metOn}
                chairedBy={report.chairedBy}
                appointedOn={dayAt(session, report.committee.appointedAt)}
              />
              <AfterReport ctx={ctx} view={view} report={report} />
            </Section>
          ))}
          {decisionsOf(view).length > 0 && (
            <p className="mt">
              <DataLinks ctx={ctx} path={`/sessions/${session.id}/credentials`} table={title} />
            </p>
          )}
        </div>
        <Section
          id="committee"
          title={ctx.t('credentials.committee')}
          aside={
            <a href={ctx.href(`/sessions/${session.id}/credentials/committee`)}>
              {ctx.t('credentials.committee.page')}
            </a>
          }
        >
          <div className="stack gap-s">
            <CommitteeNamed ctx={ctx} view={view} />
          </div>
        </Section>
      </div>
    </Page>
  );
}
