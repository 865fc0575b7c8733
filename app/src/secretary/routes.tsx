import { uuidPattern } from '../door/input.ts';
import { floorView } from '../floor/index.ts';
import { readingOnly } from '../store/reading-only.ts';
import { may, secretariat } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { notesOf } from './notes.ts';
import { BesidePresident } from './pages/beside-president.tsx';

export const secretaryRoutes: Routes = (app, site) => {
  app.get(`/meetings/:id{${uuidPattern}}/secretary`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const id = c.req.param('id');
    const tx = readingOnly(site.reads);
    const view = await floorView(tx, id, ctx.now);
    if (!view) return c.notFound();
    return respondPage(c, ctx, <BesidePresident ctx={ctx} view={view} notes={await notesOf(tx, id)} />);
  });
};
