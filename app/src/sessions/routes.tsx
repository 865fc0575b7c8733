import { documentsOfSession } from '../documents/index.ts';
import { sessionPattern } from '../door/input.ts';
import { mountTable } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { anyone, may } from '../web/access.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { archivedSession, sessionLines } from './archive.ts';
import { ArchivedSessionPage } from './pages/archived-session.tsx';
import { programmeColumns } from './pages/budget.tsx';
import { heldElectionColumns } from './pages/held-elections.tsx';
import { type SessionLink, SessionRunHerePage, type ShownSession } from './pages/session-run-here.tsx';
import { SessionsPage, sessionColumns } from './pages/sessions.tsx';
import { sessionRunHere } from './run-here.ts';

/** What other modules know of a session run here; given by the assembly, so that this module needs none of them. */
export interface SessionParts {
  decisions(db: Db, ctx: LanguageCtx, session: string): Promise<readonly SessionLink[]>;
  elections(db: Db, ctx: LanguageCtx, session: string): Promise<readonly SessionLink[]>;
  /** how many parameters the Bureau has set */
  parametersSet(db: Db, session: string): Promise<number>;
}

/** A session run here with all that its page shows; null when there is no such one. */
export async function shownSession(
  db: Db,
  parts: SessionParts,
  ctx: LanguageCtx,
  id: string,
): Promise<ShownSession | null> {
  const session = await sessionRunHere(db, id);
  return (
    session && {
      session,
      decisions: await parts.decisions(db, ctx, id),
      elections: await parts.elections(db, ctx, id),
      parametersSet: await parts.parametersSet(db, id),
    }
  );
}

export function sessionRoutes(parts: SessionParts): Routes {
  return (app, site) => {
    app.get('/sessions', may(anyone, 'current'), async (c) => {
      const ctx = await site.ctx(c);
      return respondPage(c, ctx, <SessionsPage ctx={ctx} lines={await sessionLines(site.reads)} />);
    });
    mountTable(app, site, '/sessions', async () => ({
      name: 'sessions',
      columns: sessionColumns,
      rows: await sessionLines(site.reads),
    }));

    app.get(`/sessions/:id{${sessionPattern}}`, may(anyone, 'current'), async (c) => {
      const id = c.req.param('id');
      const ctx = await site.ctx(c);
      const here = await shownSession(site.reads, parts, ctx, id);
      if (here) return respondPage(c, ctx, <SessionRunHerePage ctx={ctx} {...here} />);
      const session = await archivedSession(site.reads, id);
      if (!session) return c.notFound();
      const documents = await documentsOfSession(site.reads, id);
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
}
