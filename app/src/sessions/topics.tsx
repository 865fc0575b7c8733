import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import type { Site } from '../web/site.ts';
import { sessionRegions } from './pages/session-run-here.tsx';
import { shownSession } from './routes.tsx';

/** The whole page of a session. */
export function sessionTopic(site: Pick<Site, 'reads' | 'filled'>): Topic {
  return {
    name: 'session:{session}',
    of: (id) => `session:${id}`,
    // A meeting that is late is shown as such.
    ages: true,
    async render(id, lang) {
      const ctx = languageCtx(lang, await databaseNow(site.reads));
      const shown = await shownSession(site, ctx, id);
      if (!shown) return null;
      const regions = Object.entries(sessionRegions(ctx, shown));
      return Object.fromEntries(regions.map(([region, part]) => [region, fragment(part)]));
    },
  };
}
