import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { LinkState } from '../sign-in-link.ts';

export interface InvitationPageProps {
  readonly ctx: Ctx;
  readonly token: string;
  readonly state: LinkState;
  /** until when it may last on a device of the person's own, an ISO instant; null: as any other */
  readonly stays: string | null;
}

/** A button and not the link itself signs in, so that a mail scanner that opens links does not use it up. */
export function InvitationPage({ ctx, token, state, stays }: InvitationPageProps): ReactNode {
  if (state !== 'open') return <NoLongerValid ctx={ctx} state={state} />;
  return (
    <Page ctx={ctx} title={ctx.t('identity.invitation')} indexed={false}>
      <PageHead
        title={ctx.t('identity.invitation')}
        lede={ctx.t(stays === null ? 'identity.invitation.lede' : 'identity.invitation.lede.stays')}
      />
      <form method="post" action={ctx.href(`/sign-in/${token}`)}>
        {stays === null ? (
          <Button kind="main" large>
            {ctx.t('identity.sign-in')}
          </Button>
        ) : (
          <div className="row">
            <Button kind="main" large name="stay" value="yes">
              {ctx.t('identity.sign-in.stay', { day: ctx.date(new Date(Date.parse(stays) - 1).toISOString()) })}
            </Button>
            <Button large>{ctx.t('identity.sign-in.today')}</Button>
          </div>
        )}
      </form>
    </Page>
  );
}

function NoLongerValid({ ctx, state }: { readonly ctx: Ctx; readonly state: Exclude<LinkState, 'open'> }): ReactNode {
  const title = ctx.t('identity.invitation.used');
  return (
    <Page ctx={ctx} title={title} indexed={false}>
      <PageHead title={title} lede={ctx.t(`identity.invitation.${state}.lede`)} />
      <div className="stack gap-m">
        <p>{ctx.t('identity.invitation.new')}</p>
        {ctx.viewer && (
          <p>
            <a href={ctx.href('/me')}>{ctx.t('identity.invitation.signed-in', { name: ctx.viewer.name })}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
