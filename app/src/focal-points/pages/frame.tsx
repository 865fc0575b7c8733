import type { ReactNode } from 'react';
import { PageHead } from '../../web/components/section.tsx';
import { Tag } from '../../web/components/status.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { OwnSeat } from './own.ts';

/** Every page of a focal point: of which delegation and session. */
export function OwnFrame({
  ctx,
  own: { session, stateName },
  under = false,
  children,
}: {
  readonly ctx: Ctx;
  readonly own: OwnSeat;
  /** a page behind that of the delegation */
  readonly under?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const title = ctx.t('focal-points.own', { state: stateName });
  return (
    <Page
      ctx={ctx}
      title={title}
      indexed={false}
      follows={[]}
      crumbs={[
        { label: ctx.viewer?.name ?? '', path: '/me' },
        ...(under ? [{ label: title, path: '/me/focal-point' }] : []),
      ]}
      {...(session.demonstration ? { note: ctx.t('delegations.demonstration') } : {})}
    >
      <PageHead
        title={title}
        lede={`${ctx.text(session.title)}${ctx.comma}${ctx.cityName(session.city)}${ctx.comma}${ctx.dateRange(session.resumedOn ?? session.starts, session.ends)}`}
      >
        {session.demonstration && (
          <p>
            <Tag>{ctx.t('sessions.demonstration')}</Tag>
          </p>
        )}
      </PageHead>
      {children}
    </Page>
  );
}
