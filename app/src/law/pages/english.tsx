import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';

/** Rules and their texts are in English; readers of other languages are told so by the language of the words. */
export function English({ ctx, children }: { readonly ctx: LanguageCtx; readonly children: ReactNode }): ReactNode {
  return ctx.lang === 'en' ? (
    children
  ) : (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}
