import type { KeyObject } from 'node:crypto';
import type { Hono } from 'hono';
import { sessionPattern } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { makeSignInLink, recordSignInLink } from '../../identity/index.ts';
import { may, secretariat } from '../../web/access.ts';
import { answerRefused } from '../../web/acts/acts-routes.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import { readForm } from '../../web/body.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondError } from '../../web/errors.tsx';
import { refusedForm, safeThen } from '../../web/form-state.ts';
import { respondPage } from '../../web/respond.ts';
import type { Site } from '../../web/site.ts';
import { DeskDelegationsPage } from './delegations.tsx';
import { waysOnDesk } from './reads.ts';
import { deskOf } from './routes.tsx';

/** Makes a link that signs a person of a delegation in once. Apart from the other routes of the desk: it alone needs the key. */
export function deskLinkRoutes(app: Hono<WebEnv>, site: Site, key: KeyObject, kept: KeptForms): void {
  app.post(`/desk/sessions/:id{${sessionPattern}}/delegations/invitations`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id') ?? '', ctx.now);
    if (!desk) return c.notFound();
    const form = await readForm(c);
    if (!form.ok) return respondError(c, ctx, form.status);
    const account = form.value.get('account')?.[0] ?? '';
    const person = [...desk.delegations.values()].flat().find((each) => each.account === account);
    const page = `/desk/sessions/${desk.session.id}/delegations`;
    const refused = (objections: readonly Objection[]) =>
      answerRefused(app, c, kept, safeThen(form.value.get('from')?.[0], ctx.href(page)), {
        command: recordSignInLink.name,
        state: refusedForm(form.value, {}),
        // Of this request alone: whether a page shows a reason is known by the object.
        objections: objections.map((reason) => ({ ...reason })),
      });
    if (!person || !ctx.viewer) return refused([notAccredited]);
    const made = await makeSignInLink(site.door, key, account, ctx.viewer.id);
    if (!made.ok) return refused('objections' in made ? made.objections : [notAccredited]);
    const origin = ctx.origin || new URL(c.req.url).origin;
    const invitation = { name: person.name, link: `${origin}${ctx.href(`/sign-in/${made.token}`)}` };
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

const notAccredited = no('not-accredited');
