import { actorOf } from '../door/actor.ts';
import { uuidPattern } from '../door/input.ts';
import { preview } from '../door/perform.ts';
import { may, presiding } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { confirmAct, secondPersonObjection } from './confirm-act.ts';
import { ProposedPage } from './pages/proposed.tsx';
import { waitsNoMore } from './proposed.ts';
import { proposedView } from './reads.ts';

/** /proposed-acts/<id>: what waits for a second person, for whoever directs meetings. */
export const twoPersonRoutes: Routes = (app, site) => {
  const { reads, filled } = site;
  app.get(`/proposed-acts/:id{${uuidPattern}}`, may(presiding), async (c) => {
    const ctx = await site.ctx(c);
    const view = await proposedView(reads, filled, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const { id, hash, proposed_by } = view.row;
    const over = waitsNoMore(view, ctx.now);
    const own = proposed_by === ctx.viewer?.id;
    const second = await reads.transaction().execute(async (tx) => {
      const browser = c.get('signIn')?.browser;
      const actor = { ...(await actorOf(tx, ctx.viewer?.id ?? null, ctx.now)), ...(browser ? { browser } : {}) };
      const may = secondPersonObjection(view, actor) === null;
      const asked = over === null && !own;
      const input = { proposed: id, hash };
      return { may, objections: asked ? await preview(tx, confirmAct, input, actor, ctx.now, filled) : [] };
    });
    return respondPage(c, ctx, <ProposedPage {...{ ctx, view, over, own, ...second }} />);
  });
};
