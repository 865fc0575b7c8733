import type { ReactNode } from 'react';
import type { Ctx } from '../ctx.ts';
import { linkedPages, type PageOfList } from '../pages.ts';

export interface PagesProps {
  readonly ctx: Ctx;
  readonly of: PageOfList;
}

/** Links to other pages of the list that this page of the site shows, with whatever else was asked of it. */
export function Pages({ ctx, of: { page, pages } }: PagesProps): ReactNode {
  if (pages === 1) return null;
  const address = (n: number): string => {
    const params = new URLSearchParams(ctx.search);
    params.set('page', String(n));
    return ctx.href(`${ctx.path}?${params}`);
  };
  const linked = linkedPages({ page, pages });
  return (
    <nav className="row mt" aria-label={ctx.t('web.pages')}>
      {linked.map((n, place) => (
        <span key={n} className="row">
          {place > 0 && n - (linked[place - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          <a
            className="btn"
            href={address(n)}
            rel={n === page - 1 ? 'prev' : n === page + 1 ? 'next' : undefined}
            aria-current={n === page ? 'page' : undefined}
            aria-label={ctx.t('web.page', { page: n, pages })}
            style={n === page ? { fontWeight: 600, borderWidth: '2px' } : undefined}
          >
            {ctx.number(n)}
          </a>
        </span>
      ))}
    </nav>
  );
}
