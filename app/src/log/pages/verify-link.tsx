import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';

/** Leads from a published result to its entry and proof. `subject` is that of its act, for instance `vote:<id>`. */
export function VerifyLink({ ctx, subject }: { readonly ctx: LanguageCtx; readonly subject: string }): ReactNode {
  return (
    <a className="small" href={ctx.href(`/log/of/${subject}`)}>
      {ctx.t('log.verify-this')}
    </a>
  );
}
