import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { sessionPattern, uuidPattern } from '../door/input.ts';
import { parametersOnDesk } from '../parameters/index.ts';
import { announceable, sessionLines, sessionRunHere } from '../sessions/index.ts';
import { may, presiding, secretariat } from '../web/access.ts';
import { askedText } from '../web/asked-text.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { DeskAgendaPage } from './pages/agenda.tsx';
import { DeskCandidatesPage } from './pages/candidates.tsx';
import { DeskDelegationsPage } from './pages/delegations.tsx';
import { DeskPage } from './pages/desk.tsx';
import { DeskElectionsPage } from './pages/elections.tsx';
import { ErasePersonPage } from './pages/erase-person.tsx';
import { DeskParametersPage } from './pages/parameters.tsx';
import { DeskProposalsPage } from './pages/proposals.tsx';
import { DeskSessionPage } from './pages/session.tsx';
import { DeskVotesPage } from './pages/votes.tsx';
import { candidatesOnDesk, type SessionOnDesk, sessionOnDesk, voteOnDesk, waysOnDesk } from './queries.ts';

const session = `/desk/sessions/:id{${sessionPattern}}`;

type Answer = (c: Context<WebEnv>, ctx: Ctx) => Promise<Response>;

/** The Secretariat's desk: from a new session to its candidates and votes, with forms alone. */
export const deskRoutes: Routes = (app, site) => {
  const answered = (answer: Answer) => async (c: Context<WebEnv>) => answer(c, await site.ctx(c));
  const sessionPage = (address: string, page: (ctx: Ctx, desk: SessionOnDesk) => ReactNode) =>
    app.get(
      address,
      may(secretariat),
      answered(async (c, ctx) => {
        const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
        return desk ? respondPage(c, ctx, page(ctx, desk)) : c.notFound();
      }),
    );

  app.get(
    '/desk',
    may(secretariat),
    answered(async (c, ctx) => {
      const lines = (await sessionLines(site.reads)).filter(({ origin }) => origin === 'plenary');
      const sessions = await Promise.all(lines.map(({ id }) => sessionRunHere(site.reads, id)));
      const announced = await announceable(site.reads, ctx.now, null);
      const page = <DeskPage ctx={ctx} sessions={sessions.filter((each) => each !== null)} announced={announced} />;
      return respondPage(c, ctx, page);
    }),
  );
  sessionPage(session, (ctx, desk) => <DeskSessionPage ctx={ctx} desk={desk} />);
  sessionPage(`${session}/agenda`, (ctx, desk) => <DeskAgendaPage ctx={ctx} desk={desk} />);
  sessionPage(`${session}/proposals`, (ctx, desk) => <DeskProposalsPage ctx={ctx} desk={desk} />);
  sessionPage(`${session}/elections`, (ctx, desk) => <DeskElectionsPage ctx={ctx} desk={desk} />);
  app.get(
    `${session}/parameters`,
    may(secretariat),
    answered(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      if (!desk) return c.notFound();
      const parameters = await parametersOnDesk(site.reads, desk.session.id);
      return respondPage(c, ctx, <DeskParametersPage ctx={ctx} desk={desk} parameters={parameters} />);
    }),
  );
  app.get(
    `${session}/delegations`,
    may(secretariat),
    answered(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      if (!desk) return c.notFound();
      const shown = {
        ...{ ctx, desk, invitation: null, ways: await waysOnDesk(site.reads, desk, ctx.now) },
        find: askedText(c.req.query('find'), 100),
        accredited: c.req.query('accredited') ?? null,
      };
      return respondPage(c, ctx, <DeskDelegationsPage {...shown} />);
    }),
  );
  app.get(
    `${session}/delegations/:account{${uuidPattern}}/erase`,
    may(secretariat),
    answered(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      const person = desk?.former.find(({ account }) => account === c.req.param('account'));
      if (!desk || !person) return c.notFound();
      return respondPage(c, ctx, <ErasePersonPage ctx={ctx} desk={desk} person={person} />);
    }),
  );
  app.get(
    `/desk/elections/:id{${uuidPattern}}`,
    may(presiding),
    answered(async (c, ctx) => {
      const election = await candidatesOnDesk(site.reads, c.req.param('id') ?? '', ctx.viewer?.id ?? '', ctx.now);
      if (!election) return c.notFound();
      return respondPage(c, ctx, <DeskCandidatesPage ctx={ctx} election={election} />);
    }),
  );
  app.get(
    `/desk/votes/:id{${uuidPattern}}`,
    may(presiding),
    answered(async (c, ctx) => {
      const vote = await voteOnDesk(site.reads, c.req.param('id') ?? '', ctx.viewer?.id ?? '');
      return vote ? respondPage(c, ctx, <DeskVotesPage ctx={ctx} vote={vote} />) : c.notFound();
    }),
  );
};
