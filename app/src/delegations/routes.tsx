import { sessionPattern } from '../door/input.ts';
import { wholeSeat } from '../for-you/index.ts';
import { mountTable, stateNames } from '../reference/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { anyone, may, signedIn } from '../web/access.ts';
import { askedFor } from '../web/find.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { OwnDelegationPage } from './pages/own-delegation.tsx';
import { ParticipationPage, participationColumns } from './pages/participation.tsx';
import { participants } from './participation.ts';
import { ownDelegations } from './reads.ts';

const participation = `/sessions/:id{${sessionPattern}}/participation`;

export const delegationRoutes: Routes = (app, site) => {
  app.get(participation, may(anyone, 'current'), async (c) => {
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const ctx = await site.ctx(c);
    const states = await participants(site.reads, session.id);
    const shown = { session, states, names: await stateNames(site.reads) };
    const find = askedFor(new URL(c.req.url).searchParams);
    return respondPage(c, ctx, <ParticipationPage ctx={ctx} {...shown} find={find} />);
  });
  mountTable(app, site, participation, async (_ctx, c) => {
    const session = await sessionRunHere(site.reads, c.req.param('id') ?? '');
    if (!session) return null;
    const columns = participationColumns(await stateNames(site.reads), session);
    return { name: `participation-${session.id}`, columns, rows: await participants(site.reads, session.id) };
  });

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
