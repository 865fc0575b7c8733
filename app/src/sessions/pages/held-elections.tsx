import { Fragment, type ReactNode } from 'react';
import {
  type Bibliography,
  type HeldElection,
  nameConfidence,
  nameOf,
  noteColumn,
  Sources,
  type StateNames,
  sourceColumns,
  unverifiedColumn,
} from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import { EnglishWords, Known } from './words.tsx';

/** The elections that a session held, with who was elected where it is published, and a link to the ballots. */
export function HeldElections({
  ctx,
  session,
  future,
  elections,
  names,
  bibliography,
}: {
  readonly ctx: Ctx;
  /** Number of the session. */
  readonly session: string;
  /** Elections that are due, not held. */
  readonly future: boolean;
  readonly elections: readonly HeldElection[];
  readonly names: StateNames;
  readonly bibliography: Bibliography | undefined;
}): ReactNode {
  const unnamed = elections.filter(({ elected }) => elected === null).length;
  return (
    <Section
      id="elections"
      title={ctx.t('sessions.elections')}
      aside={<DataLinks ctx={ctx} path={`/sessions/${session}/elections`} table={ctx.t('sessions.elections')} />}
    >
      <ul className="held-elections">
        {elections.map((election) => (
          <li key={`${election.body} ${election.date}`}>
            <h3>
              <Known ctx={ctx} record={election} field="body">
                <EnglishWords ctx={ctx}>{election.body}</EnglishWords>
              </Known>
            </h3>
            <p className="small mute">
              {election.date === null ? (
                ctx.t(future ? 'sessions.elections.due' : 'web.unknown.not-published')
              ) : (
                <Known ctx={ctx} record={election} field="date">
                  {ctx.date(election.date)}
                </Known>
              )}
              {election.method && (
                <>
                  {ctx.comma}
                  <EnglishWords ctx={ctx}>{election.method}</EnglishWords>
                </>
              )}
            </p>
            {!future && election.elected !== null && (
              <p>
                <Elected ctx={ctx} election={election} elected={election.elected} names={names} />
              </p>
            )}
            {election.note && (
              <p className="small">
                <EnglishWords ctx={ctx}>{election.note}</EnglishWords>
              </p>
            )}
            {election.details && (
              <p className="small">
                <a
                  href={ctx.href(`/elections/${election.details.replace(/^elections\/|\.json$/g, '')}`)}
                  aria-label={`${ctx.t('sessions.elections.ballots')}${ctx.colon}${election.body}`}
                >
                  {ctx.t('sessions.elections.ballots')}
                </a>
              </p>
            )}
            <Sources of={election} bibliography={bibliography} />
          </li>
        ))}
      </ul>
      {!future && unnamed > 0 && <p className="mt-s">{ctx.t('sessions.elections.unnamed', { count: unnamed })}</p>}
      <p className="small mt-s">
        <a href={ctx.href('/elections')}>{ctx.t('sessions.elections.all')}</a>
      </p>
    </Section>
  );
}

/** Those elected; marked together where the record is in doubt of all or of their names, one by one where of one of them. */
function Elected({
  ctx,
  election,
  elected,
  names,
}: {
  readonly ctx: Ctx;
  readonly election: HeldElection;
  readonly elected: NonNullable<HeldElection['elected']>;
  readonly names: StateNames;
}): ReactNode {
  const person = ({ name, state }: (typeof elected)[number]): string => `${name} (${nameOf(ctx, names, state)})`;
  const marked = elected.filter((_, i) => nameConfidence(election, 'elected', i) === 'unverified');
  const all = marked.length === elected.length;
  return (
    <>
      <Doubt ctx={ctx} confidence={all ? 'unverified' : 'sourced'}>
        {ctx.list(elected.map(person))}
      </Doubt>
      {!all &&
        marked.map((each) => (
          <Fragment key={each.name}>
            {'. '}
            <Doubt ctx={ctx} confidence="unverified">
              {each.name}
            </Doubt>
          </Fragment>
        ))}
    </>
  );
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
    value: ({ details }) => details?.replace(/^elections\/|\.json$/g, '') ?? null,
  },
  ...sourceColumns,
  unverifiedColumn,
];
