import type { KeyObject } from 'node:crypto';
import type { Hono } from 'hono';
import { sessionPattern } from '../../door/input.ts';
import { PrintBusy } from '../../print/index.ts';
import { may, secretariat } from '../../web/access.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import { readForm } from '../../web/body.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondError } from '../../web/errors.tsx';
import { cacheControl, respondPage } from '../../web/respond.ts';
import type { Site } from '../../web/site.ts';
import { isLang } from '../../words/languages.ts';
import { waysOnDesk } from '../desk/reads.ts';
import { deskOf } from '../desk/routes.tsx';
import { toDelegates } from './about.ts';
import { mailedIn } from './by-mail.ts';
import { mailRoutes } from './mail-routes.tsx';
import { makeLetters } from './make-letters.ts';
import { LettersPage } from './page.tsx';
import { recipients } from './whom.ts';

const address = `/desk/sessions/:id{${sessionPattern}}/letters`;

/** Letters with links to sign in, for many persons at once. What is printed is kept nowhere: who loses it makes new ones. `mail`: whether it is set up. */
export function letterRoutes(app: Hono<WebEnv>, site: Site, key: KeyObject, kept: KeptForms, mail: boolean): void {
  mailRoutes(app, site, kept, mail);

  app.get(address, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    if (!desk) return c.notFound();
    const asked = c.req.query('problem');
    const problem = asked === 'none' || asked === 'busy' ? asked : null;
    const ways = await waysOnDesk(site.reads, desk, ctx.now);
    const mailed = await mailedIn(site.reads, desk.session.id);
    return respondPage(c, ctx, <LettersPage {...{ ctx, desk, ways, mail, mailed, problem }} />);
  });

  app.post(address, may(secretariat), async (c) => {
    // Asked for before anybody can have gone.
    const { signal } = c.req.raw;
    const ctx = await site.ctx(c);
    const { viewer } = ctx;
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    if (!desk || !viewer) return c.notFound();
    const form = await readForm(c);
    if (!form.ok) return respondError(c, ctx, form.status);
    const said = (name: string) => form.value.get(name)?.[0] ?? '';
    const lang = isLang(said('lang')) ? (said('lang') as typeof ctx.lang) : ctx.lang;
    const back = (problem: 'none' | 'busy') =>
      c.redirect(`${ctx.href(`/desk/sessions/${desk.session.id}/letters`)}?problem=${problem}`, 303);
    const persons = recipients([...desk.delegations.values()].flat(), await waysOnDesk(site.reads, desk, ctx.now), {
      whom: said('whom') === 'all' ? 'all' : 'new',
      state: said('state'),
    });
    const origin = ctx.origin || new URL(c.req.url).origin;
    try {
      const pdf = await makeLetters(site, key, { ...ctx, viewer }, desk, {
        about: toDelegates,
        persons,
        lang,
        origin,
        signal,
      });
      if (pdf === null) return back('none');
      return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="letters-${desk.session.id}.pdf"`,
        'cache-control': cacheControl.private,
      });
    } catch (error) {
      if (error instanceof PrintBusy) return back('busy');
      throw error;
    }
  });
}
