import { isIsoDay } from '@plenary/rules';
import { mountTable, stateNames } from '../reference/index.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { VotingPage, votingColumns } from './pages/voting-page.tsx';
import { dayInSession, heldSessions, votingList } from './voting-list.ts';

/** /members/right-to-vote: the list of votes of a session (`?session=25&on=2026-12-08`). */
export const votingRoutes: Routes = (app, site) => {
  const read = async (query: URLSearchParams, today: string) => {
    const [names, sessions] = await Promise.all([stateNames(site.reads), heldSessions(site.reads)]);
    const session = sessions.find((each) => each.id === query.get('session')) ?? sessions[0] ?? null;
    const asked = query.get('on') ?? '';
    const day = isIsoDay(asked) ? asked : session === null ? today : dayInSession(session, today);
    const rows = session === null ? [] : await votingList(site.reads, session.id, day);
    const exempt = rows.find((row) => row.state === query.get('exempt') && row.finding.value.reason === 'arrears');
    return { names, sessions, session, day, rows, exempt: exempt?.state ?? null };
  };
  app.get('/members/right-to-vote', async (c) => {
    const ctx = await site.ctx(c);
    const found = await read(new URL(c.req.url).searchParams, ctx.now.slice(0, 10));
    return respondPage(c, ctx, <VotingPage ctx={ctx} {...found} />);
  });
  mountTable(app, site, '/members/right-to-vote', async (ctx, c) => {
    const { names, session, day, rows } = await read(new URL(c.req.url).searchParams, ctx.now.slice(0, 10));
    return { name: `right-to-vote-${session?.id ?? 'none'}-${day}`, columns: votingColumns(names), rows };
  });
};
