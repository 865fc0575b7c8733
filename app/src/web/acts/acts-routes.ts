import { randomUUID } from 'node:crypto';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { AnyCommand } from '../../door/command.ts';
import { inTime } from '../../door/in-time.ts';
import { complaint, id } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { type Door, type Outcome, perform } from '../../door/perform.ts';
import { hrefIn, pathWithoutLanguage, splitPath } from '../../words/languages.ts';
import { anyone, asTheCommand, may } from '../access.ts';
import { type Fields, readForm, readJson, readUpload, usualBytes } from '../body.ts';
import { complaintText } from '../complaint-text.ts';
import { makeCtx, type Refusal } from '../ctx.ts';
import type { WebEnv } from '../env.ts';
import { respondError, wantsJson } from '../errors.tsx';
import { carried, refusedForm, safeThen } from '../form-state.ts';
import { proposedPath } from '../proposed-path.ts';
import { requestFacts } from '../respond.ts';
import { wasShown } from '../shown-refusals.ts';
import { refusalTold } from '../told-program.ts';
import { withReasons } from '../with-reasons.tsx';
import type { KeptForms } from './kept-forms.ts';
import { isLate, lateJson, latePage } from './late-answer.tsx';

/** The page that a refused form came from, shown again, finds here what was wrong. */
const refusals = new WeakMap<Request, Refusal>();

export function refusalOf(request: Request): Refusal | null {
  return refusals.get(request) ?? null;
}

/** What a program sends. */
const sentAct = z.object({ input: z.unknown(), requestId: id.optional(), basedOn: z.int().min(0).optional() });

/**
 * The one way in, for people and programs alike: `POST /acts/<command>` from a form (303 when done; when refused a browser is led
 * to the same page with what was written, at an address of its own, and a program gets that page with 422) and
 * `POST /api/acts/<command>` with JSON.
 */
export function actsRoutes(
  app: Hono<WebEnv>,
  door: Door,
  commands: ReadonlyMap<string, AnyCommand>,
  kept: KeptForms,
  onTrouble?: (error: unknown, requestId: string) => void,
): void {
  app.use(refusedAgain(app, kept));
  app.use(keptSignedOut(kept));

  app.post('/acts/:command', may(asTheCommand), async (c) => {
    const command = commands.get(c.req.param('command'));
    if (!command) return c.notFound();
    const sent = await readForm(c, bytesFor(c, command, kept));
    if (!sent.ok) return respondError(c, makeCtx(requestFacts(c)), sent.status);
    const form = sent.value;
    const first = (name: string) => form.get(name)?.[0];
    const requestId = id.safeParse(first('requestId')).data ?? randomUUID();
    const outcome = await performFor(c, door, command, inputOf(form), requestId, first('basedOn'), onTrouble);
    const then = safeThen(first('then'), hrefIn(c.get('lang') ?? 'en', '/'));
    // It is not done yet: the page says whom it waits for, and leads back.
    const waiting = command.twoPersons && outcome.ok ? proposedPath(outcome.answer) : null;
    if (waiting) return c.redirect(hrefIn(c.get('lang') ?? 'en', waiting), 303);
    if (outcome.ok) return c.redirect(withAnswer(then, outcome.answer), 303);
    if (isLate(outcome)) {
      const from = splitPath(safeThen(first('from'), then)).path;
      return latePage(c, outcome, { command: command.name, fields: pairsOf(form), requestId, from });
    }
    const from = safeThen(first('from'), then);
    const refusal = {
      command: command.name,
      state: refusedForm(form, 'errors' in outcome ? outcome.errors : {}),
      // Of this request alone: whether a page shows a reason is known by the object, and a rule may hand out the same one each time.
      objections: 'objections' in outcome ? outcome.objections.map((reason) => ({ ...reason })) : [],
    };
    return answerRefused(app, c, kept, from, refusal);
  });

  // The address of a refused form, opened again.
  app.get('/acts/:command', may(anyone), (c) => c.redirect('/', 303));

  app.use('/api/acts/*', async (c, next) => {
    if (c.req.method === 'POST') return next();
    const answer = respondError(c, makeCtx(requestFacts(c)), 405);
    answer.headers.set('allow', 'POST');
    return answer;
  });
  app.post('/api/acts/:command', may(asTheCommand), async (c) => {
    const ctx = makeCtx(requestFacts(c));
    const said = (outcome: Outcome) => (outcome.ok ? outcome : refusalTold(ctx, outcome));
    const command = commands.get(c.req.param('command'));
    if (!command) return c.json(said({ ok: false, objections: [no('no-such-command')] }), 404);
    if (!c.get('viewer')) {
      // Nobody is asked for what is not going to be read.
      c.header('connection', 'close');
      return c.json(said(notSignedIn()), 422);
    }
    const sent = await readJson(c, command.mostBytes ?? usualBytes);
    if (!sent.ok && sent.status !== 400) return respondError(c, ctx, sent.status);
    const body = sentAct.safeParse(sent.ok ? sent.value : null);
    if (!body.success) return c.json(said({ ok: false, errors: { form: complaint('input.json') } }), 400);
    const requestId = body.data.requestId ?? randomUUID();
    const { input, basedOn } = body.data;
    const outcome = await performFor(c, door, command, input, requestId, basedOn ?? null, onTrouble);
    if (isLate(outcome)) return lateJson(c, refusalTold(ctx, outcome), requestId);
    return c.json(said(outcome), outcome.ok ? 200 : 'errors' in outcome ? 400 : 422);
  });
}

/**
 * The answer to a form that was refused, whatever it was sent to: a browser is led to the page `from` as it looks then, at an
 * address of its own; a program gets that page.
 */
export async function answerRefused(
  app: Hono<WebEnv>,
  c: Context<WebEnv>,
  kept: KeptForms,
  from: string,
  refusal: Refusal,
): Promise<Response> {
  const there = asksForPage(c) ? await kept.keep(c, refusal, from) : null;
  return there === null
    ? refusedPage(app, c, from, refusal, c.get('viewer') !== null || kept.knows(c))
    : c.redirect(there, 303);
}

/** An act that the reader asks for, as it is taken in for forms and programs alike. */
export async function performFor(
  c: Context<WebEnv>,
  door: Door,
  command: AnyCommand,
  input: unknown,
  requestId: string,
  basedOn: unknown,
  onTrouble?: (error: unknown, requestId: string) => void,
): Promise<Outcome> {
  const viewer = c.get('viewer');
  if (!viewer) return notSignedIn();
  const seen = entryNumber(basedOn);
  if (seen === null) return { ok: false, errors: { form: complaint('input.not-understood') } };
  const { id: signIn, browser } = c.get('signIn') ?? {};
  const request = {
    account: viewer.id,
    requestId,
    ...(signIn === undefined ? {} : { signIn }),
    ...(browser ? { browser } : {}),
    ...(seen === undefined ? {} : { basedOn: seen }),
  };
  return inTime(() => perform(door, command, input, request), {
    store: door.store,
    same: JSON.stringify([viewer.id, command.name, requestId, input]),
    onTrouble: (error) => onTrouble?.(error, requestId),
  });
}

/** The entry that a page had seen; undefined when it says none, null when what it says is no number of an entry. */
function entryNumber(basedOn: unknown): number | undefined | null {
  if (basedOn === undefined || basedOn === null || basedOn === '') return undefined;
  if (typeof basedOn === 'number') return basedOn;
  return typeof basedOn === 'string' && /^\d{1,15}$/.test(basedOn) ? Number(basedOn) : null;
}

/** Each answer under its name, as it was sent. */
function pairsOf(form: Fields): readonly (readonly [string, string])[] {
  return [...form].flatMap(([name, answers]) => answers.map((answer) => [name, answer] as const));
}

/** `a.b` makes an object, `a[]` a list; an empty answer is no answer. In one pass over the fields, whatever their names are. */
export function inputOf(form: Fields): Record<string, unknown> {
  const input = new Map<string, unknown>();
  const parts = new Map<string, Map<string, string>>();
  for (const [name, answers] of form) {
    const given = answers.filter((answer) => answer !== '');
    const last = given.at(-1);
    if (last === undefined || carried.has(name)) continue;
    const [head = name, key] = name.endsWith('[]') ? [name.slice(0, -2), undefined] : name.split('.', 2);
    if (key === undefined) {
      input.set(head, name.endsWith('[]') ? given : last);
      continue;
    }
    const object = parts.get(head) ?? new Map<string, string>();
    parts.set(head, object.set(key, last));
  }
  for (const [head, object] of parts) input.set(head, Object.fromEntries(object));
  return Object.fromEntries(input);
}

/** A new one each time: what a page has shown is known by the objection itself. */
function notSignedIn(): Outcome & { readonly ok: false } {
  return { ok: false, objections: [no('not-signed-in')] };
}

/** What a command takes, from who is signed in or was: a form sent after the sign-in ended is not lost. From anybody else the usual. */
function bytesFor(c: Context<WebEnv>, command: AnyCommand, kept: KeptForms): number {
  return c.get('viewer') || kept.knows(c) ? (command.mostBytes ?? usualBytes) : usualBytes;
}

/** `then` may hold `{name}`: a string of the answer, so that a new thing's own page can follow its making. */
function withAnswer(then: string, answer: unknown): string {
  const found = answer !== null && typeof answer === 'object' ? (answer as Readonly<Record<string, unknown>>) : {};
  return then.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    typeof found[name] === 'string' ? encodeURIComponent(found[name]) : whole,
  );
}

/** Browsers ask for pages by name; programs take what comes. */
function asksForPage(c: Context<WebEnv>): boolean {
  return /\btext\/html\b/.test(c.req.header('accept') ?? '');
}

/** The page of a refused form at its own address: `?refused=<id>`. Once nothing is kept any more it is the page itself. */
function refusedAgain(app: Hono<WebEnv>, kept: KeptForms): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const url = new URL(c.req.url);
    const asked = id.safeParse(url.searchParams.get('refused'));
    if (c.req.method !== 'GET' || !asked.success || url.pathname.startsWith('/api/')) return next();
    url.searchParams.delete('refused');
    const page = `${url.pathname}${url.search}`;
    if (!c.get('viewer')) {
      const signIn = hrefIn(c.get('lang') ?? 'en', '/sign-in');
      const back = `${url.pathname}${new URL(c.req.url).search}`;
      return c.redirect(kept.knows(c) ? `${signIn}?then=${encodeURIComponent(back)}` : page, 303);
    }
    const form = await kept.open(c, asked.data);
    if (form === null) return c.redirect(page, 303);
    return refusedPage(app, c, page, { ...form, objections: form.objections.map(nowSignedIn) }, true);
  };
}

/** Bytes of a form that is kept for whoever has to sign in once more. */
const bytesSignedOut = 1_000_000;

/** A form that nobody's sign-in came with, whatever it was sent to, waits for the person who wrote it. Its file does not. */
function keptSignedOut(kept: KeptForms): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next();
    if (c.get('sentSignedOut') !== true || !asksForPage(c) || !kept.knows(c)) return;
    const sent = await readUpload(c, bytesSignedOut);
    if (!sent.ok) return;
    const { fields } = sent.value;
    const first = (name: string) => fields.get(name)?.[0];
    const from = safeThen(first('from') ?? first('then'), hrefIn(c.get('lang') ?? 'en', '/'));
    const refusal = { command: first('act') ?? '', state: refusedForm(fields, {}), objections: [no('not-signed-in')] };
    const there = await kept.keep(c, refusal, from);
    if (there !== null) c.res = c.redirect(there, 303);
  };
}

/** Who had been signed out is signed in when the form is shown again. */
function nowSignedIn(reason: Objection): Objection {
  return reason.code === 'not-signed-in' ? no('sent-signed-out') : reason;
}

async function refusedPage(
  app: Hono<WebEnv>,
  c: Context<WebEnv>,
  path: string,
  refusal: Refusal,
  isKnown: boolean,
): Promise<Response> {
  const headers = new Headers({ cookie: c.req.header('cookie') ?? '' });
  const request = new Request(new URL(path, c.req.url), { headers });
  refusals.set(request, refusal);
  const page = await app.fetch(request, c.env);
  // Where there was no turn for the page, who is or was known here is told the reasons without it.
  if (page.status === 503 && !isKnown) return page;
  if ((page.status >= 500 && page.status !== 503) || wasShown(refusal))
    return new Response(page.body, { status: page.status === 200 ? 422 : page.status, headers: page.headers });
  // The form is gone by now: the meeting is closed, the person is signed out. The reason is not lost with it.
  const facts = { ...requestFacts(c), path: pathWithoutLanguage(request), search: new URL(request.url).search };
  const ctx = makeCtx(facts);
  const also = Object.values(refusal.state.errors).map((error) => complaintText(ctx, error));
  const { objections } = refusal;
  const shown = page.status === 200 && !wantsJson(c) ? withReasons(await page.text(), ctx, objections, also) : null;
  if (shown === null) return respondError(c, ctx, 422, objections, { also });
  return new Response(shown, { status: 422, headers: page.headers });
}
