import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { sessionRegions } from './pages/session-run-here.tsx';
import type { SessionParts } from './routes.tsx';
import { shownSession } from './routes.tsx';

/** The whole page of a session. */
export function sessionTopic(reads: Db, parts: SessionParts): Topic {
  return {
    name: 'session:{session}',
    of: (id) => `session:${id}`,
    // A meeting that is late is shown as such.
    ages: true,
    async render(id, lang) {
      const ctx = languageCtx(lang, await databaseNow(reads));
      const shown = await shownSession(reads, parts, ctx, id);
      if (!shown) return null;
      const regions = Object.entries(sessionRegions(ctx, shown));
      return Object.fromEntries(regions.map(([region, part]) => [region, fragment(part)]));
    },
  };
}
