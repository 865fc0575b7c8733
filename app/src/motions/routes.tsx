import { uuidPattern } from '../door/input.ts';
import { meetingSeen } from '../meetings/index.ts';
import { may, presiding } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { MotionsPage } from './pages/motions.tsx';
import { motionsView } from './view.ts';

/** For whoever presides, and for the Secretariat: what is moved from the floor. */
export const motionRoutes: Routes = (app, site) => {
  app.get(`/meetings/:id{${uuidPattern}}/motions`, may(presiding), async (c) => {
    const ctx = await site.ctx(c);
    const id = c.req.param('id');
    const seen = await meetingSeen(site.reads, id, ctx.now);
    if (!seen) return c.notFound();
    const view = await motionsView(site.reads, { meeting: id, item: seen.item, names: seen.names }, ctx.now);
    const name = `${ctx.ordinal(seen.meeting.number, 'meeting')}${ctx.comma}${ctx.text(seen.session.title)}`;
    return respondPage(c, ctx, <MotionsPage ctx={ctx} view={view} seen={seen} name={name} />);
  });
};
