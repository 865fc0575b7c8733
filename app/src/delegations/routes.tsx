import { linesOf } from '../for-you/index.ts';
import { may, signedIn } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { OwnDelegationPage } from './pages/own-delegation.tsx';
import { ownDelegations } from './reads.ts';
import { personsLabel } from './seat-line.tsx';

/** Votes and drafts of a delegation in one session, and far more than there are. */
const mostNamed = 200;

export const delegationRoutes: Routes = (app, site) => {
  app.get('/me/delegation', may(signedIn), async (c) => {
    const ctx = await site.ctx(c);
    const reader = ctx.viewer?.id ?? '';
    const at = { reads: site.reads, filled: site.filled, now: ctx.now, most: mostNamed };
    const delegations = await Promise.all(
      (await ownDelegations(site.reads, reader)).map(async (delegation) => {
        const lines = await linesOf({ kind: 'seat', ...delegation }, at);
        return { ...delegation, lines: lines.filter(({ label }) => label !== personsLabel) };
      }),
    );
    return respondPage(c, ctx, <OwnDelegationPage ctx={ctx} delegations={delegations} reader={reader} />);
  });
};
