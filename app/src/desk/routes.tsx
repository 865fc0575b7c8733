import type { Context } from 'hono';
import { invite } from '../identity/sign-in.ts';
import { sessionLines } from '../sessions/index.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { respondPage } from '../web/respond.ts';
import type { Routes, Site } from '../web/site.ts';
import { DeskDelegationsPage } from './pages/delegations.tsx';
import { DeskPage } from './pages/desk.tsx';
import { DeskSessionPage } from './pages/session.tsx';
import { sessionOnDesk } from './queries.ts';

/** The Secretariat's desk: from a new session to its candidates, with forms alone. */
export const deskRoutes: Routes = (app, site) => {
  const forSecretariat = (page: (c: Context<WebEnv>, ctx: Ctx) => Promise<Response>) => async (c: Context<WebEnv>) => {
    const ctx = await site.ctx(c);
    const secretariat = ctx.viewer?.capacities.some(({ kind }) => kind === 'secretariat') ?? false;
    return secretariat ? page(c, ctx) : respondError(c, ctx, 403);
  };

  app.get(
    '/desk',
    forSecretariat(async (c, ctx) => {
      const sessions = (await sessionLines(site.reads)).filter(({ origin }) => origin === 'plenary');
      return respondPage(c, ctx, <DeskPage ctx={ctx} sessions={sessions} />, 'private');
    }),
  );
  app.get(
    '/desk/sessions/:id',
    forSecretariat(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      return desk ? respondPage(c, ctx, <DeskSessionPage ctx={ctx} desk={desk} />, 'private') : c.notFound();
    }),
  );
  app.get(
    '/desk/sessions/:id/delegations',
    forSecretariat(async (c, ctx) => {
      const desk = await sessionOnDesk(site.reads, c.req.param('id') ?? '', ctx.now);
      if (!desk) return c.notFound();
      const invitation = await invitationOf(c, site, desk.session.id);
      return respondPage(c, ctx, <DeskDelegationsPage ctx={ctx} desk={desk} invitation={invitation} />, 'private');
    }),
  );
};

/** The link for a person who was just accredited (`?invited=<account>`), made anew and shown once. */
async function invitationOf(c: Context<WebEnv>, { reads, door }: Site, session: string): Promise<string | null> {
  const account = c.req.query('invited');
  if (!account || !/^[0-9a-f-]{36}$/.test(account)) return null;
  const held = await reads
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .select('account.id')
    .where('account.id', '=', account)
    .where('capacity.session', '=', session)
    .where('account.demonstration', '=', false)
    .executeTakeFirst();
  if (!held) return null;
  const token = await invite(door.store, account, new Date());
  return `${new URL(c.req.url).origin}/sign-in/${token}`;
}
