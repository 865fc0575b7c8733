import { credentialsStanding } from '@plenary/rules';
import type { Context } from 'hono';
import { type DeskTask, progressOf, tabsOf } from '../../desk/index.ts';
import { sessionPattern } from '../../door/input.ts';
import { accreditedAt } from '../../identity/index.ts';
import { partiesOn } from '../../membership/index.ts';
import { nameOf } from '../../reference/index.ts';
import { preparedOn } from '../../sessions/index.ts';
import { may, secretariat } from '../../web/access.ts';
import type { WebEnv } from '../../web/env.ts';
import { askedFor } from '../../web/find.ts';
import { respondCsv, respondJson, respondPage } from '../../web/respond.ts';
import type { Routes } from '../../web/site.ts';
import { documentsIn } from '../documents.ts';
import { credentialsIn, type HeldCredentials, nothingHeld } from '../held.ts';
import { credentialsView, rowsOf } from '../reads.ts';
import { BoardPage, boardViews } from './board.tsx';
import { boardColumns } from './columns.tsx';
import { OneDelegationPage } from './one-delegation.tsx';

const address = `/desk/sessions/:id{${sessionPattern}}/credentials`;

export const credentialsDeskRoutes: Routes = (app, site) => {
  const tabs = tabsOf(site.filled);

  app.get(address, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    if (!view) return c.notFound();
    const asked = new URL(c.req.url).searchParams;
    const show = boardViews.find((one) => one === asked.get('show')) ?? 'all';
    const shown = { desk: { session: view.session, tabs }, view, show, find: askedFor(asked) };
    return respondPage(c, ctx, <BoardPage ctx={ctx} {...shown} />);
  });

  app.get(`${address}/:state{[A-Z]{3}}`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id'), ctx.now);
    const state = c.req.param('state');
    if (!view?.parties.includes(state)) return c.notFound();
    const persons = await accreditedAt(site.reads, view.session.id, state);
    const document = (await documentsIn(site.reads, view.session.id)).get(state) ?? null;
    const shown = { desk: { session: view.session, tabs }, view, state, persons, document };
    return respondPage(c, ctx, <OneDelegationPage ctx={ctx} {...shown} />);
  });

  // Who has sent what is for the Secretariat alone: not the open table of a page.
  const table = async (c: Context<WebEnv>) => {
    const ctx = await site.ctx(c);
    const view = await credentialsView(site, c.req.param('id') ?? '', ctx.now);
    const rows =
      view &&
      rowsOf(view).toSorted((a, b) => ctx.compare(nameOf(ctx, view.names, a.state), nameOf(ctx, view.names, b.state)));
    return {
      ctx,
      table: view && rows && { name: `credentials-${view.session.id}`, columns: boardColumns(view), rows },
    };
  };
  app.get(`${address}.csv`, may(secretariat), async (c) => {
    const { ctx, table: answer } = await table(c);
    return answer ? respondCsv(c, ctx, answer) : c.notFound();
  });
  app.get(`${address}.json`, may(secretariat), async (c) => {
    const { ctx, table: answer } = await table(c);
    return answer ? respondJson(c, ctx, answer) : c.notFound();
  });
};

export const credentialsTask: DeskTask = {
  place: 35,
  async read(db, session, now) {
    const parties = await partiesOn(db, preparedOn(session, now));
    const held = await credentialsIn(db, session.id);
    const of = (fits: (one: HeldCredentials) => boolean) =>
      parties.filter((state) => fits(held.get(state) ?? nothingHeld)).length;
    const came = of(({ received }) => received !== 'none');
    const accepted = of((one) => ['accepted', 'acceptedOnUnderstanding'].includes(credentialsStanding(one)));
    return {
      key: 'credentials',
      path: `/desk/sessions/${session.id}/credentials`,
      progress: progressOf(came, accepted, parties.length),
      figures: { n: came, parties: parties.length, accepted },
    };
  },
};
