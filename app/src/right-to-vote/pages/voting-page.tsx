import type { CSSProperties, ReactNode } from 'react';
import { type AskedDay, DayField } from '../../membership/index.ts';
import { nameOf, type StateNames } from '../../reference/index.ts';
import type { HeldSession } from '../../sessions/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Finder, found } from '../../web/components/finder.tsx';
import { plainList } from '../../web/components/list.ts';
import { Empty } from '../../web/components/notice.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Chip, Tag, Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fits } from '../../web/find.ts';
import { Form, stateOf } from '../../web/form.tsx';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';
import { certifyContributions } from '../certify-contributions.ts';
import { grantExemption } from '../grant-exemption.ts';
import { takeBackExemption } from '../take-back-exemption.ts';
import type { VotingRow } from '../voting-list.ts';

export interface VotingPageProps {
  readonly ctx: Ctx;
  readonly names: StateNames;
  readonly sessions: readonly HeldSession[];
  /** The session that is shown, or null when none is held with Plenary yet. */
  readonly session: HeldSession | null;
  readonly asked: AskedDay;
  readonly rows: readonly VotingRow[];
  /** The State whose exemption the Secretariat is about to record. */
  readonly exempt: string | null;
  /** The State whose exemption the Secretariat is about to take back. */
  readonly unexempt: string | null;
  /** what was typed to find a State */
  readonly find: string;
}

/** Who may vote at a session on a day: those without a vote with the reason, of all others that they may; the Secretariat states contributions here. */
export function VotingPage(props: VotingPageProps): ReactNode {
  const { ctx, session } = props;
  const title = ctx.t('membership.voting.title');
  const secretariat = ctx.viewer?.capacities.some(({ kind }) => kind === 'secretariat') ?? false;
  return (
    <Page ctx={ctx} title={title} nav="right-to-vote" note={ctx.t('membership.coverage')} follows={['record']}>
      {session === null ? (
        <>
          <PageHead title={title} lede={ctx.t('membership.voting.lede')} />
          <Empty title={ctx.t('membership.voting.none')}>
            {props.asked.wrong ?? ctx.t('membership.voting.none-text')}
          </Empty>
        </>
      ) : (
        <>
          <Head {...props} session={session} />
          {secretariat && <SecretariatForms {...props} session={session} />}
          <div className="split mt-section" style={{ '--aside': '20rem' } as CSSProperties}>
            <List {...props} session={session} />
            <TheRule ctx={ctx} />
          </div>
        </>
      )}
    </Page>
  );
}

/** How many may vote, in the heading itself. */
function Head(props: Shown): ReactNode {
  const { ctx, session, rows, asked } = props;
  const may = rows.filter((row) => row.mayVote).length;
  const stated = rows.filter((row) => row.entry !== null).length;
  // One whose credentials were refused has lost its vote by something else.
  const inArrears = rows.filter((row) => row.finding.value.reason === 'arrears').length;
  const of = rows.length;
  return (
    <PageHead
      eyebrow={
        <>
          {ctx.t('membership.voting.title')}
          {ctx.comma}
          {ctx.text(session.title)} {session.demonstration && <Tag>{ctx.t('sessions.demonstration')}</Tag>}
          {ctx.comma}
          {ctx.date(asked.day)}
        </>
      }
      title={may === of ? ctx.t('membership.voting.all-may', { of }) : ctx.t('membership.voting.some-may', { may, of })}
      lede={
        stated === 0
          ? ctx.t('membership.voting.no-statement')
          : inArrears === 0
            ? ctx.t('membership.voting.nobody-reaches', { stated })
            : ctx.t('membership.voting.reached', { n: inArrears })
      }
    >
      <Choose {...props} />
    </PageHead>
  );
}

function TheRule({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <Section id="rule" title={ctx.t('membership.voting.rule')}>
      <div className="stack gap-m small">
        <p>{ctx.t('membership.voting.lede')}</p>
        <p>{ctx.t('membership.voting.without')}</p>
        <p className="mute">
          <Cite ctx={ctx} provision="Rome Statute, article 112(8)" />
        </p>
      </div>
    </Section>
  );
}

type Shown = VotingPageProps & { readonly session: HeldSession };

function Choose({ ctx, sessions, session, asked }: Shown): ReactNode {
  return (
    <form
      className="row mt"
      method="get"
      action={ctx.href('/members/right-to-vote')}
      style={{ alignItems: 'end' }}
      noValidate
    >
      <Select
        ctx={ctx}
        state={asked.form}
        name="session"
        label={ctx.t('membership.session')}
        initial={session.id}
        options={sessions.map((each) => ({ value: each.id, label: ctx.text(each.title) }))}
      />
      <DayField ctx={ctx} asked={asked} label={ctx.t('membership.day')} />
      <Button>{ctx.t('membership.on.show')}</Button>
    </form>
  );
}

/** Those without a vote, those of whom a statement is on file, and once for all others that they may vote, with their names to find. */
function List({ ctx, names, session, asked, rows, find }: Shown): ReactNode {
  const title = ctx.t('membership.voting.list');
  const nameIn = ({ state }: VotingRow): string => nameOf(ctx, names, state);
  const fitting = rows.filter((row) => fits(find, `${nameIn(row)} ${row.state}`));
  // Of the others it is said once that they may vote.
  const listed = ({ entry, mayVote }: VotingRow): boolean => entry !== null || !mayVote;
  const stated = fitting.filter(listed);
  const others = fitting.filter((row) => !listed(row)).toSorted((a, b) => ctx.compare(nameIn(a), nameIn(b)));
  const unstated = rows.filter((row) => !listed(row)).length;
  return (
    <Section
      id="list"
      title={title}
      aside={
        <DataLinks ctx={ctx} path={`/members/right-to-vote?session=${session.id}&on=${asked.day}`} table={title} />
      }
    >
      <Finder
        ctx={ctx}
        label={ctx.t('membership.voting.find')}
        find={find}
        shown={fitting.length}
        of={rows.length}
        keeps={{ session: session.id, on: asked.day }}
      />
      {stated.length > 0 && (
        <Table
          ctx={ctx}
          columns={votingColumns(names, session)}
          rows={stated}
          rowKey={(row) => row.state}
          caption={title}
          long
        />
      )}
      {unstated > 0 && unstated < rows.length && (
        <p className="prose mt">{ctx.t('membership.voting.others', { count: unstated })}</p>
      )}
      <ul className="state-names mt-s" {...plainList}>
        {others.map((row) => (
          <li key={row.state} data-key={row.state} {...found(`${nameIn(row)} ${row.state}`)}>
            <a className="plain" href={ctx.href(`/members/${row.state}`)}>
              {nameIn(row)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function votingColumns(names: StateNames, session: HeldSession | null): readonly Column<VotingRow>[] {
  const sum = (
    key: string,
    label: 'membership.voting.arrears' | 'membership.voting.minimum',
    cents: (row: VotingRow) => bigint | undefined,
  ): Column<VotingRow> => ({
    key,
    label,
    numeric: true,
    value: (row) => (cents(row) === undefined ? null : Number(cents(row))),
    cell: (row, ctx) => {
      const value = cents(row);
      return value === undefined ? <Unknown ctx={ctx} why="not-recorded" /> : ctx.money(value, 'always');
    },
  });
  return [
    { key: 'iso3', label: 'membership.code', html: false, value: (row) => row.state },
    {
      key: 'name',
      label: 'membership.state',
      rowHeader: true,
      value: (row) => names.get(row.state) ?? row.state,
      cell: (row, ctx) => <a href={ctx.href(`/members/${row.state}`)}>{nameOf(ctx, names, row.state)}</a>,
    },
    { key: 'regional_group', label: 'membership.regional-group', html: false, value: (row) => row.group },
    {
      key: 'may_vote',
      label: 'membership.right',
      value: (row) => row.mayVote,
      cell: (row, ctx) => (
        <Chip s={row.mayVote ? 'good' : 'bad'}>
          {ctx.t(row.mayVote ? 'membership.right.may' : 'membership.right.may-not')}
        </Chip>
      ),
    },
    {
      key: 'reason',
      label: 'membership.voting.reason',
      value: (row) => row.finding.value.reason,
      cell: (row, ctx) => ctx.t(`membership.voting.reason.${row.finding.value.reason}`),
    },
    sum('arrears_cents', 'membership.voting.arrears', (row) => row.finding.value.arrearsCents),
    sum('minimum_payment_cents', 'membership.voting.minimum', (row) => row.finding.value.minimumPaymentCents),
    {
      key: 'entry',
      label: 'membership.voting.entry',
      numeric: true,
      value: (row) => row.entry,
      cell: (row, ctx) =>
        row.entry === null ? (
          <Unknown ctx={ctx} why="not-recorded" />
        ) : (
          <a href={ctx.href(`/record/${row.entry}`)}>{ctx.number(row.entry)}</a>
        ),
    },
    {
      key: 'confidence',
      label: 'reference.confidence',
      html: false,
      // As the page says of each reason: without a statement on file nothing was checked.
      value: (row) => (row.finding.lines.some((line) => line.confidence === 'unverified') ? 'unverified' : 'sourced'),
    },
    { key: 'session', label: 'membership.session', html: false, value: () => session?.id ?? null },
    { key: 'demonstration', label: 'sessions.demonstration', html: false, value: () => session?.demonstration ?? null },
  ];
}

/** What the Secretariat enters: a statement of contributions or, where arrears took a vote away, an exemption. */
function SecretariatForms(props: Shown): ReactNode {
  const { ctx, names, rows, session, exempt, unexempt } = props;
  const suspended = rows.filter((row) => row.finding.value.reason === 'arrears');
  const waived = rows.filter((row) => row.finding.value.reason === 'waived');
  const here = `/members/right-to-vote?session=${session.id}`;
  return (
    <Section id="secretariat" title={ctx.t('membership.voting.secretariat')}>
      <div className="cols">
        {exempt !== null ? (
          <ExemptForm {...props} exempt={exempt} />
        ) : unexempt !== null ? (
          <TakeBackForm {...props} unexempt={unexempt} />
        ) : (
          <CertifyForm {...props} />
        )}
        {suspended.length > 0 && (
          <div className="stack">
            <h3>{ctx.t('membership.voting.may-not')}</h3>
            <ul style={{ paddingInlineStart: '1.2rem' }}>
              {suspended.map((row) => (
                <li key={row.state}>
                  {nameOf(ctx, names, row.state)}
                  {ctx.colon}
                  <a href={ctx.href(`/members/right-to-vote?session=${session.id}&exempt=${row.state}#secretariat`)}>
                    {ctx.t('membership.voting.exempt')}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {waived.length > 0 && (
          <div className="stack">
            <h3>{ctx.t('membership.voting.reason.waived')}</h3>
            <ul style={{ paddingInlineStart: '1.2rem' }}>
              {waived.map((row) => (
                <li key={row.state}>
                  {nameOf(ctx, names, row.state)}
                  {ctx.colon}
                  <a href={ctx.href(`${here}&unexempt=${row.state}#secretariat`)}>
                    {ctx.t('membership.voting.unexempt')}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}

function CertifyForm({ ctx, names, session, rows }: Shown): ReactNode {
  const hidden = { session: session.id };
  const state = stateOf(ctx, certifyContributions, hidden);
  const options = rows
    .map((row) => ({ value: row.state, label: nameOf(ctx, names, row.state) }))
    .toSorted((a, b) => ctx.compare(a.label, b.label));
  return (
    <div className="stack">
      <h3>{ctx.t('membership.voting.certify')}</h3>
      <Form ctx={ctx} act={certifyContributions} hidden={hidden}>
        <Select ctx={ctx} state={state} name="state" label={ctx.t('membership.state')} options={options} />
        <Field
          ctx={ctx}
          state={state}
          name="due"
          rows={4}
          label={ctx.t('membership.voting.due')}
          hint={ctx.t('membership.voting.due.hint')}
        />
        <Field
          ctx={ctx}
          state={state}
          name="paid"
          rows={4}
          label={ctx.t('membership.voting.paid')}
          hint={ctx.t('membership.voting.paid.hint')}
        />
        <Button kind="main">{ctx.t('membership.voting.certify.do')}</Button>
      </Form>
    </div>
  );
}

function ExemptForm({ ctx, names, session, exempt }: Shown & { readonly exempt: string }): ReactNode {
  const hidden = { session: session.id, state: exempt };
  const back = `/members/right-to-vote?session=${session.id}`;
  return (
    <div className="stack">
      <h3>
        {ctx.t('membership.voting.exempt')}
        {ctx.colon}
        {nameOf(ctx, names, exempt)}
      </h3>
      <p className="small">{ctx.t('membership.voting.exempt.text')}</p>
      <Form ctx={ctx} act={grantExemption} hidden={hidden} then={back}>
        <Field
          ctx={ctx}
          state={stateOf(ctx, grantExemption, hidden)}
          name="reason"
          rows={3}
          label={ctx.t('membership.voting.exempt.reason')}
        />
        <p className="row">
          <Button kind="main">{ctx.t('membership.voting.exempt.do')}</Button>
          <a href={ctx.href(back)}>{ctx.t('web.form.back')}</a>
        </p>
      </Form>
    </div>
  );
}

function TakeBackForm({ ctx, names, session, unexempt }: Shown & { readonly unexempt: string }): ReactNode {
  const hidden = { session: session.id, state: unexempt };
  const back = `/members/right-to-vote?session=${session.id}`;
  return (
    <div className="stack">
      <h3>
        {ctx.t('membership.voting.unexempt')}
        {ctx.colon}
        {nameOf(ctx, names, unexempt)}
      </h3>
      <p className="small">{ctx.t('membership.voting.unexempt.text')}</p>
      <Form ctx={ctx} act={takeBackExemption} hidden={hidden} then={back}>
        <Field
          ctx={ctx}
          state={stateOf(ctx, takeBackExemption, hidden)}
          name="reason"
          rows={2}
          label={ctx.t('meetings.take-back.reason')}
          hint={ctx.t('meetings.take-back.reason.hint')}
        />
        <p className="row">
          <Button kind="grave">{ctx.t('membership.voting.unexempt')}</Button>
          <a href={ctx.href(back)}>{ctx.t('web.form.back')}</a>
        </p>
      </Form>
    </div>
  );
}
