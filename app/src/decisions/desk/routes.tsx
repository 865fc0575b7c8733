import { type DeskTask, progressOf, tabsOf } from '../../desk/index.ts';
import { sessionPattern, uuidPattern } from '../../door/input.ts';
import { sessionRunHere } from '../../sessions/index.ts';
import { may, presiding, secretariat } from '../../web/access.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { proposalsOf } from '../reads.ts';
import { ofVote } from '../slots.ts';
import { DeskProposalsPage } from './proposals.tsx';
import { proposalsOnDesk, voteOnDesk } from './reads.ts';
import { DeskVotesPage } from './votes.tsx';

export const decisionDeskRoutes: Routes = (app, site) => {
  const { reads, filled } = site;
  app.get(`/desk/sessions/:id{${sessionPattern}}/proposals`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(reads, c.req.param('id'));
    if (!session) return c.notFound();
    const desk = await proposalsOnDesk(reads, { session, tabs: tabsOf(filled) }, ctx.now);
    return respondPage(c, ctx, <DeskProposalsPage ctx={ctx} desk={desk} />);
  });

  app.get(`/desk/votes/:id{${uuidPattern}}`, may(presiding), async (c) => {
    const ctx = await site.ctx(c);
    const vote = await voteOnDesk(reads, c.req.param('id'), ctx.viewer?.id ?? '');
    if (!vote) return c.notFound();
    const more = await Promise.all(filled(ofVote).map((read) => read(reads, vote.id)));
    return respondPage(c, ctx, <DeskVotesPage ctx={ctx} vote={vote} more={more} />);
  });
};

export const proposalsTask: DeskTask = {
  place: 50,
  async read(db, { id }) {
    const proposals = await proposalsOf(db, { session: id });
    const decided = proposals.filter(({ status }) => status !== 'submitted').length;
    return {
      key: 'proposals',
      path: `/desk/sessions/${id}/proposals`,
      progress: progressOf(proposals.length, decided, proposals.length),
      figures: { n: proposals.length, decided },
    };
  },
};
