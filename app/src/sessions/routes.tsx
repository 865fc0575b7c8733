import { documentsOfSession } from '../documents/index.ts';
import { sessionPattern } from '../door/input.ts';
import { mountTable } from '../reference/index.ts';
import { anyone, may } from '../web/access.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { archivedSession, sessionLines } from './archive.ts';
import { barsAbove } from './bars-above.ts';
import { ArchivedSessionPage } from './pages/archived-session.tsx';
import { programmeColumns } from './pages/budget.tsx';
import { heldElectionColumns } from './pages/held-elections.tsx';
import { SessionRunHerePage, type ShownSession } from './pages/session-run-here.tsx';
import { SessionsPage, sessionColumns } from './pages/sessions.tsx';
import { delegationCount, programmesOf } from './programmes.ts';
import { sessionRunHere } from './run-here.ts';
import { parametersSetIn, sessionSection } from './slots.ts';

/** A session run here with all that its page shows; null when there is no such one. */
export async function shownSession(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  ctx: LanguageCtx,
  id: string,
): Promise<ShownSession | null> {
  const session = await sessionRunHere(reads, id);
  if (!session) return null;
  const sections: ShownSession['sections'][number][] = [];
  for (const { section, links } of filled(sessionSection))
    sections.push({ section, links: await links(reads, ctx, id) });
  const programmes = await programmesOf({ reads, filled }, session);
  let parametersSet = 0;
  for (const count of filled(parametersSetIn)) parametersSet += await count(reads, id);
  const delegations = await delegationCount({ reads, filled }, id);
  const above = await barsAbove({ reads, filled }, session, null);
  return { session, above, programmes, delegations, sections, parametersSet };
}

export const sessionRoutes: Routes = (app, site) => {
  app.get('/sessions', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    return respondPage(c, ctx, <SessionsPage ctx={ctx} lines={await sessionLines(site)} />);
  });
  mountTable(app, site, '/sessions', async () => ({
    name: 'sessions',
    columns: sessionColumns,
    rows: await sessionLines(site),
  }));

  app.get(`/sessions/:id{${sessionPattern}}`, may(anyone, 'current'), async (c) => {
    const id = c.req.param('id');
    const ctx = await site.ctx(c);
    const here = await shownSession(site, ctx, id);
    if (here) return respondPage(c, ctx, <SessionRunHerePage ctx={ctx} {...here} />);
    const session = await archivedSession(site.reads, id);
    if (!session) return c.notFound();
    const documents = await documentsOfSession(site, id);
    return respondPage(c, ctx, <ArchivedSessionPage ctx={ctx} session={session} documents={documents} />);
  });

  mountTable(app, site, `/sessions/:id{${sessionPattern}}/elections`, async (_ctx, c) => {
    const session = await archivedSession(site.reads, c.req.param('id') ?? '');
    if (session?.meeting.kind !== 'session') return null;
    const { number, elections } = session.meeting.record;
    return { name: `elections-of-session-${number}`, columns: heldElectionColumns, rows: elections };
  });
  mountTable(app, site, `/sessions/:id{${sessionPattern}}/budget`, async (_ctx, c) => {
    const session = await archivedSession(site.reads, c.req.param('id') ?? '');
    if (session?.meeting.kind !== 'session' || session.meeting.record.budget.breakdown === null) return null;
    const { financialYear, breakdown } = session.meeting.record.budget;
    return { name: `budget-${financialYear}`, columns: programmeColumns, rows: breakdown };
  });
};
