import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { id, sessionPattern } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { perform } from '../../door/perform.ts';
import { may, secretariat } from '../../web/access.ts';
import { answerRefused } from '../../web/acts/acts-routes.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import { readForm } from '../../web/body.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondError } from '../../web/errors.tsx';
import { refusedForm, safeThen } from '../../web/form-state.ts';
import { askedPage } from '../../web/pages.ts';
import { respondPage } from '../../web/respond.ts';
import type { Site } from '../../web/site.ts';
import { isLang, type Lang } from '../../words/languages.ts';
import { waysOnDesk } from '../desk/reads.ts';
import { deskOf } from '../desk/routes.tsx';
import { addressed, mailedIn, mailWhom } from './by-mail.ts';
import { mailedBefore, mailLetters, mostLetters } from './mail-letters.ts';
import { type MailChoice, MailPage } from './mail-page.tsx';
import { SentPage } from './sent-page.tsx';

const address = `/desk/sessions/:id{${sessionPattern}}/letters`;

/** Letters by mail: the step before they are sent, and what became of them. `setUp`: whether mail is. */
export function mailRoutes(app: Hono<WebEnv>, site: Site, kept: KeptForms, setUp: boolean): void {
  app.get(`${address}/mail`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    if (!desk) return c.notFound();
    const letters = ctx.href(`/desk/sessions/${desk.session.id}/letters`);
    if (!setUp || desk.session.demonstration) return c.redirect(letters, 303);
    const chosen = choiceOf((name) => c.req.query(name), ctx.lang);
    const to = await addressedNow(site, desk, chosen, ctx.now);
    const before = await mailedBefore(site.reads, desk.session.id, accountsOf(to.to), ctx.now);
    return respondPage(c, ctx, <MailPage {...{ ctx, desk, chosen, addressed: to, before, page: pageOf(c) }} />);
  });

  app.get(`${address}/sent`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    if (!desk) return c.notFound();
    const ways = await waysOnDesk(site.reads, desk, ctx.now);
    const mailed = await mailedIn(site.reads, desk.session.id);
    const figure = c.req.query('asked') ?? '';
    const asked = /^\d{1,5}$/.test(figure) ? Number(figure) : null;
    return respondPage(c, ctx, <SentPage {...{ ctx, desk, ways, mailed, asked, page: pageOf(c) }} />);
  });

  app.post(`${address}/mail`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const { viewer } = ctx;
    const desk = await deskOf(site, c.req.param('id'), ctx.now);
    if (!desk || !viewer) return c.notFound();
    const form = await readForm(c);
    if (!form.ok) return respondError(c, ctx, form.status);
    const said = (name: string) => form.value.get(name)?.[0];
    const letters = `/desk/sessions/${desk.session.id}/letters`;
    if (!setUp || desk.session.demonstration) return c.redirect(ctx.href(letters), 303);
    const chosen = choiceOf(said, ctx.lang);
    const { to } = await addressedNow(site, desk, chosen, ctx.now);
    const again = said('again') === 'yes' || chosen.whom === 'failed';
    const persons = accountsOf(to);
    for (let from = 0; from < persons.length; from += mostLetters) {
      const input = {
        session: desk.session.id,
        lang: chosen.lang,
        persons: persons.slice(from, from + mostLetters),
        again,
      };
      const outcome = await perform(site.door, mailLetters, input, {
        account: viewer.id,
        ...(from === 0
          ? { requestId: id.safeParse(said('requestId')).data ?? randomUUID(), ...seen(said('basedOn')) }
          : {}),
      });
      if (outcome.ok) continue;
      const objections = 'objections' in outcome ? outcome.objections : [notAccredited];
      return refusedMail(c, objections, safeThen(said('from'), ctx.href(letters)), form.value);
    }
    return c.redirect(`${ctx.href(`${letters}/sent`)}?asked=${persons.length}`, 303);
  });

  function refusedMail(
    c: Context<WebEnv>,
    objections: readonly Objection[],
    from: string,
    form: ReadonlyMap<string, readonly string[]>,
  ) {
    return answerRefused(app, c, kept, from, {
      command: mailLetters.name,
      state: refusedForm(form, {}),
      // Of this request alone: whether a page shows a reason is known by the object.
      objections: objections.map((reason) => ({ ...reason })),
    });
  }
}

const notAccredited = no('not-accredited');

function accountsOf(persons: readonly { readonly account: string }[]): readonly string[] {
  return persons.map(({ account }) => account);
}

function choiceOf(said: (name: string) => string | undefined, usual: Lang): MailChoice {
  const lang = said('lang') ?? '';
  return {
    whom: mailWhom.find((one) => one === said('whom')) ?? 'new',
    state: said('state') ?? '',
    lang: isLang(lang) ? lang : usual,
  };
}

function pageOf(c: Context<WebEnv>): number {
  return askedPage(new URL(c.req.url).searchParams);
}

/** The entry that the page had seen. */
function seen(basedOn: string | undefined): { readonly basedOn: number } | object {
  return basedOn !== undefined && /^\d{1,15}$/.test(basedOn) ? { basedOn: Number(basedOn) } : {};
}

async function addressedNow(
  { reads }: Pick<Site, 'reads'>,
  desk: NonNullable<Awaited<ReturnType<typeof deskOf>>>,
  chosen: MailChoice,
  now: string,
) {
  return addressed(desk, await waysOnDesk(reads, desk, now), await mailedIn(reads, desk.session.id), chosen);
}
