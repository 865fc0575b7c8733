import { sessionPattern } from '../door/input.ts';
import { mountTable } from '../reference/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { anyone, may } from '../web/access.ts';
import { askedFor } from '../web/find.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { lineColumns, settingColumns } from './columns.tsx';
import { SessionParametersPage } from './pages/session-parameters.tsx';
import { allSettings, parameterLines } from './reads.ts';

const path = `/sessions/:id{${sessionPattern}}/parameters`;

/** The parameters of a session, and of all sessions together, as everybody may read them. */
export const parameterRoutes: Routes = (app, site) => {
  app.get(path, may(anyone, 'current'), async (c) => {
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const ctx = await site.ctx(c);
    const lines = await parameterLines(site.reads, session.id);
    const find = askedFor(new URL(c.req.url).searchParams);
    return respondPage(c, ctx, <SessionParametersPage ctx={ctx} session={session} lines={lines} find={find} />);
  });
  mountTable(app, site, path, async (_ctx, c) => {
    const session = await sessionRunHere(site.reads, c.req.param('id') ?? '');
    return session
      ? { name: `parameters-${session.id}`, columns: lineColumns, rows: await parameterLines(site.reads, session.id) }
      : null;
  });
  mountTable(app, site, '/rules/settings', async () => ({
    name: 'parameters-set',
    columns: settingColumns,
    rows: await allSettings(site.reads),
  }));
};
