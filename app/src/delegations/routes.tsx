import { wholeSeat } from '../for-you/index.ts';
import { may, signedIn } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { OwnDelegationPage } from './pages/own-delegation.tsx';
import { ownDelegations } from './reads.ts';

export const delegationRoutes: Routes = (app, site) => {
  app.get('/me/delegation', may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const reader = ctx.viewer?.id ?? '';
    const at = { reads: site.reads, filled: site.filled, now: ctx.now };
    const delegations = await Promise.all(
      (await ownDelegations(site.reads, reader)).map(async (delegation) => ({
        ...delegation,
        lines: await wholeSeat({ kind: 'seat', ...delegation }, at),
      })),
    );
    return respondPage(c, ctx, <OwnDelegationPage ctx={ctx} delegations={delegations} reader={reader} />);
  });
};
