import type { KeyObject } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { no, type Objection } from '../../door/objection.ts';
import { makeSignInLink, recordSignInLink } from '../../identity/index.ts';
import { answerRefused } from '../../web/acts/acts-routes.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import { readForm } from '../../web/body.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondError } from '../../web/errors.tsx';
import { refusedForm, safeThen } from '../../web/form-state.ts';
import type { Site } from '../../web/site.ts';

/** A link that signs a person in once. */
export interface Invitation {
  readonly name: string;
  readonly link: string;
}

/** What is needed to make links and to give a refused form back. */
export interface LinkParts {
  readonly app: Hono<WebEnv>;
  readonly site: Pick<Site, 'door'>;
  readonly key: KeyObject;
  readonly kept: KeptForms;
}

const notAccredited = no('not-accredited');

/** Makes the link that a form asks for, for one of these persons; or the answer that says why not. `page`: where the form is, without language. */
export async function invitePerson(
  { app, site, key, kept }: LinkParts,
  c: Context<WebEnv>,
  ctx: Ctx,
  persons: readonly { readonly account: string; readonly name: string }[],
  page: string,
): Promise<Invitation | Response> {
  const form = await readForm(c);
  if (!form.ok) return respondError(c, ctx, form.status);
  const account = form.value.get('account')?.[0] ?? '';
  const person = persons.find((each) => each.account === account);
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
  return { name: person.name, link: `${origin}${ctx.href(`/sign-in/${made.token}`)}` };
}
