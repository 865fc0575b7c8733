import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';

/** Leads from a published result to its entry and proof. `subject` is that of its act, for instance `vote:<id>`. */
export function VerifyLink({
  ctx,
  subject,
  what,
}: {
  readonly ctx: LanguageCtx;
  readonly subject: string;
  /** where a page has several: which of them this one is about */
  readonly what?: string;
}): ReactNode {
  const words = ctx.t('log.verify-this');
  return (
    <a
      className="small"
      href={ctx.href(`/log/of/${subject}`)}
      aria-label={what === undefined ? undefined : `${words}${ctx.colon}${what}`}
    >
      {words}
    </a>
  );
}
