import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { fieldErrors, unsaid } from '../door/field-errors.ts';
import { id } from '../door/input.ts';
import { focalPoint, may } from '../web/access.ts';
import { answerRefused } from '../web/acts/acts-routes.ts';
import type { KeptForms } from '../web/acts/kept-forms.ts';
import { type Fields, readForm } from '../web/body.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import { carried, refusedForm, safeThen } from '../web/form-state.ts';
import type { Site } from '../web/site.ts';
import { detailsAsked, leavingAsked, newcomerAsked, takingBackAsked } from './proposals/asked.ts';
import { type Kept, propose, takeBack } from './proposals/keep.ts';

const own = '/me/focal-point';

interface Doing {
  readonly account: string;
  /** of the request: sent twice it is done once */
  readonly requestId: string;
}

/** One form of the focal point, with what is done when it is sent. */
interface OwnForm {
  readonly asked: { readonly name: string; readonly input: z.ZodType };
  does(input: never, doing: Doing): Promise<Kept>;
}

/** What a focal point sends. It stands outside the record until the Secretariat has approved it. */
export function focalPointFormRoutes(app: Hono<WebEnv>, site: Site, kept: KeptForms): void {
  const { store } = site.door;
  const form = <Asked extends OwnForm['asked']>(
    asked: Asked,
    does: (input: z.output<Asked['input']>, doing: Doing) => Promise<Kept>,
  ): OwnForm => ({ asked, does });
  const forms: readonly OwnForm[] = [
    form(newcomerAsked, (input, { account, requestId }) =>
      propose(store, account, { kind: 'add', ...input }, requestId),
    ),
    form(detailsAsked, (input, { account, requestId }) =>
      propose(store, account, { kind: 'change', ...input }, requestId),
    ),
    form(leavingAsked, (input, { account, requestId }) =>
      propose(store, account, { kind: 'leave', ...input }, requestId),
    ),
    form(takingBackAsked, ({ proposal, version }, { account }) => takeBack(store, account, { id: proposal, version })),
  ];
  for (const { asked, does } of forms)
    app.post(`${own}/${asked.name}`, may(focalPoint), async (c) => {
      const ctx = await site.ctx(c);
      const sent = await readForm(c);
      if (!sent.ok) return respondError(c, ctx, sent.status);
      const said = (name: string) => sent.value.get(name)?.[0];
      const parsed = asked.input.safeParse(answersIn(sent.value), { error: unsaid });
      const requestId = id.safeParse(said('requestId')).data ?? randomUUID();
      const account = ctx.viewer?.id ?? '';
      const outcome = parsed.success ? await does(parsed.data as never, { account, requestId }) : null;
      if (outcome?.ok) return c.redirect(safeThen(said('then'), ctx.href(own)), 303);
      return answerRefused(app, c, kept, safeThen(said('from'), ctx.href(own)), {
        command: asked.name,
        state: refusedForm(sent.value, parsed.error ? fieldErrors(parsed.error.issues) : {}),
        // Of this request alone: whether a page shows a reason is known by the object.
        objections: (outcome?.objections ?? []).map((reason) => ({ ...reason })),
      });
    });
}

/** What was answered, by the names of the fields; what the form itself carries is no answer, nor is what was left empty. */
function answersIn(fields: Fields): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...fields].flatMap(([name, [first = '']]) => (carried.has(name) || first.trim() === '' ? [] : [[name, first]])),
  );
}
