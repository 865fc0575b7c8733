import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';

/** A button and not the link itself signs in, so that a mail scanner that opens links does not use it up. */
export function InvitationPage({ ctx, token }: { readonly ctx: Ctx; readonly token: string | null }): ReactNode {
  const valid = token !== null;
  const title = ctx.t(valid ? 'identity.invitation' : 'identity.invitation.used');
  return (
    <Page ctx={ctx} title={title} indexed={false}>
      <PageHead title={title} lede={ctx.t(valid ? 'identity.invitation.lede' : 'identity.invitation.used.lede')} />
      {valid && (
        <form method="post" action={ctx.href(`/sign-in/${token}`)}>
          <Button kind="main" large>
            {ctx.t('identity.sign-in')}
          </Button>
        </form>
      )}
    </Page>
  );
}
