import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { makeCtx, type Refusal } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { carried, refusedForm, safeThen } from '../web/form-state.ts';
import { pathWithoutLanguage, splitPath } from '../web/languages.ts';
import { requestFacts } from '../web/respond.ts';
import { wasShown } from '../web/shown-refusals.ts';
import { type AnyCommand, objection } from './command.ts';
import { inTime } from './in-time.ts';
import { isLate, lateJson, latePage } from './late-answer.tsx';
import { type Door, type Outcome, perform } from './perform.ts';

const requestId = z.uuid();

/** The page that a refused form came from, shown again, finds here what was wrong. */
const refusals = new WeakMap<Request, Refusal>();

export function refusalOf(request: Request): Refusal | null {
  return refusals.get(request) ?? null;
}

/**
 * The one way in, for people and programs alike: `POST /acts/<command>` from a form (303 when done, 422 with the same page
 * when refused) and `POST /api/acts/<command>` with JSON.
 */
export function actsRoutes(
  app: Hono<WebEnv>,
  door: Door,
  commands: ReadonlyMap<string, AnyCommand>,
  onTrouble?: (error: unknown, requestId: string) => void,
): void {
  app.post('/acts/:command', async (c) => {
    const command = commands.get(c.req.param('command'));
    if (!command) return c.notFound();
    const form = await c.req.formData();
    const id = requestId.safeParse(form.get('requestId')).data ?? randomUUID();
    const outcome = await performFor(c, door, command, inputOf(form), id, form.get('basedOn'), onTrouble);
    const then = safeThen(form.get('then'), '/');
    if (outcome.ok) return c.redirect(withAnswer(then, outcome.answer), 303);
    if (isLate(outcome)) {
      const from = splitPath(safeThen(form.get('from'), then)).path;
      return latePage(c, outcome, { command: command.name, fields: form.entries(), requestId: id, from });
    }
    return refusedPage(app, c, safeThen(form.get('from'), then), {
      command: command.name,
      state: refusedForm(form, 'errors' in outcome ? outcome.errors : {}),
      objections: 'objections' in outcome ? outcome.objections : [],
    });
  });

  // The address of a refused form, opened again.
  app.get('/acts/:command', (c) => c.redirect('/', 303));

  app.post('/api/acts/:command', async (c) => {
    const command = commands.get(c.req.param('command'));
    if (!command)
      return c.json({ ok: false, objections: [objection('no-such-command', 'There is no such act.')] }, 404);
    const body = z
      .object({ input: z.unknown(), requestId: requestId.optional(), basedOn: z.int().optional() })
      .safeParse(await c.req.json().catch(() => null));
    if (!body.success)
      return c.json(
        { ok: false, errors: { form: 'Send JSON: {"input": {…}, "requestId": "<uuid>", "basedOn": <entry number>}.' } },
        400,
      );
    const id = body.data.requestId ?? randomUUID();
    const outcome = await performFor(c, door, command, body.data.input, id, body.data.basedOn ?? null, onTrouble);
    if (isLate(outcome)) return lateJson(c, outcome, id);
    return c.json(outcome, outcome.ok ? 200 : 'errors' in outcome ? 400 : 422);
  });
}

async function performFor(
  c: Context<WebEnv>,
  door: Door,
  command: AnyCommand,
  input: unknown,
  id: string,
  basedOn: unknown,
  onTrouble: ((error: unknown, requestId: string) => void) | undefined,
): Promise<Outcome> {
  const viewer = c.get('viewer');
  if (!viewer)
    return {
      ok: false,
      objections: [objection('not-signed-in', 'Sign in first, then send this again.')],
    };
  const seen = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(basedOn ?? undefined);
  const request = { account: viewer.id, requestId: id, ...(seen.success ? { basedOn: seen.data } : {}) };
  return inTime(() => perform(door, command, input, request), {
    store: door.store,
    same: JSON.stringify([viewer.id, command.name, id, input]),
    onTrouble: (error) => onTrouble?.(error, id),
  });
}

/** `a.b` makes an object, `a[]` a list; an empty answer is no answer. */
export function inputOf(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || value === '' || carried.has(name)) continue;
    const [head = name, key] = name.endsWith('[]') ? [name.slice(0, -2), '[]'] : name.split('.', 2);
    if (head === '__proto__' || key === '__proto__') continue;
    if (key === '[]') input[head] = [...((input[head] as unknown[] | undefined) ?? []), value];
    else if (key === undefined) input[head] = value;
    else input[head] = { ...((input[head] as object | undefined) ?? {}), [key]: value };
  }
  return input;
}

/** `then` may hold `{name}`: a string of the answer, so that a new thing's own page can follow its making. */
function withAnswer(then: string, answer: unknown): string {
  const found = answer !== null && typeof answer === 'object' ? (answer as Readonly<Record<string, unknown>>) : {};
  return then.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    typeof found[name] === 'string' ? encodeURIComponent(found[name]) : whole,
  );
}

async function refusedPage(app: Hono<WebEnv>, c: Context<WebEnv>, path: string, refusal: Refusal): Promise<Response> {
  const headers = new Headers({ cookie: c.req.header('cookie') ?? '' });
  const request = new Request(new URL(path, c.req.url), { headers });
  refusals.set(request, refusal);
  const page = await app.fetch(request, c.env);
  if (page.status >= 500 || wasShown(refusal))
    return new Response(page.body, { status: page.status === 200 ? 422 : page.status, headers: page.headers });
  // The form is gone by now: the meeting is closed, the person is signed out. The reason is not lost with it.
  const facts = { ...requestFacts(c), path: pathWithoutLanguage(request), search: new URL(request.url).search };
  const wrong = Object.entries(refusal.state.errors).map(([code, text]) => ({ code, text, facts: {} }));
  return respondError(c, makeCtx(facts), 422, [...refusal.objections, ...wrong]);
}
