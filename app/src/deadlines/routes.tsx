import { tabsOf } from '../desk/index.ts';
import { sessionPattern } from '../door/input.ts';
import { mountTable } from '../reference/index.ts';
import { sessionRunHere } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import { anyone, may, secretariat } from '../web/access.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { deadlineColumns } from './columns.tsx';
import { DeskDeadlinesPage } from './desk/deadlines.tsx';
import { SessionDeadlinesPage } from './pages/session-deadlines.tsx';
import { deadlinesOf, sessionOnDeadlines } from './reads.ts';

const path = `/sessions/:id{${sessionPattern}}/deadlines`;

/** The deadlines of a session: for everybody, and for the Secretariat with what it may note. */
export const deadlineRoutes: Routes = (app, site) => {
  app.get(path, may(anyone, 'current'), async (c) => {
    const session = await sessionOnDeadlines(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const ctx = await site.ctx(c);
    const deadlines = await deadlinesOf(site, session, ctx.now);
    return respondPage(c, ctx, <SessionDeadlinesPage ctx={ctx} session={session} deadlines={deadlines} />);
  });
  mountTable(app, site, path, async (_ctx, c) => {
    const session = await sessionOnDeadlines(site.reads, c.req.param('id') ?? '');
    if (!session) return null;
    const rows = await deadlinesOf(site, session, await databaseNow(site.reads));
    return { name: `deadlines-${session.id}`, columns: deadlineColumns, rows };
  });
  app.get(`/desk${path}`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    const counted = await sessionOnDeadlines(site.reads, c.req.param('id'));
    if (!session || !counted) return c.notFound();
    const deadlines = await deadlinesOf(site, counted, ctx.now);
    return respondPage(
      c,
      ctx,
      <DeskDeadlinesPage ctx={ctx} desk={{ session, tabs: tabsOf(site.filled), deadlines }} />,
    );
  });
};
