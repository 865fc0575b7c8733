import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { id, sessionPattern } from '../../door/input.ts';
import type { Outcome } from '../../door/perform.ts';
import { sessionRunHere } from '../../sessions/index.ts';
import { may, secretariat } from '../../web/access.ts';
import { answerRefused, inputOf, performFor } from '../../web/acts/acts-routes.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import { type Fields, readUpload, type Upload } from '../../web/body.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondError } from '../../web/errors.tsx';
import { refusedForm, safeThen } from '../../web/form-state.ts';
import type { Site } from '../../web/site.ts';
import { attachCredentialsDocument, lookedAt } from '../attach-credentials-document.ts';
import { mostSentBytes } from '../document-file.ts';
import { receiveCredentials } from '../receive-credentials.ts';

const address = `/desk/sessions/:id{${sessionPattern}}/credentials/:state{[A-Z]{3}}`;

/** With the names of the fields and the marks between them. */
export const bytesOfDocumentForm = mostSentBytes + 100_000;

/** Forms that bring the scan of a paper. Apart from the routes of the modules: a refused one is kept. */
export function documentRoutes(app: Hono<WebEnv>, site: Site, kept: KeptForms): void {
  app.post(`${address}/document`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const state = c.req.param('state');
    const sent = await readUpload(c, bytesOfDocumentForm);
    if (!sent.ok) return respondError(c, ctx, sent.status);
    const { fields } = sent.value;
    const page = ctx.href(`/desk/sessions/${session.id}/credentials/${state}`);
    const then = safeThen(fields.get('then')?.[0], page);
    const input = { ...inputOf(fields), session: session.id, state, document: inBase64(sent.value) };
    const outcome = await performFor(
      c,
      site.door,
      attachCredentialsDocument,
      input,
      requestOf(fields),
      fields.get('basedOn')?.[0],
    );
    return outcome.ok ? c.redirect(then, 303) : refused(c, attachCredentialsDocument.name, fields, then, outcome);
  });

  // The paper is registered, and its scan attached: what is wrong with the file is said before either.
  app.post(`${address}/received`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id'));
    if (!session) return c.notFound();
    const state = c.req.param('state');
    const sent = await readUpload(c, bytesOfDocumentForm);
    if (!sent.ok) return respondError(c, ctx, sent.status);
    const { fields, file } = sent.value;
    const then = safeThen(fields.get('then')?.[0], ctx.href(`/desk/sessions/${session.id}/credentials/${state}`));
    const looked = file === null ? null : lookedAt(file);
    if (looked !== null && 'code' in looked)
      return refused(c, receiveCredentials.name, fields, then, { ok: false, objections: [looked] });
    const about = { session: session.id, states: [state] };
    const input = { ...inputOf(fields), ...about };
    const outcome = await performFor(c, site.door, receiveCredentials, input, requestOf(fields), undefined);
    if (!outcome.ok) return refused(c, receiveCredentials.name, fields, then, outcome);
    if (file === null) return c.redirect(then, 303);
    const scan = { session: session.id, state, document: inBase64(sent.value) };
    const attached = await performFor(c, site.door, attachCredentialsDocument, scan, randomUUID(), undefined);
    const already = 'objections' in attached && attached.objections.every(({ code }) => code === 'nothing-changed');
    if (attached.ok || already) return c.redirect(then, 303);
    const asked = new Map(Object.entries({ session: [session.id], state: [state] }));
    return refused(c, attachCredentialsDocument.name, asked, then, attached);
  });

  function refused(
    c: Context<WebEnv>,
    command: string,
    fields: Fields,
    then: string,
    outcome: Outcome & { readonly ok: false },
  ) {
    return answerRefused(app, c, kept, safeThen(fields.get('from')?.[0], then), {
      command,
      state: refusedForm(fields, 'errors' in outcome ? outcome.errors : {}),
      objections: 'objections' in outcome ? outcome.objections.map((reason) => ({ ...reason })) : [],
    });
  }
}

function inBase64({ file }: Upload): string {
  return file === null ? '' : Buffer.from(file).toString('base64');
}

function requestOf(fields: Fields): string {
  return id.safeParse(fields.get('requestId')?.[0]).data ?? randomUUID();
}
