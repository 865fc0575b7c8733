import type { ReactNode } from 'react';
import { Notice } from '../../web/components/notice.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Invitation } from './invite-person.ts';

/** The link that was just made: shown in this answer and never again. */
export function InvitationMade({ ctx, invitation }: { readonly ctx: Ctx; readonly invitation: Invitation }): ReactNode {
  return (
    <Notice s="good">
      <span dir="auto">{invitation.name}</span>. {ctx.t('desk.invitation')}{' '}
      <code dir="ltr" className="link-once">
        {invitation.link}
      </code>
    </Notice>
  );
}
