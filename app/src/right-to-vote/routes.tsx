import { askedDay, respondForDay } from '../membership/index.ts';
import { mountTable, nameOf, stateNames } from '../reference/index.ts';
import { sessionsHeld } from '../sessions/index.ts';
import { anyone, may } from '../web/access.ts';
import type { Ctx } from '../web/ctx.ts';
import { askedFor } from '../web/find.ts';
import type { Routes } from '../web/site.ts';
import { VotingPage, votingColumns } from './pages/voting-page.tsx';
import { dayInSession, type VotingRow, votingList } from './voting-list.ts';

/** /members/right-to-vote: the list of votes of a session (`?session=25&on=2026-12-08`). */
export const votingRoutes: Routes = (app, site) => {
  const read = async (ctx: Ctx, query: URLSearchParams) => {
    const today = ctx.now.slice(0, 10);
    const [names, sessions] = await Promise.all([stateNames(site.reads), sessionsHeld(site.reads)]);
    const session = sessions.find((each) => each.id === query.get('session')) ?? sessions[0] ?? null;
    const asked = askedDay(ctx, query, session === null ? today : dayInSession(session, today));
    const order = (a: VotingRow, b: VotingRow): number =>
      Number(a.mayVote) - Number(b.mayVote) || ctx.compare(nameOf(ctx, names, a.state), nameOf(ctx, names, b.state));
    const rows = session === null ? [] : (await votingList(site.reads, session.id, asked.day)).toSorted(order);
    const exempt = rows.find((row) => row.state === query.get('exempt') && row.finding.value.reason === 'arrears');
    const waived = rows.find((row) => row.state === query.get('unexempt') && row.finding.value.reason === 'waived');
    const asking = { exempt: exempt?.state ?? null, unexempt: waived?.state ?? null };
    return { names, sessions, session, asked, rows, ...asking, find: askedFor(query) };
  };
  app.get('/members/right-to-vote', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const found = await read(ctx, new URL(c.req.url).searchParams);
    return respondForDay(c, ctx, found.asked, <VotingPage ctx={ctx} {...found} />);
  });
  mountTable(app, site, '/members/right-to-vote', async (ctx, c) => {
    const { names, session, asked, rows } = await read(ctx, new URL(c.req.url).searchParams);
    if (asked.wrong !== null) return { wrong: asked.wrong };
    return {
      name: `right-to-vote-${session?.id ?? 'none'}-${asked.day}`,
      columns: votingColumns(names, session),
      rows,
    };
  });
};
