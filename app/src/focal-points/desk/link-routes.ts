import type { KeyObject } from 'node:crypto';
import type { Hono } from 'hono';
import { invitePerson, makeLetters } from '../../delegations/index.ts';
import { PrintBusy } from '../../print/index.ts';
import { may, secretariat } from '../../web/access.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import { readForm } from '../../web/body.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondError } from '../../web/errors.tsx';
import { cacheControl } from '../../web/respond.ts';
import type { Site } from '../../web/site.ts';
import { isLang } from '../../words/languages.ts';
import { toFocalPoints } from '../letters/about.ts';
import { recipients } from '../letters/recipients.ts';
import { focalPointsOnDesk } from './reads.ts';
import { focalPointsAddress, respondFocalPoints } from './routes.tsx';

/** Makes links for focal points, one by one or as letters. Apart from the other routes of the desk: they need the key. */
export function focalPointLinkRoutes(app: Hono<WebEnv>, site: Site, key: KeyObject, kept: KeptForms): void {
  app.post(`${focalPointsAddress}/invitations`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await focalPointsOnDesk(site, c.req.param('id') ?? '', ctx.now);
    if (!desk) return c.notFound();
    const page = `/desk/sessions/${desk.session.id}/focal-points`;
    const invitation = await invitePerson({ app, site, key, kept }, c, ctx, desk.focalPoints, page);
    if (invitation instanceof Response) return invitation;
    return respondFocalPoints(c, site, { ...ctx, path: page, search: '' }, desk, invitation);
  });

  app.post(`${focalPointsAddress}/letters`, may(secretariat), async (c) => {
    // Asked for before anybody can have gone.
    const { signal } = c.req.raw;
    const ctx = await site.ctx(c);
    const { viewer } = ctx;
    const desk = await focalPointsOnDesk(site, c.req.param('id') ?? '', ctx.now);
    if (!desk || !viewer) return c.notFound();
    const form = await readForm(c);
    if (!form.ok) return respondError(c, ctx, form.status);
    const said = (name: string) => form.value.get(name)?.[0] ?? '';
    const lang = isLang(said('lang')) ? (said('lang') as typeof ctx.lang) : ctx.lang;
    const back = (problem: 'none' | 'busy') =>
      c.redirect(`${ctx.href(`/desk/sessions/${desk.session.id}/focal-points`)}?problem=${problem}`, 303);
    const persons = recipients(desk, said('whom') === 'all' ? 'all' : 'new');
    const origin = ctx.origin || new URL(c.req.url).origin;
    const asked = { about: toFocalPoints, persons, lang, origin, signal };
    try {
      const pdf = await makeLetters(site, key, { ...ctx, viewer }, desk, asked);
      if (pdf === null) return back('none');
      return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="letters-focal-points-${desk.session.id}.pdf"`,
        'cache-control': cacheControl.private,
      });
    } catch (error) {
      if (error instanceof PrintBusy) return back('busy');
      throw error;
    }
  });
}
