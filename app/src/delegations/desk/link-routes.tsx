import type { KeyObject } from 'node:crypto';
import type { Hono } from 'hono';
import { sessionPattern } from '../../door/input.ts';
import { may, secretariat } from '../../web/access.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondPage } from '../../web/respond.ts';
import type { Site } from '../../web/site.ts';
import { DeskDelegationsPage } from './delegations.tsx';
import { invitePerson } from './invite-person.ts';
import { waysOnDesk } from './reads.ts';
import { deskOf } from './routes.tsx';

/** Makes a link that signs a person of a delegation in once. Apart from the other routes of the desk: it alone needs the key. */
export function deskLinkRoutes(app: Hono<WebEnv>, site: Site, key: KeyObject, kept: KeptForms): void {
  app.post(`/desk/sessions/:id{${sessionPattern}}/delegations/invitations`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id') ?? '', ctx.now);
    if (!desk) return c.notFound();
    const page = `/desk/sessions/${desk.session.id}/delegations`;
    const invitation = await invitePerson(
      { app, site, key, kept },
      c,
      ctx,
      [...desk.delegations.values()].flat(),
      page,
    );
    if (invitation instanceof Response) return invitation;
    // The answer stands for the page of the delegations: its forms and languages lead there.
    const there = { ...ctx, path: page, search: '' };
    const shown = {
      desk,
      find: '',
      accredited: null,
      ended: null,
      imported: null,
      invitation,
      ways: await waysOnDesk(site.reads, desk, ctx.now),
    };
    return respondPage(c, there, <DeskDelegationsPage ctx={there} {...shown} />);
  });
}
