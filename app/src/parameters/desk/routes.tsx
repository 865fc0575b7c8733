import { tabsOf } from '../../desk/index.ts';
import { sessionPattern } from '../../door/input.ts';
import { sessionRunHere } from '../../sessions/index.ts';
import { may, secretariat } from '../../web/access.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { parametersOnDesk } from '../reads.ts';
import { DeskParametersPage } from './parameters.tsx';

export const parameterDeskRoutes: Routes = (app, site) => {
  app.get(`/desk/sessions/:id{${sessionPattern}}/parameters`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const parameters = await parametersOnDesk(site, session.id);
    const desk = { session, tabs: tabsOf(site.filled) };
    return respondPage(c, ctx, <DeskParametersPage ctx={ctx} desk={desk} parameters={parameters} />);
  });
};
