import type { ReactNode } from 'react';
import type { Filled } from '../door/slot.ts';
import { PageHead } from '../web/components/section.tsx';
import { Tag } from '../web/components/status.tsx';
import { PlainSymbol } from '../web/components/symbol.tsx';
import type { Ctx } from '../web/ctx.ts';
import type { RowOfParts } from '../web/frame/masthead.tsx';
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

/** The row with the parts of the preparation, on its own pages and on those beside it; `part`: in which the page is. */
export function deskRow(
  ctx: Ctx,
  { session, tabs }: { readonly session: { readonly id: string }; readonly tabs: Desk['tabs'] },
  part: string,
): RowOfParts {
  const base = `/desk/sessions/${session.id}`;
  return {
    label: ctx.t('desk.parts'),
    parts: [
      { path: base, label: ctx.t('desk.overview') },
      ...tabs.map(({ path, label }) => ({ path: path(session.id), label: ctx.t(label) })),
    ],
    within: tabs.find((each) => each.part === part)?.path(session.id) ?? base,
  };
}

/** One part of the preparation of a session, with the way to the others. */
export function DeskFrame({
  ctx,
  desk,
  part,
  page,
  follows = [],
  children,
}: DeskPartProps<Desk> & {
  /** of its tab, or the overview */
  readonly part: string;
  /** what the page is called, where it is one of several of its part */
  readonly page?: string;
  /** topics beside that of the session */
  readonly follows?: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  const { session, tabs } = desk;
  const here = tabs.find((each) => each.part === part);
  const base = `/desk/sessions/${session.id}`;
  const name = ctx.text(session.title);
  const title = page ?? (here ? ctx.t(here.label) : name);
  return (
    <Page
      ctx={ctx}
      title={title === name ? name : `${title}${ctx.comma}${name}`}
      nav="sessions"
      row={deskRow(ctx, desk, part)}
      crumbs={[
        { label: ctx.t('desk.title'), path: '/desk' },
        { label: name, path: base },
        ...(page !== undefined && here ? [{ label: ctx.t(here.label), path: here.path(session.id) }] : []),
      ]}
      indexed={false}
      follows={[`desk:${session.id}`, ...follows]}
    >
      <PageHead title={page === undefined ? title : <span dir="auto">{page}</span>} compact>
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
