import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { dayAt } from '../../sessions/index.ts';
import { Options } from '../../web/components/options.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Confirm, Objections, refused, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { adoptCredentialsReport } from '../adopt-credentials-report.ts';
import { decideCredentialsObjection } from '../decide-credentials-objection.ts';
import type { OpenObjection } from '../objections.ts';
import type { CredentialsView } from '../reads.ts';
import type { Report } from '../reports.ts';
import { DecisionFields, whyNotNow } from './decision-fields.tsx';
import { ReportText } from './report.tsx';

interface Props {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
}

function Frame({ ctx, view, title, children }: Props & { readonly title: string; readonly children: ReactNode }) {
  const { session } = view;
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
        { label: ctx.t('credentials.committee'), path: `/sessions/${session.id}/credentials/committee` },
      ]}
      indexed={false}
    >
      <PageHead eyebrow={ctx.text(session.title)} title={title} />
      <div className="stack gap-l">{children}</div>
    </Page>
  );
}

/** Decided meanwhile, or never there. */
function NothingWaits({ ctx, view, title }: Props & { readonly title: string }): ReactNode {
  return (
    <Frame ctx={ctx} view={view} title={title}>
      <p>{ctx.t('credentials.assembly.nothing')}</p>
    </Frame>
  );
}

/** Before the Assembly's adoption of the report is entered: what it makes final. */
export function AdoptReportPage({ ctx, view, report }: Props & { readonly report: Report | null }): ReactNode {
  if (report === null) return <NothingWaits ctx={ctx} view={view} title={ctx.t('credentials.adopt')} />;
  const path = `/sessions/${view.session.id}/credentials/committee`;
  const title = ctx.t('credentials.adopt');
  const hidden = { session: view.session.id, meeting: view.meeting ?? view.session.id };
  const state = stateOf(ctx, adoptCredentialsReport, hidden);
  const notNow = whyNotNow(ctx, view);
  return (
    <Frame ctx={ctx} view={view} title={title}>
      <Objections
        ctx={ctx}
        objections={refused(ctx, adoptCredentialsReport, hidden) ? (ctx.refusal?.objections ?? []) : []}
      />
      <Section id="report" title={ctx.t('credentials.report.number', { n: report.number })}>
        <ReportText
          session={view.session.title}
          ctx={ctx}
          names={view.names}
          lists={report}
          members={report.committee.members}
          metOn={report.metOn}
          chairedBy={report.chairedBy}
          appointedOn={dayAt(view.session, report.committee.appointedAt)}
        />
      </Section>
      {notNow !== null ? (
        <p>{notNow}</p>
      ) : (
        <Confirm
          ctx={ctx}
          what={title}
          about
          whom={ctx.t('credentials.adopt.of', {
            accepted: report.accepted.length,
            understanding: report.onUnderstanding.length,
          })}
          follows={ctx.t('credentials.adopt.follows')}
          change={path}
          back={ctx.t('credentials.adopt.not')}
          verb={title}
          form={{
            act: adoptCredentialsReport,
            hidden,
            basedOn: ctx.recordEntry ?? 0,
            // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
            then: `/sessions/${view.session.id}/credentials`,
            state,
            objections: [],
          }}
        >
          <DecisionFields ctx={ctx} view={view} state={state} />
        </Confirm>
      )}
    </Frame>
  );
}

/** Before the Assembly's decision on an objection is entered: to whom, and what follows either way. */
export function DecideObjectionPage({
  ctx,
  view,
  objection,
}: Props & { readonly objection: OpenObjection | null }): ReactNode {
  if (objection === null) return <NothingWaits ctx={ctx} view={view} title={ctx.t('credentials.decide')} />;
  const path = `/sessions/${view.session.id}/credentials/committee`;
  const title = ctx.t('credentials.decide');
  const { state: against, account } = objection;
  const hidden = {
    session: view.session.id,
    meeting: view.meeting ?? view.session.id,
    state: against,
    account: account ?? '',
  };
  const state = stateOf(ctx, decideCredentialsObjection, hidden);
  const notNow = whyNotNow(ctx, view);
  return (
    <Frame ctx={ctx} view={view} title={title}>
      <Objections
        ctx={ctx}
        objections={refused(ctx, decideCredentialsObjection, hidden) ? (ctx.refusal?.objections ?? []) : []}
      />
      {notNow !== null ? (
        <p>{notNow}</p>
      ) : (
        <Confirm
          ctx={ctx}
          what={title}
          about
          whom={nameOf(ctx, view.names, against)}
          follows={ctx.t(account === null ? 'credentials.decide.follows' : 'credentials.decide.follows.person')}
          change={path}
          back={ctx.t('credentials.decide.not')}
          verb={title}
          grave
          form={{
            act: decideCredentialsObjection,
            hidden,
            basedOn: ctx.recordEntry ?? 0,
            // biome-ignore lint/suspicious/noThenProperty: the name of the form's field, never awaited
            then: path,
            state,
            objections: [],
          }}
        >
          <p>
            <Written>{objection.reason}</Written>
          </p>
          <Options
            ctx={ctx}
            state={state}
            name="outcome"
            legend={ctx.t('credentials.outcome')}
            options={(['dismissed', 'upheld'] as const).map((value) => ({
              value,
              label: ctx.t(`credentials.outcome.${value}`),
            }))}
          />
          <DecisionFields ctx={ctx} view={view} state={state} />
        </Confirm>
      )}
    </Frame>
  );
}
