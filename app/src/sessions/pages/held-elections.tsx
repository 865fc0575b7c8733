import type { ReactNode } from 'react';
import { type Bibliography, type HeldElection, nameOf, Sources, type StateNames } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
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
              {election.date === null
                ? ctx.t(future ? 'sessions.elections.due' : 'web.unknown.not-published')
                : ctx.date(election.date)}
              {election.method && (
                <>
                  , <EnglishWords ctx={ctx}>{election.method}</EnglishWords>
                </>
              )}
            </p>
            {!future && (
              <p>
                {election.elected
                  ? ctx.list(election.elected.map(({ name, state }) => `${name} (${nameOf(ctx, names, state)})`))
                  : ctx.t('sessions.elections.unknown')}
              </p>
            )}
            {election.note && (
              <p className="small">
                <EnglishWords ctx={ctx}>{election.note}</EnglishWords>
              </p>
            )}
            <p className="small">
              {election.details && (
                <>
                  <a href={ctx.href(`/elections/${election.details.replace(/^elections\/|\.json$/g, '')}`)}>
                    {ctx.t('sessions.elections.ballots')}
                  </a>
                  {'. '}
                </>
              )}
              <Sources ctx={ctx} of={election} bibliography={bibliography} />
            </p>
          </li>
        ))}
      </ul>
      <p className="small mt-s">
        <a href={ctx.href('/elections')}>{ctx.t('sessions.elections.all')}</a>
      </p>
    </Section>
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
  { key: 'note', label: 'sessions.column.status', value: ({ note }) => note },
  {
    key: 'election',
    label: 'sessions.elections.ballots',
    value: ({ details }) => details?.replace(/^elections\/|\.json$/g, '') ?? null,
  },
  { key: 'source', label: 'web.source', value: ({ source }) => source },
  { key: 'confidence', label: 'web.confidence.sourced', value: ({ confidence }) => confidence },
];
