import type { ReactNode } from 'react';
import { PageHead } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import { PlainSymbol } from '../../web/components/symbol.tsx';
import { Tabs } from '../../web/components/tabs.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { MessageKey } from '../../words/messages.ts';
import type { SessionOnDesk } from '../queries.ts';
import { rightToVotePath } from '../tasks.ts';

export interface DeskPartProps {
  readonly ctx: Ctx;
  readonly desk: SessionOnDesk;
}

export type DeskPart = 'overview' | 'agenda' | 'delegations' | 'proposals' | 'elections' | 'parameters';

const labels: Readonly<Record<DeskPart, MessageKey>> = {
  overview: 'desk.overview',
  agenda: 'sessions.agenda',
  delegations: 'sessions.delegations',
  proposals: 'sessions.decisions',
  elections: 'sessions.elections',
  parameters: 'parameters.title',
};

/** One part of the preparation of a session, with the way to the others. */
export function DeskFrame({
  ctx,
  desk,
  part,
  children,
}: DeskPartProps & { readonly part: DeskPart; readonly children: ReactNode }): ReactNode {
  const { session } = desk;
  const base = `/desk/sessions/${session.id}`;
  const name = ctx.text(session.title);
  const tab = (each: DeskPart) => ({
    href: ctx.href(each === 'overview' ? base : `${base}/${each}`),
    label: ctx.t(labels[each]),
    current: each === part,
  });
  return (
    <Page
      ctx={ctx}
      title={part === 'overview' ? name : `${ctx.t(labels[part])}${ctx.comma}${name}`}
      nav="sessions"
      crumbs={[{ label: ctx.t('desk.title'), path: '/desk' }]}
      indexed={false}
      follows={[`desk:${session.id}`]}
    >
      <PageHead
        eyebrow={<PlainSymbol>{session.symbolPrefix}</PlainSymbol>}
        title={name}
        lede={`${ctx.cityName(session.city)}${ctx.comma}${ctx.dateRange(session.starts, session.ends)}`}
      >
        <p className="row">
          <a href={ctx.href(`/sessions/${session.id}`)}>{ctx.t('desk.public-page')}</a>
          {session.demonstration && <Tag>{ctx.t('sessions.demonstration')}</Tag>}
        </p>
      </PageHead>
      <Tabs
        label={ctx.t('desk.parts')}
        tabs={[
          tab('overview'),
          tab('agenda'),
          tab('delegations'),
          { href: ctx.href(rightToVotePath(session.id)), label: ctx.t('desk.right-to-vote') },
          tab('proposals'),
          tab('elections'),
          tab('parameters'),
        ]}
      />
      {children}
    </Page>
  );
}
