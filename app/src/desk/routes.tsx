import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { actorOf } from '../door/actor.ts';
import { sessionPattern, uuidPattern } from '../door/input.ts';
import { lotReview } from '../elections/index.ts';
import { parametersOnDesk } from '../parameters/index.ts';
import { announceable, sessionLines, sessionRunHere } from '../sessions/index.ts';
import { may, presiding, secretariat } from '../web/access.ts';
import { askedText } from '../web/asked-text.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import { lotAsked, lotGiven } from './lot-asked.ts';
import { DeskAgendaPage } from './pages/agenda.tsx';
import { CancelMeetingPage } from './pages/cancel-meeting.tsx';
import { DeskCandidatesPage } from './pages/candidates.tsx';
import { ChangeCandidatePage } from './pages/change-candidate.tsx';
import { ConfirmLotPage } from './pages/confirm-lot.tsx';
import { CorrectCandidatePage } from './pages/correct-candidate.tsx';
import { DeskDelegationsPage } from './pages/delegations.tsx';
import { DeskPage } from './pages/desk.tsx';
import { DeskElectionsPage } from './pages/elections.tsx';
import { EndAccreditationPage } from './pages/end-accreditation.tsx';
import { ErasePersonPage } from './pages/erase-person.tsx';
import { DeskParametersPage } from './pages/parameters.tsx';
import { DeskProposalsPage } from './pages/proposals.tsx';
import { DeskSessionPage } from './pages/session.tsx';
import { DeskVotesPage } from './pages/votes.tsx';
import {
  type CandidateOnDesk,
  type CandidatesOnDesk,
  candidatesOnDesk,
  type SessionOnDesk,
  sessionOfMeeting,
  sessionOnDesk,
  voteOnDesk,
  waysOnDesk,
} from './queries.ts';

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
        ended: c.req.query('ended') ?? null,
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
    `${session}/accreditations/:account{${uuidPattern}}`,
    may(secretariat),
    answered(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      const account = c.req.param('account');
      const [state, persons] =
        [...(desk?.delegations ?? [])].find(([, all]) => all.some((one) => one.account === account)) ?? [];
      const person = persons?.find((one) => one.account === account);
      if (!desk || !state || !person) return c.notFound();
      const last = persons?.length === 1;
      return respondPage(c, ctx, <EndAccreditationPage {...{ ctx, desk, person, state, last }} />);
    }),
  );
  app.get(
    `/desk/meetings/:id{${uuidPattern}}/cancel`,
    may(secretariat),
    answered(async (c, ctx) => {
      const id = c.req.param('id') ?? '';
      const session = await sessionOfMeeting(site.reads, id);
      const desk = session === null ? null : await sessionOnDesk(site.reads, session, ctx.now);
      const meeting = desk?.session.meetings.find((each) => each.id === id);
      if (!desk || !meeting) return c.notFound();
      return respondPage(c, ctx, <CancelMeetingPage {...{ ctx, desk, meeting }} />);
    }),
  );
  const candidatePage = (
    change: 'withdraw' | 'remove' | 'correct',
    page: (ctx: Ctx, election: CandidatesOnDesk, candidate: CandidateOnDesk) => ReactNode,
  ) =>
    app.get(
      `/desk/elections/:id{${uuidPattern}}/candidates/:candidate{${uuidPattern}}/${change}`,
      may(presiding),
      answered(async (c, ctx) => {
        const election = await candidatesOnDesk(site.reads, c.req.param('id') ?? '', ctx.viewer?.id ?? '', ctx.now);
        const candidate = election?.candidates.find(({ id }) => id === c.req.param('candidate'));
        return election && candidate ? respondPage(c, ctx, page(ctx, election, candidate)) : c.notFound();
      }),
    );
  candidatePage('withdraw', (ctx, election, candidate) => (
    <ChangeCandidatePage {...{ ctx, election, candidate }} command="withdraw-candidate" />
  ));
  candidatePage('remove', (ctx, election, candidate) => (
    <ChangeCandidatePage {...{ ctx, election, candidate }} command="remove-candidate" />
  ));
  candidatePage('correct', (ctx, election, candidate) => <CorrectCandidatePage {...{ ctx, election, candidate }} />);
  app.get(
    `/desk/elections/:id{${uuidPattern}}/lot`,
    may(presiding),
    answered(async (c, ctx) => {
      const viewer = ctx.viewer?.id ?? '';
      const election = await candidatesOnDesk(site.reads, c.req.param('id') ?? '', viewer, ctx.now);
      if (!election) return c.notFound();
      const { lot, meeting } = election;
      const given = lotGiven(c);
      const asked = lotAsked(given, lot, meeting);
      if (!lot || !meeting || 'errors' in asked)
        return respondPage(c, ctx, <DeskCandidatesPage ctx={ctx} election={election} given={{ ...given, ...asked }} />);
      const actor = await site.reads.transaction().execute((tx) => actorOf(tx, viewer, ctx.now));
      const review = await lotReview(site.reads, asked.input, actor, ctx.now);
      const { order, how } = asked.input;
      return respondPage(c, ctx, <ConfirmLotPage {...{ ctx, election, lot, meeting, order, how, review }} />);
    }),
  );
  app.get(
    `/desk/elections/:id{${uuidPattern}}`,
    may(presiding),
    answered(async (c, ctx) => {
      const election = await candidatesOnDesk(site.reads, c.req.param('id') ?? '', ctx.viewer?.id ?? '', ctx.now);
      if (!election) return c.notFound();
      return respondPage(c, ctx, <DeskCandidatesPage ctx={ctx} election={election} given={lotGiven(c)} />);
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
