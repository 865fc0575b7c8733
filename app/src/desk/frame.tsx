import type { ReactNode } from 'react';
import type { Filled } from '../door/slot.ts';
import { PageHead } from '../web/components/section.tsx';
import { Tag } from '../web/components/status.tsx';
import { PlainSymbol } from '../web/components/symbol.tsx';
import { Tabs } from '../web/components/tabs.tsx';
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
  return (
    <Page
      ctx={ctx}
      title={here ? `${ctx.t(here.label)}${ctx.comma}${name}` : name}
      nav="sessions"
      crumbs={[{ label: ctx.t('desk.title'), path: '/desk' }]}
      indexed={false}
      follows={[`desk:${session.id}`, ...follows]}
    >
      <PageHead
        eyebrow={<PlainSymbol>{session.symbolPrefix}</PlainSymbol>}
        title={name}
        lede={`${ctx.cityName(session.city)}${ctx.comma}${ctx.dateRange(session.resumedOn ?? session.starts, session.ends)}`}
      >
        <p className="row">
          <a href={ctx.href(`/sessions/${session.id}`)}>{ctx.t('desk.public-page')}</a>
          {session.demonstration && <Tag>{ctx.t('sessions.demonstration')}</Tag>}
        </p>
      </PageHead>
      <Tabs
        label={ctx.t('desk.parts')}
        tabs={[
          { href: ctx.href(base), label: ctx.t('desk.overview'), current: !here },
          ...tabs.map(({ path, label, part: each }) => ({
            href: ctx.href(path(session.id)),
            label: ctx.t(label),
            current: each === part,
          })),
        ]}
      />
      {children}
    </Page>
  );
}
