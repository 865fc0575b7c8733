import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';

export interface ScrollProps {
  readonly ctx: LanguageCtx;
  /** Names what scrolls. */
  readonly table: string;
  readonly region?: string | undefined;
  readonly children: ReactNode;
}

/** Wide tables scroll sideways in a frame of their own, reachable by key; the page never does. */
export function Scroll({ ctx, table, region, children }: ScrollProps): ReactNode {
  const label = ctx.t('web.table.scrolls', { table });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label={label} id={region}>
      {children}
    </section>
  );
}
