import type { ReactNode } from 'react';
import { LinkButton } from '../../web/components/button.tsx';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { FloorView } from '../reads.ts';
import { answerable, ReplyForm } from './reply-form.tsx';

export const replyPath = (meeting: string): string => `/meetings/${meeting}/reply`;

interface ReplyPageProps {
  readonly ctx: Ctx;
  readonly view: FloorView;
  /** the own seat; null for who has none */
  readonly seat: string | null;
}

/** Where a delegation asks for a right of reply. */
export function ReplyPage({ ctx, view, seat }: ReplyPageProps): ReactNode {
  const { meeting, session } = view;
  const name = ctx.ordinal(meeting.number, 'meeting');
  const path = `/meetings/${meeting.id}`;
  const open = meeting.status === 'open' && view.item !== null;
  return (
    <Page
      ctx={ctx}
      title={ctx.t('floor.kind.reply')}
      nav="sessions"
      session={session.id}
      crumbs={[
        { label: ctx.text(session.title), path: `/sessions/${session.id}` },
        { label: name, path },
      ]}
      follows={['record']}
      indexed={false}
      {...(session.demonstration ? { note: ctx.t('meetings.demonstration') } : {})}
    >
      <PageHead eyebrow={name} title={ctx.t('floor.kind.reply')} lede={ctx.t('floor.reply.hint')} />
      <div className="stack gap-l">
        {seat === null ? (
          <p>{ctx.t('floor.reply.delegations')}</p>
        ) : open && answerable(view, seat).length > 0 ? (
          <ReplyForm ctx={ctx} view={view} seat={seat} />
        ) : (
          <p>{ctx.t('floor.reply.none')}</p>
        )}
        <p>
          <LinkButton href={ctx.href(path)}>{ctx.t('floor.reply.back')}</LinkButton>
        </p>
      </div>
    </Page>
  );
}
