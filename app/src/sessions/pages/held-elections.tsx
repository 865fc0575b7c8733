import { Fragment, type ReactNode } from 'react';
import type { ElectionView } from '../../election-archive/index.ts';
import {
  byName,
  type HeldElection,
  nameConfidence,
  nameOf,
  noteColumn,
  Sources,
  sourceColumns,
  unverifiedColumn,
} from '../../reference/index.ts';
import { capital } from '../../web/capital.ts';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { MessageKey } from '../../words/messages.ts';
import { type ArchivedSession, type ElectionOfSession, electionId } from '../archive.ts';
import { type BodyKind, electedBody } from '../elected-bodies.ts';
import { daysOf } from '../election-days.ts';
import { EnglishWords, Known, NoteAtFoot } from './words.tsx';

/** The elections that a session held or is due to hold: who was elected, how and when, with a link to the ballots. */
export function HeldElections({ ctx, session }: { readonly ctx: Ctx; readonly session: ArchivedSession }): ReactNode {
  const { elections, meeting, bibliography } = session;
  if (elections.length === 0 || meeting.kind !== 'session') return null;
  const { future, number } = meeting.record;
  const unnamed = elections.filter((one) => !hasNames(one)).length;
  const title = ctx.t(future ? 'sessions.elections' : 'sessions.elected');
  return (
    <Section
      id="elections"
      title={title}
      aside={
        <div className="row">
          <a href={ctx.href('/elections')}>{ctx.t('sessions.elections.all')}</a>
          <DataLinks ctx={ctx} path={`/sessions/${number}/elections`} table={title} />
        </div>
      }
    >
      {elections.map(({ record }) => (
        <Fragment key={`${record.body} ${record.date}`}>
          <Sources of={record} bibliography={bibliography} />
          <NoteAtFoot ctx={ctx} about={bodyName(ctx, record)} note={electedBody(record.body).more} />
          <NoteAtFoot ctx={ctx} about={bodyName(ctx, record)} note={record.note} />
        </Fragment>
      ))}
      <Table
        ctx={ctx}
        columns={columnsOf(session, future)}
        rows={elections}
        rowKey={({ record }) => `${record.body} ${record.date}`}
        caption={title}
      />
      {!future && unnamed > 0 && <p className="mt-s">{ctx.t('sessions.elections.unnamed', { count: unnamed })}</p>}
    </Section>
  );
}

const bodies: Readonly<Record<BodyKind, MessageKey>> = {
  president: 'sessions.office.president',
  vicePresidents: 'sessions.body.vicePresidents',
  bureau: 'organs.bureau',
  presidency: 'sessions.body.presidency',
  judges: 'elections.kind.judges',
  prosecutor: 'elections.kind.prosecutor',
  deputyProsecutors: 'elections.kind.deputyProsecutor',
  budgetAndFinance: 'organs.cbf',
  advisoryCommittee: 'organs.acn',
  trustFund: 'organs.tfv',
  externalAuditor: 'organs.office.externalAuditor',
  registrar: 'sessions.body.registrar',
};

function hasNames({ record, view, bureau }: ElectionOfSession): boolean {
  return record.elected !== null || (view?.elected.length ?? 0) > 0 || bureau?.members != null;
}

function columnsOf(session: ArchivedSession, future: boolean): readonly Column<ElectionOfSession>[] {
  const all: readonly Column<ElectionOfSession>[] = [
    {
      key: 'office',
      label: 'sessions.elected.office',
      rowHeader: true,
      value: ({ record }) => record.body,
      cell: ({ record }, ctx) => <Body ctx={ctx} record={record} />,
    },
    {
      key: 'elected',
      label: 'sessions.elected.who',
      value: ({ record }) => record.elected?.map(({ name }) => name) ?? null,
      cell: (one, ctx) => <Elected ctx={ctx} session={session} election={one} />,
    },
    {
      key: 'how',
      label: 'sessions.elected.how',
      value: ({ record }) => record.method,
      cell: (one, ctx) => <How ctx={ctx} election={one} />,
    },
    {
      key: 'when',
      label: 'sessions.elected.when',
      value: ({ record }) => record.date,
      cell: (one, ctx) => <When ctx={ctx} election={one} />,
    },
  ];
  return future ? all.filter(({ key }) => key === 'office') : all.filter(({ key }) => key !== 'how' || hasHow(session));
}

/** Of most elections the way is not recorded: a column of dashes says nothing. */
function hasHow({ elections }: ArchivedSession): boolean {
  return elections.some(({ record: { method, details } }) => method !== null || details !== null);
}

/** The body in the reader's language, where it is one that we know. */
export function bodyName(ctx: LanguageCtx, { body }: Pick<HeldElection, 'body'>): string {
  const { kind } = electedBody(body);
  return kind === null ? body : ctx.t(bodies[kind]);
}

/** The body in the reader's language; what the data say beside it in their own words is told at the foot. */
function Body({ ctx, record }: { readonly ctx: LanguageCtx; readonly record: HeldElection }): ReactNode {
  const { kind } = electedBody(record.body);
  return (
    <Known ctx={ctx} record={record} field="body">
      {kind === null ? <EnglishWords ctx={ctx}>{record.body}</EnglishWords> : bodyName(ctx, record)}
    </Known>
  );
}

interface OneElection {
  readonly ctx: LanguageCtx;
  readonly election: ElectionOfSession;
}

/** Those elected, a line each; States where a Bureau was. Names that the record lacks are taken from the ballots. */
function Elected({
  ctx,
  session: { names },
  election: { record, view, bureau },
}: OneElection & { readonly session: ArchivedSession }): ReactNode {
  if (record.elected !== null)
    return record.elected.map(({ name, state }, i) => (
      <span key={name} className="block">
        <Doubt ctx={ctx} confidence={nameConfidence(record, 'elected', i)}>
          <span dir="auto">{name}</span>
          {ctx.comma}
          {nameOf(ctx, names, state)}
        </Doubt>
      </span>
    ));
  if (bureau?.members != null)
    return (
      <Doubt ctx={ctx} confidence={bureau.confidence}>
        {byName(ctx, names, bureau.members)
          .map((state) => nameOf(ctx, names, state))
          .join(ctx.comma)}
      </Doubt>
    );
  if (view !== null && view.elected.length > 0)
    return view.elected.map(({ candidate, name, state }) => (
      <span key={candidate} className="block">
        <span dir="auto">{name}</span>
        {state !== null && `${ctx.comma}${ctx.text(state.name)}`}
      </span>
    ));
  return <NotRecorded ctx={ctx} />;
}

/** In words: the table is short, and a dash would have to be looked up. */
function NotRecorded({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return <span className="mute">{capital(ctx.t('web.unknown.not-recorded'))}</span>;
}

/** The day, or the first and the last. */
function When({ ctx, election }: OneElection): ReactNode {
  const days = daysOf(election);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return <NotRecorded ctx={ctx} />;
  const unsure = [first, last].some(({ confidence }) => confidence === 'unverified');
  return (
    <span className="nowrap">
      <Doubt ctx={ctx} confidence={unsure ? 'unverified' : 'sourced'}>
        {first === last ? ctx.date(first.day, 'short') : ctx.dateRange(first.day, last.day, 'short')}
      </Doubt>
    </span>
  );
}

const methods: ReadonlyMap<string, MessageKey> = new Map([
  ['acclamation', 'elections.seat.acclamation'],
  ['secret ballot', 'sessions.elected.secret-ballot'],
]);

function How({ ctx, election: { record, view } }: OneElection): ReactNode {
  const { method, details, body } = record;
  const words = methods.get(method ?? '');
  if (method === null && details === null) return <NotRecorded ctx={ctx} />;
  const ballots = view === null ? null : ballotsOf(view);
  const link =
    ballots !== null
      ? ctx.t('sessions.elected.ballots', { n: ballots })
      : ctx.t(view?.kind === 'acclamations' ? 'elections.acclamations' : 'sessions.elections.ballots');
  return (
    <>
      {words ? ctx.t(words) : method !== null && <EnglishWords ctx={ctx}>{method}</EnglishWords>}
      {method !== null && details !== null && ctx.comma}
      {details !== null && (
        <a href={ctx.href(`/elections/${electionId(details)}`)} aria-label={`${link}${ctx.colon}${body}`}>
          {link}
        </a>
      )}
    </>
  );
}

/** How many ballots were held; null where that is not certain, or where there was none. */
export function ballotsOf({ ballots }: ElectionView): number | null {
  const last = ballots.at(-1);
  return last?.numberCertain === true ? last.to : null;
}

/** The elections of a session as open data. */
export const heldElectionColumns: readonly Column<HeldElection>[] = [
  { key: 'body', label: 'sessions.column.title', value: ({ body }) => body },
  { key: 'date', label: 'sessions.column.dates', value: ({ date }) => date },
  {
    key: 'elected',
    label: 'sessions.elections',
    value: ({ elected }) => elected?.map(({ name, state }) => `${name} (${state})`) ?? null,
  },
  { key: 'method', label: 'sessions.column.kind', value: ({ method }) => method },
  noteColumn,
  {
    key: 'election',
    label: 'sessions.elections.ballots',
    value: ({ details }) => (details === null ? null : electionId(details)),
  },
  ...sourceColumns,
  unverifiedColumn,
];
