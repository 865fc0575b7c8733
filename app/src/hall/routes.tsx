import { uuidPattern } from '../door/input.ts';
import type { Topic } from '../live/hub.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may } from '../web/access.ts';
import { languageCtx } from '../web/ctx.ts';
import { fragment } from '../web/page.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { hallView } from './hall-view.ts';
import { HallPage, Stage } from './pages/hall.tsx';

export const hallRoutes: Routes = (app, { reads, filled, ctx: ctxOf }) => {
  app.get(`/meetings/:id{${uuidPattern}}/hall`, may(anyone, 'current'), async (c) => {
    const ctx = await ctxOf(c);
    const view = await hallView(reads, c.req.param('id'), ctx.now, filled);
    return view ? respondPage(c, ctx, <HallPage ctx={ctx} view={view} />) : c.notFound();
  });
};

export function hallTopics({ reads, filled }: Pick<Site, 'reads' | 'filled'>): readonly Topic[] {
  return [
    {
      name: 'hall:{uuid}',
      of: (id) => `meeting:${id}`,
      async render(id, lang) {
        const ctx = languageCtx(lang, await databaseNow(reads));
        const view = await hallView(reads, id, ctx.now, filled);
        return view ? { stage: fragment(<Stage ctx={ctx} view={view} />) } : null;
      },
    },
  ];
}
