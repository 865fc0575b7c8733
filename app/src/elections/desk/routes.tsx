import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { type DeskTask, progressOf, tabsOf } from '../../desk/index.ts';
import { actorOf } from '../../door/actor.ts';
import { sessionPattern, uuidPattern } from '../../door/input.ts';
import { sessionRunHere } from '../../sessions/index.ts';
import { may, presiding, secretariat } from '../../web/access.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { electionsOf } from '../ballot-now.ts';
import { lotReview } from '../reads.ts';
import { removeCandidate } from '../remove-candidate.ts';
import { withdrawCandidate } from '../withdraw-candidate.ts';
import { DeskCandidatesPage } from './candidates.tsx';
import { ChangeCandidatePage } from './change-candidate.tsx';
import { ConfirmLotPage } from './confirm-lot.tsx';
import { CorrectCandidatePage } from './correct-candidate.tsx';
import { DeskElectionsPage } from './elections.tsx';
import { lotAsked, lotGiven } from './lot-asked.ts';
import { type CandidateOnDesk, type CandidatesOnDesk, candidatesOnDesk, electionsOnDesk } from './reads.ts';

type Answer = (c: Context<WebEnv>, ctx: Ctx) => Promise<Response>;

export const electionDeskRoutes: Routes = (app, site) => {
  const answered = (answer: Answer) => async (c: Context<WebEnv>) => answer(c, await site.ctx(c));
  app.get(`/desk/sessions/:id{${sessionPattern}}/elections`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const desk = await electionsOnDesk(site.reads, { session, tabs: tabsOf(site.filled) }, ctx.now);
    return respondPage(c, ctx, <DeskElectionsPage ctx={ctx} desk={desk} />);
  });
  const candidatePage = (
    change: 'withdraw' | 'remove' | 'correct',
    page: (ctx: Ctx, election: CandidatesOnDesk, candidate: CandidateOnDesk) => ReactNode,
  ) =>
    app.get(
      `/desk/elections/:id{${uuidPattern}}/candidates/:candidate{${uuidPattern}}/${change}`,
      may(presiding),
      answered(async (c, ctx) => {
        const election = await candidatesOnDesk(site, c.req.param('id') ?? '', ctx.viewer?.id ?? '', ctx.now);
        const candidate = election?.candidates.find(({ id }) => id === c.req.param('candidate'));
        return election && candidate ? respondPage(c, ctx, page(ctx, election, candidate)) : c.notFound();
      }),
    );
  candidatePage('withdraw', (ctx, election, candidate) => (
    <ChangeCandidatePage {...{ ctx, election, candidate }} act={withdrawCandidate} />
  ));
  candidatePage('remove', (ctx, election, candidate) => (
    <ChangeCandidatePage {...{ ctx, election, candidate }} act={removeCandidate} />
  ));
  candidatePage('correct', (ctx, election, candidate) => <CorrectCandidatePage {...{ ctx, election, candidate }} />);
  app.get(
    `/desk/elections/:id{${uuidPattern}}/lot`,
    may(presiding),
    answered(async (c, ctx) => {
      const viewer = ctx.viewer?.id ?? '';
      const election = await candidatesOnDesk(site, c.req.param('id') ?? '', viewer, ctx.now);
      if (!election) return c.notFound();
      const { lot, meeting } = election;
      const given = lotGiven(c);
      const asked = lotAsked(given, lot, meeting);
      if (!lot || !meeting || 'errors' in asked)
        return respondPage(c, ctx, <DeskCandidatesPage ctx={ctx} election={election} given={{ ...given, ...asked }} />);
      const actor = await site.reads.transaction().execute((tx) => actorOf(tx, viewer, ctx.now));
      const review = await lotReview(site.reads, asked.input, { actor, now: ctx.now, filled: site.filled });
      const { order, how } = asked.input;
      return respondPage(c, ctx, <ConfirmLotPage {...{ ctx, election, lot, meeting, order, how, review }} />);
    }),
  );
  app.get(
    `/desk/elections/:id{${uuidPattern}}`,
    may(presiding),
    answered(async (c, ctx) => {
      const election = await candidatesOnDesk(site, c.req.param('id') ?? '', ctx.viewer?.id ?? '', ctx.now);
      if (!election) return c.notFound();
      return respondPage(c, ctx, <DeskCandidatesPage ctx={ctx} election={election} given={lotGiven(c)} />);
    }),
  );
};

export const electionsTask: DeskTask = {
  place: 60,
  async read(db, { id }) {
    const elections = await electionsOf(db, { session: id });
    const completed = elections.filter(({ status }) => status === 'completed').length;
    return {
      key: 'elections',
      path: `/desk/sessions/${id}/elections`,
      progress: progressOf(elections.length, completed, elections.length),
      figures: { n: elections.length, completed },
    };
  },
};
