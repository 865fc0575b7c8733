import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { OwnDelegationPage } from './pages/own-delegation.tsx';
import { ownDelegations } from './queries.ts';

export const delegationRoutes: Routes = (app, site) => {
  app.get('/me/delegation', async (c) => {
    const ctx = await site.ctx(c);
    const here = ctx.href('/me/delegation');
    if (!ctx.viewer) return c.redirect(`${ctx.href('/sign-in')}?then=${encodeURIComponent(here)}`, 303);
    const delegations = await ownDelegations(site.reads, ctx.viewer.id);
    return respondPage(
      c,
      ctx,
      <OwnDelegationPage ctx={ctx} delegations={delegations} reader={ctx.viewer.id} />,
      'private',
    );
  });
};
