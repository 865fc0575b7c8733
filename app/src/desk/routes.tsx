import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { objection } from '../door/command.ts';
import { makeSignInLink } from '../identity/make-sign-in-link.ts';
import { parametersOnDesk } from '../parameters/index.ts';
import { sessionLines, sessionRunHere } from '../sessions/index.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
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
import { candidatesOnDesk, type SessionOnDesk, sessionOnDesk, voteOnDesk } from './queries.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const session = '/desk/sessions/:id{[A-Za-z0-9-]{1,20}}';

type Answer = (c: Context<WebEnv>, ctx: Ctx) => Promise<Response>;

/** The Secretariat's desk: from a new session to its candidates and votes, with forms alone. */
export const deskRoutes: Routes = (app, site) => {
  const forSecretariat = (answer: Answer) => guarded(site, ['secretariat'], answer);
  const sessionPage = (address: string, page: (ctx: Ctx, desk: SessionOnDesk, c: Context<WebEnv>) => ReactNode) =>
    app.get(
      address,
      forSecretariat(async (c, ctx) => {
        const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
        return desk ? respondPage(c, ctx, page(ctx, desk, c), 'private') : c.notFound();
      }),
    );

  app.get(
    '/desk',
    forSecretariat(async (c, ctx) => {
      const lines = (await sessionLines(site.reads)).filter(({ origin }) => origin === 'plenary');
      const sessions = await Promise.all(lines.map(({ id }) => sessionRunHere(site.reads, id)));
      const page = <DeskPage ctx={ctx} sessions={sessions.filter((each) => each !== null)} />;
      return respondPage(c, ctx, page, 'private');
    }),
  );
  sessionPage(session, (ctx, desk) => <DeskSessionPage ctx={ctx} desk={desk} />);
  sessionPage(`${session}/agenda`, (ctx, desk) => <DeskAgendaPage ctx={ctx} desk={desk} />);
  sessionPage(`${session}/proposals`, (ctx, desk) => <DeskProposalsPage ctx={ctx} desk={desk} />);
  sessionPage(`${session}/elections`, (ctx, desk) => <DeskElectionsPage ctx={ctx} desk={desk} />);
  app.get(
    `${session}/parameters`,
    forSecretariat(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      if (!desk) return c.notFound();
      const parameters = await parametersOnDesk(site.reads, desk.session.id);
      return respondPage(c, ctx, <DeskParametersPage ctx={ctx} desk={desk} parameters={parameters} />, 'private');
    }),
  );
  sessionPage(`${session}/delegations`, (ctx, desk, c) => (
    <DeskDelegationsPage
      ctx={ctx}
      desk={desk}
      find={(c.req.query('find') ?? '').slice(0, 100)}
      accredited={c.req.query('accredited') ?? null}
      invitation={null}
    />
  ));
  app.post(
    `${session}/delegations/invitations`,
    forSecretariat(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      if (!desk) return c.notFound();
      const account = String((await c.req.formData()).get('account'));
      const person = [...desk.delegations.values()].flat().find((each) => each.account === account);
      if (!person || !ctx.viewer) return respondError(c, ctx, 422, [notAccredited]);
      const made = await makeSignInLink(site.door, account, ctx.viewer.id);
      if (!made.ok) return respondError(c, ctx, 422, 'objections' in made ? made.objections : [notAccredited]);
      const origin = ctx.origin || new URL(c.req.url).origin;
      const invitation = { name: person.name, link: `${origin}${ctx.href(`/sign-in/${made.token}`)}` };
      // The answer stands for the page of the delegations: its forms and languages lead there.
      const there = { ...ctx, path: `/desk/sessions/${desk.session.id}/delegations`, search: '' };
      const page = <DeskDelegationsPage ctx={there} desk={desk} find="" accredited={null} invitation={invitation} />;
      return respondPage(c, there, page, 'private');
    }),
  );
  app.get(
    `${session}/delegations/:account{${uuid}}/erase`,
    forSecretariat(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      const person = desk?.former.find(({ account }) => account === c.req.param('account'));
      if (!desk || !person) return c.notFound();
      return respondPage(c, ctx, <ErasePersonPage ctx={ctx} desk={desk} person={person} />, 'private');
    }),
  );
  app.get(
    `/desk/elections/:id{${uuid}}`,
    guarded(site, ['secretariat', 'office'], async (c, ctx) => {
      const election = await candidatesOnDesk(site.reads, c.req.param('id') ?? '', ctx.viewer?.id ?? '', ctx.now);
      if (!election) return c.notFound();
      return respondPage(c, ctx, <DeskCandidatesPage ctx={ctx} election={election} />, 'private');
    }),
  );
  app.get(
    `/desk/votes/:id{${uuid}}`,
    guarded(site, ['secretariat', 'office'], async (c, ctx) => {
      const vote = await voteOnDesk(site.reads, c.req.param('id') ?? '', ctx.viewer?.id ?? '');
      return vote ? respondPage(c, ctx, <DeskVotesPage ctx={ctx} vote={vote} />, 'private') : c.notFound();
    }),
  );
};

/** Answers the person who holds one of the capacities; anyone else learns which one is needed. */
function guarded(site: Site, kinds: readonly ('secretariat' | 'office')[], answer: Answer) {
  return async (c: Context<WebEnv>): Promise<Response> => {
    const ctx = await site.ctx(c);
    if (ctx.viewer?.capacities.some(({ kind }) => kinds.some((wanted) => wanted === kind))) return answer(c, ctx);
    return respondError(c, ctx, 403, [objection('needs-secretariat', 'Only the Secretariat works here.')]);
  };
}

const notAccredited = objection('not-accredited', 'This person is not accredited at this session.');
