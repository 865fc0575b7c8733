import type { ReactNode } from 'react';
import { nameOf, type StateNames } from '../../reference/index.ts';
import type { SessionRunHere } from '../../sessions/index.ts';
import { Finder, found } from '../../web/components/finder.tsx';
import { plainList } from '../../web/components/list.ts';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { fits } from '../../web/find.ts';
import type { Column } from '../../web/open-data.ts';
import { Page } from '../../web/page.tsx';

interface Participant {
  readonly state: string;
}

export interface ParticipationPageProps {
  readonly ctx: Ctx;
  readonly session: SessionRunHere;
  readonly names: StateNames;
  readonly states: readonly Participant[];
  /** what was typed to find a State */
  readonly find: string;
}

/** Which States take part in a session: those with a delegation that is accredited. Of persons it names none. */
export function ParticipationPage({ ctx, session, names, states, find }: ParticipationPageProps): ReactNode {
  const name = ctx.text(session.title);
  const title = ctx.t('delegations.participation');
  const path = `/sessions/${session.id}/participation`;
  const shown = states
    .filter(({ state }) => fits(find, `${nameOf(ctx, names, state)} ${state}`))
    .toSorted((a, b) => ctx.compare(nameOf(ctx, names, a.state), nameOf(ctx, names, b.state)));
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
      <PageHead eyebrow={name} title={title} lede={ctx.t('delegations.participation.lede', { n: states.length })} />
      <Section
        id="states"
        title={ctx.t('sessions.delegations')}
        aside={<DataLinks ctx={ctx} path={path} table={title} />}
      >
        {states.length === 0 ? (
          <Empty title={ctx.t('delegations.participation.none')}>{ctx.t('delegations.participation.none.what')}</Empty>
        ) : (
          <>
            <Finder ctx={ctx} label={ctx.t('membership.find')} find={find} shown={shown.length} of={states.length} />
            <ul className="taking-part" {...plainList}>
              {shown.map(({ state }) => (
                <li key={state} {...found(`${nameOf(ctx, names, state)} ${state}`)}>
                  <a href={ctx.href(`/members/${state}`)}>{nameOf(ctx, names, state)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </Page>
  );
}

export function participationColumns(
  names: StateNames,
  session: Pick<SessionRunHere, 'demonstration'>,
): readonly Column<Participant>[] {
  return [
    { key: 'iso3', label: 'membership.code', html: false, value: ({ state }) => state },
    {
      key: 'name',
      label: 'membership.state',
      value: ({ state }) => names.get(state) ?? state,
    },
    { key: 'demonstration', label: 'sessions.demonstration', html: false, value: () => session.demonstration },
  ];
}
