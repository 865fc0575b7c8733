import { readRegister } from '../membership/index.ts';
import { anyone, may } from '../web/access.ts';
import { respondJson, respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { examplesFor } from './examples.ts';
import { find } from './find.ts';
import { SearchPage } from './pages/search.tsx';
import { searchQuery } from './query.ts';
import { suggestionColumns, suggestionsOf } from './suggestions.ts';

/** /search?q=, narrowed by `kind`, `session` and `language`, and what of it is shown below the box in the head while it is typed. */
export const searchRoutes: Routes = (app, site) => {
  app.get('/search', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const query = searchQuery(new URL(c.req.url).searchParams);
    const found = query.text === '' ? null : await find(site, query);
    const examples = await examplesFor(site.reads, ctx);
    const { names } = await readRegister(site.reads);
    const states = [...names.values()].map(ctx.text).toSorted(ctx.compare);
    return respondPage(
      c,
      ctx,
      <SearchPage ctx={ctx} query={query} found={found} examples={examples} states={states} />,
    );
  });
  app.get('/search/suggestions.json', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const { things } = await find(site, searchQuery(new URL(c.req.url).searchParams));
    const rows = suggestionsOf(ctx, things);
    return respondJson(c, ctx, { name: 'suggestions', columns: suggestionColumns, rows });
  });
};
