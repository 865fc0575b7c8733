import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { plainList } from '../../web/components/list.ts';
import { Pages } from '../../web/components/pages.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { pageOfList } from '../../web/pages.ts';
import type { Example } from '../examples.ts';
import type { Found } from '../find.ts';
import type { SearchQuery } from '../query.ts';
import { Filters } from './filters.tsx';
import { FoundThing } from './found-thing.tsx';
import { NothingFound } from './nothing-found.tsx';
import { WhatCanBeFound } from './what-can-be-found.tsx';

export interface SearchPageProps {
  readonly ctx: Ctx;
  readonly query: SearchQuery;
  /** null where nothing is asked for */
  readonly found: Found | null;
  readonly examples: readonly Example[];
  /** names of all States, offered by the browser itself while one is typed: this page has no script */
  readonly states: readonly string[];
}

const onOnePage = 20;

/** What fits what was typed, the best first; where nothing was typed, what can be. */
export function SearchPage({ ctx, query, found, examples, states }: SearchPageProps): ReactNode {
  const title = ctx.t('web.nav.search');
  const shown = pageOfList(found?.things.length ?? 0, query.page, onOnePage);
  return (
    <Page
      ctx={ctx}
      title={query.text === '' ? title : `${title}${ctx.colon}${query.text}`}
      nav="search"
      indexed={false}
    >
      <header className="page-head">
        <h1>{title}</h1>
        <SearchForm ctx={ctx} text={query.text} states={states} />
        {found !== null && found.all > 0 && (
          <p className="small mute" role="status">
            {ctx.t('search.results', { n: found.things.length })}
          </p>
        )}
      </header>
      {found === null ? (
        <WhatCanBeFound ctx={ctx} examples={examples} />
      ) : found.all === 0 ? (
        <NothingFound ctx={ctx} text={query.text} near={found.near} examples={examples} />
      ) : (
        <div className="split found">
          <section aria-labelledby="results">
            <h2 className="vh" id="results">
              {ctx.t('search.found')}
            </h2>
            <ol className="hits" {...plainList} start={shown.from + 1}>
              {found.things.slice(shown.from, shown.to).map((thing, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a page of results is made once; two may have one address
                <FoundThing key={n} ctx={ctx} thing={thing} words={found.sought.words} />
              ))}
            </ol>
            <Pages ctx={ctx} of={shown} />
            {found.cut && <p className="small mute mt">{ctx.t('search.cut')}</p>}
          </section>
          <Filters ctx={ctx} query={query} found={found} />
        </div>
      )}
    </Page>
  );
}

function SearchForm({
  ctx,
  text,
  states,
}: Pick<SearchPageProps, 'ctx' | 'states'> & { readonly text: string }): ReactNode {
  return (
    <search aria-label={ctx.t('web.nav.search')}>
      <form className="q" method="get" action={ctx.href('/search')}>
        <label htmlFor="q">{ctx.t('search.label')}</label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={200}
          defaultValue={text}
          autoComplete="off"
          dir="auto"
          list="states"
        />
        <datalist id="states">
          {states.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button kind="main" large>
          {ctx.t('web.search.everything')}
        </Button>
      </form>
    </search>
  );
}
