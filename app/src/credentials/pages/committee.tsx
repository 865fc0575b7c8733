import type { ReactNode } from 'react';
import { type Desk, deskRow, stateOptions } from '../../desk/index.ts';
import type { Accredited } from '../../identity/index.ts';
import { nameOf } from '../../reference/index.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Finder } from '../../web/components/finder.tsx';
import { Options } from '../../web/components/options.tsx';
import { Receipt, saidAt } from '../../web/components/receipt.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fits } from '../../web/find.ts';
import { Form, refused, stateOf } from '../../web/form.tsx';
import { answersOf } from '../../web/form-state.ts';
import { Page } from '../../web/page.tsx';
import { appointCredentialsCommittee } from '../appoint-credentials-committee.ts';
import { chooseCredentialsChair } from '../choose-credentials-chair.ts';
import type { HeldDocument } from '../documents.ts';
import type { CredentialsView } from '../reads.ts';
import { CommitteeNamed } from './committee-named.tsx';
import { DecisionFields, whyNotNow } from './decision-fields.tsx';
import { DocumentLink } from './document-link.tsx';
import { Examine } from './examine.tsx';
import { ReportPart } from './report-part.tsx';

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
  /** of what came so, all are ticked, because the reader asked for it */
  readonly tick: 'original' | 'copy' | null;
  /** what the reader looks for among the States */
  readonly find: string;
  /** by State; for the Secretariat and the members alone */
  readonly documents: ReadonlyMap<string, HeldDocument>;
  /** pages of the desk, where the Secretariat comes from */
  readonly tabs: Desk['tabs'];
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
      {...(reader.secretariat
        ? { row: deskRow(ctx, { session, tabs: props.tabs }, 'credentials') }
        : { session: session.id })}
      crumbs={[
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
        // As the row has it: one name leads to one place.
        {
          label: ctx.t('credentials.title'),
          path: `${reader.secretariat ? '/desk' : ''}/sessions/${session.id}/credentials`,
        },
      ]}
      follows={['record']}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={ctx.text(session.title)} title={title} lede={ctx.t('credentials.committee.lede')} />
      <Receipt ctx={ctx} of={{ appointed: 'credentials.said.appointed' }} />
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
                <Examine ctx={ctx} view={view} may={examines} tick={props.tick} />
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
    <details id="chair">
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

function AppointForm({ ctx, view, find }: CommitteePageProps): ReactNode {
  const { session, meeting, committee } = view;
  const notNow = whyNotNow(ctx, view);
  if (meeting === null || notNow !== null) return <p className="mute">{notNow}</p>;
  const hidden = { session: session.id, meeting };
  const state = stateOf(ctx, appointCredentialsCommittee, hidden);
  const members = committee?.members ?? [];
  const chosen = [...members, ...(answersOf(state, 'members[]') ?? [])];
  const all = stateOptions(ctx, view).map((one) => ({ ...one, find: `${one.label} ${one.value}` }));
  const fitting = all.filter((one) => fits(find, one.find));
  return (
    <details open={committee === null || find !== '' || refused(ctx, appointCredentialsCommittee, hidden)}>
      <summary>{ctx.t('credentials.appoint')}</summary>
      <Finder ctx={ctx} label={ctx.t('credentials.find')} find={find} shown={fitting.length} of={all.length} />
      <Form
        ctx={ctx}
        act={appointCredentialsCommittee}
        then={saidAt(ctx.path, 'appointed')}
        hidden={hidden}
        basedOn={ctx.recordEntry ?? 0}
        keep
      >
        <Options
          ctx={ctx}
          state={state}
          name="members[]"
          legend={ctx.t('credentials.appoint.nine')}
          // Without a script, who is ticked already is not lost among those that fit.
          options={all.filter((one) => fitting.includes(one) || chosen.includes(one.value))}
          initial={members}
          many
          columns
        />
        <DecisionFields ctx={ctx} view={view} state={state} />
        <Button kind="main">{ctx.t('credentials.appoint.do')}</Button>
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
              <Written>{one.reason}</Written>
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
