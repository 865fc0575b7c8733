import type { ReactNode } from 'react';
import type { Filled } from '../door/slot.ts';
import { PageHead } from '../web/components/section.tsx';
import { Tag } from '../web/components/status.tsx';
import { PlainSymbol } from '../web/components/symbol.tsx';
import type { Ctx } from '../web/ctx.ts';
import { Page } from '../web/page.tsx';
import type { Site } from '../web/site.ts';
import { type DeskSession, type DeskTab, deskTab, deskTask, type Task } from './slots.ts';

/** What every page of the desk shows around its own part. */
export interface Desk {
  readonly session: DeskSession;
  readonly tabs: readonly DeskTab[];
}

export interface DeskPartProps<OnDesk extends Desk> {
  readonly ctx: Ctx;
  readonly desk: OnDesk;
}

/** The pages of the desk, in the order in which a session is prepared. */
export function tabsOf(filled: Filled): readonly DeskTab[] {
  return filled(deskTab).toSorted((a, b) => a.place - b.place);
}

/** The tasks of a session, in the order in which they are done. */
export async function tasksIn(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  session: DeskSession,
  now: string,
): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const { read } of filled(deskTask).toSorted((a, b) => a.place - b.place))
    tasks.push(await read(reads, session, now));
  return tasks;
}

/** One part of the preparation of a session, with the way to the others. */
export function DeskFrame({
  ctx,
  desk,
  part,
  follows = [],
  children,
}: DeskPartProps<Desk> & {
  /** of its tab, or the overview */
  readonly part: string;
  /** topics beside that of the session */
  readonly follows?: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  const { session, tabs } = desk;
  const here = tabs.find((each) => each.part === part);
  const base = `/desk/sessions/${session.id}`;
  const name = ctx.text(session.title);
  const title = here ? ctx.t(here.label) : name;
  return (
    <Page
      ctx={ctx}
      title={here ? `${title}${ctx.comma}${name}` : name}
      nav="sessions"
      row={{
        label: ctx.t('desk.parts'),
        parts: [
          { path: base, label: ctx.t('desk.overview') },
          ...tabs.map(({ path, label }) => ({ path: path(session.id), label: ctx.t(label) })),
        ],
        within: here?.path(session.id) ?? base,
      }}
      crumbs={[
        { label: ctx.t('desk.title'), path: '/desk' },
        { label: name, path: base },
      ]}
      indexed={false}
      follows={[`desk:${session.id}`, ...follows]}
    >
      <PageHead title={title} compact>
        <p className="row small mute">
          <PlainSymbol>{session.symbolPrefix}</PlainSymbol>
          <span>
            {ctx.cityName(session.city)}
            {ctx.comma}
            {ctx.dateRange(session.resumedOn ?? session.starts, session.ends)}
          </span>
          <a href={ctx.href(`/sessions/${session.id}`)}>{ctx.t('desk.public-page')}</a>
          {session.demonstration && <Tag>{ctx.t('sessions.demonstration')}</Tag>}
        </p>
      </PageHead>
      {children}
    </Page>
  );
}
