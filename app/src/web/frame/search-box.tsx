import type { ReactNode } from 'react';
import { assetUrl } from '../assets.ts';
import type { Ctx } from '../ctx.ts';

/** One line in the head of every page, by which everything is found. Who is signed in has scripts, and suggestions while typing. */
export function SearchBox({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <search className="search" aria-label={ctx.t('web.search.everything')}>
      <form method="get" action={ctx.href('/search')}>
        <label className="vh" htmlFor="find-anything">
          {ctx.t('web.search.everything')}
        </label>
        <input
          id="find-anything"
          name="q"
          type="search"
          maxLength={200}
          placeholder={ctx.t('web.search.placeholder')}
          autoComplete="off"
        />
      </form>
      {ctx.viewer !== null && <script type="module" src={assetUrl('src/web/search-client.ts')} />}
    </search>
  );
}
