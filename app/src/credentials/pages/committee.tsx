import type { ReactNode } from 'react';
import { stateOptions } from '../../desk/index.ts';
import type { Accredited } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { dayAt, localDay } from '../../sessions/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { appointCredentialsCommittee } from '../appoint-credentials-committee.ts';
import { chooseCredentialsChair } from '../choose-credentials-chair.ts';
import type { HeldDocument } from '../documents.ts';
import { examineCredentials } from '../examine-credentials.ts';
import { nothingHeld } from '../held.ts';
import { makeCredentialsReport } from '../make-credentials-report.ts';
import type { CredentialsView } from '../reads.ts';
import { CommitteeNamed } from './committee-named.tsx';
import { DecisionFields, whyNotNow } from './decision-fields.tsx';
import { DocumentLink } from './document-link.tsx';
import { ReportText } from './report.tsx';

export interface CommitteePageProps {
  readonly ctx: Ctx;
  readonly view: CredentialsView;
  /** what the reader is to the Committee */
  readonly reader: {
    readonly secretariat: boolean;
    readonly president: boolean;
    readonly member: boolean;
    readonly chairs: boolean;
  };
  /** persons accredited for the nine, for the Secretariat alone */
  readonly persons: readonly Accredited[];
  /** by State; for the Secretariat and the members alone */
  readonly documents: ReadonlyMap<string, HeldDocument>;
}

/** The Credentials Committee: who is in it, what it examines, what it reports, and what the Assembly decides on it. */
export function CommitteePage(props: CommitteePageProps): ReactNode {
  const { ctx, view, reader } = props;
  const { session, committee } = view;
  const title = ctx.t('credentials.committee');
  const sees = reader.secretariat || reader.president || reader.member;
  const examines = reader.secretariat || reader.chairs;
  return (
    <Page
      ctx={ctx}
      title={title}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
        { label: ctx.t('credentials.title'), path: `/sessions/${session.id}/credentials` },
      ]}
      follows={['record']}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={ctx.text(session.title)} title={title} lede={ctx.t('credentials.committee.lede')} />
      <Section id="members" title={ctx.t('credentials.members')}>
        <Members {...props} />
      </Section>
      {!sees ? (
        <Section id="not-you" title={ctx.t('credentials.committee.not-you')}>
          <p>{ctx.t('credentials.committee.not-you.what')}</p>
        </Section>
      ) : (
        <>
          {committee !== null && (
            <>
              <Section id="examine" title={ctx.t('credentials.examine')}>
                <Examine ctx={ctx} view={view} may={examines} />
              </Section>
              {(reader.secretariat || reader.member) && (
                <Section id="documents" title={ctx.t('credentials.documents')}>
                  <Documents {...props} />
                </Section>
              )}
              <Section id="report" title={ctx.t('credentials.report')}>
                <ReportPart ctx={ctx} view={view} may={examines} />
              </Section>
            </>
          )}
          <Section id="assembly" title={ctx.t('credentials.assembly')}>
            <AssemblyPart {...props} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Members(props: CommitteePageProps): ReactNode {
  const { ctx, view, reader } = props;
  const { committee } = view;
  return (
    <div className="stack gap-m">
      <CommitteeNamed ctx={ctx} view={view} />
      {committee !== null && reader.secretariat && <ChairForm {...props} />}
      {(reader.secretariat || reader.president) && <AppointForm {...props} />}
    </div>
  );
}

function ChairForm({ ctx, view, persons }: CommitteePageProps): ReactNode {
  return (
    <details>
      <summary>{ctx.t('credentials.chair.choose')}</summary>
      <ul className="plain stack gap-s">
        {persons.map(({ account, name, state }) => (
          <li key={account}>
            <Form ctx={ctx} act={chooseCredentialsChair} hidden={{ session: view.session.id, account, state }}>
              <p className="row">
                <span>
                  <span dir="auto">{name}</span>
                  {ctx.comma}
                  {nameOf(ctx, view.names, state)}
                </span>
                <Button slim label={`${ctx.t('credentials.chair.choose.do')}${ctx.colon}${name}`}>
                  {ctx.t('credentials.chair.choose.do')}
                </Button>
              </p>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}

function AppointForm({ ctx, view }: CommitteePageProps): ReactNode {
  const { session, meeting, committee } = view;
  const notNow = whyNotNow(ctx, view);
  if (meeting === null || notNow !== null) return <p className="mute">{notNow}</p>;
  const hidden = { session: session.id, meeting };
  const state = stateOf(ctx, appointCredentialsCommittee, hidden);
  return (
    <details open={committee === null}>
      <summary>{ctx.t('credentials.appoint')}</summary>
      <Form ctx={ctx} act={appointCredentialsCommittee} hidden={hidden} basedOn={ctx.recordEntry ?? 0} keep>
        <Options
          ctx={ctx}
          state={state}
          name="members[]"
          legend={ctx.t('credentials.appoint.nine')}
          options={stateOptions(ctx, view)}
          initial={committee?.members ?? []}
          many
          columns
        />
        <DecisionFields ctx={ctx} view={view} state={state} />
        <Button kind="main">{ctx.t('credentials.appoint.do')}</Button>
      </Form>
    </details>
  );
}

const findings = [
  { examined: 'accepted', received: 'original' },
  { examined: 'acceptedOnUnderstanding', received: 'copy' },
] as const;

/** Many at once: those that came as originals, then those of which a copy came, and one by one what is objected to. */
function Examine({ ctx, view, may }: Pick<CommitteePageProps, 'ctx' | 'view'> & { readonly may: boolean }): ReactNode {
  const { session, draft, held, names } = view;
  const hidden = { session: session.id };
  const named = (states: readonly string[]) =>
    ctx.list(states.map((state) => nameOf(ctx, names, state)).toSorted(ctx.compare));
  return (
    <div className="stack gap-l">
      <p>{ctx.t('credentials.waiting', { n: draft.waiting.length })}</p>
      {may &&
        findings.map(({ examined, received }) => {
          const states = draft.waiting.filter((state) => (held.get(state) ?? nothingHeld).received === received);
          if (states.length === 0) return null;
          return (
            <Form key={examined} ctx={ctx} act={examineCredentials} hidden={{ ...hidden, examined }} keep>
              <Options
                ctx={ctx}
                state={stateOf(ctx, examineCredentials, { ...hidden, examined })}
                name="states[]"
                legend={ctx.t(`credentials.examine.${received}`, { n: states.length })}
                options={stateOptions(ctx, { parties: states, names })}
                initial={states}
                many
                columns
              />
              <Button kind="main">{ctx.t(`credentials.examine.${received}.do`)}</Button>
            </Form>
          );
        })}
      {may && <ObjectForm ctx={ctx} view={view} />}
      {draft.accepted.length > 0 && (
        <p>
          <Chip s="good">{ctx.t('credentials.examined.accepted')}</Chip> {named(draft.accepted)}
        </p>
      )}
      {draft.onUnderstanding.length > 0 && (
        <p>
          <Chip s="wait">{ctx.t('credentials.examined.acceptedOnUnderstanding')}</Chip> {named(draft.onUnderstanding)}
        </p>
      )}
      {draft.objected.length > 0 && (
        <p>
          <Chip s="bad">{ctx.t('credentials.examined.objected')}</Chip> {named(draft.objected)}
        </p>
      )}
    </div>
  );
}

function ObjectForm({ ctx, view }: Pick<CommitteePageProps, 'ctx' | 'view'>): ReactNode {
  const hidden = { session: view.session.id, examined: 'objected' };
  const state = stateOf(ctx, examineCredentials, hidden);
  return (
    <details open={Object.keys(state.values).length > 0}>
      <summary>{ctx.t('credentials.examine.objected')}</summary>
      <Form ctx={ctx} act={examineCredentials} hidden={hidden}>
        <Select
          ctx={ctx}
          state={state}
          name="states[]"
          label={ctx.t('membership.state')}
          options={stateOptions(ctx, view)}
        />
        <Field ctx={ctx} state={state} name="reason" label={ctx.t('credentials.reason')} rows={3} optional={false} />
        <Button kind="grave">{ctx.t('credentials.examine.objected.do')}</Button>
      </Form>
    </details>
  );
}

function Documents({ ctx, view: { session, names }, documents }: CommitteePageProps): ReactNode {
  if (documents.size === 0) return <p className="mute">{ctx.t('credentials.documents.none')}</p>;
  const all = [...documents]
    .map(([state, document]) => ({ state, document, name: nameOf(ctx, names, state) }))
    .toSorted((a, b) => ctx.compare(a.name, b.name));
  return (
    <ul className="plain stack gap-s">
      {all.map(({ state, document, name }) => (
        <li key={state}>
          {name}
          {ctx.colon}
          <DocumentLink ctx={ctx} session={session} state={state} document={document} of={name} />
        </li>
      ))}
    </ul>
  );
}

/** What the report would say now, until the Committee adopts it. */
function ReportPart({
  ctx,
  view,
  may,
}: Pick<CommitteePageProps, 'ctx' | 'view'> & { readonly may: boolean }): ReactNode {
  const { committee, draft, session, names, reports } = view;
  if (committee === null) return null;
  const hidden = { session: session.id };
  const waits = reports.find(({ adopted }) => adopted === null);
  return (
    <div className="stack gap-m">
      <p>
        <Chip s={waits ? 'wait' : 'mute'}>
          {ctx.t(waits ? 'credentials.report.waits' : 'credentials.report.draft')}
        </Chip>
      </p>
      <ReportText
        ctx={ctx}
        names={names}
        lists={waits ?? draft}
        members={(waits?.committee ?? committee).members}
        metOn={waits?.metOn ?? null}
        chairedBy={waits?.chairedBy ?? null}
        appointedOn={dayAt(session, (waits?.committee ?? committee).appointedAt)}
      />
      {may && (
        <Form ctx={ctx} act={makeCredentialsReport} hidden={hidden} basedOn={ctx.recordEntry ?? 0}>
          <Field
            ctx={ctx}
            state={stateOf(ctx, makeCredentialsReport, hidden)}
            name="metOn"
            label={ctx.t('credentials.met-on')}
            initial={localDay(session.city, ctx.now)}
          />
          <Button>{ctx.t('credentials.report.make')}</Button>
        </Form>
      )}
    </div>
  );
}

/** What waits for the Assembly: the report, and objections. */
function AssemblyPart({ ctx, view, reader }: CommitteePageProps): ReactNode {
  const { session, reports, objections, names } = view;
  const base = `/sessions/${session.id}/credentials`;
  const presides = reader.secretariat || reader.president;
  const open = objections.filter(({ outcome }) => outcome === null);
  const waits = reports.find(({ adopted }) => adopted === null);
  if (!waits && open.length === 0) return <p className="mute">{ctx.t('credentials.assembly.nothing')}</p>;
  return (
    <div className="stack gap-m">
      {waits && (
        <p className="row">
          <span>{ctx.t('credentials.report.waits')}</span>
          {presides && <LinkButton href={ctx.href(`${base}/adopt`)}>{ctx.t('credentials.adopt')}</LinkButton>}
        </p>
      )}
      {open.map((one) => {
        const name = nameOf(ctx, names, one.state);
        const person = one.account === null ? '' : `?person=${one.account}`;
        return (
          <div className="doc" key={one.raisedAt}>
            <p>
              {ctx.t(one.account === null ? 'credentials.objection.open' : 'credentials.objection.open.person', {
                state: name,
                by: one.by === null ? ctx.t('credentials.committee') : nameOf(ctx, names, one.by),
              })}
            </p>
            <p className="small">
              <span dir="auto">{one.reason}</span>
            </p>
            {presides && (
              <p>
                <LinkButton
                  href={ctx.href(`${base}/decide/${one.state}${person}`)}
                  label={`${ctx.t('credentials.decide')}${ctx.colon}${name}`}
                >
                  {ctx.t('credentials.decide')}
                </LinkButton>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
