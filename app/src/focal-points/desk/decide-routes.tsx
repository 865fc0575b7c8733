import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { accreditPersons } from '../../delegations/index.ts';
import { complaint, id } from '../../door/input.ts';
import { no, type Objection } from '../../door/objection.ts';
import { sendBackProposals } from '../../identity/index.ts';
import { sessionRunHere } from '../../sessions/index.ts';
import { may, secretariat } from '../../web/access.ts';
import { answerRefused, performFor } from '../../web/acts/acts-routes.ts';
import type { KeptForms } from '../../web/acts/kept-forms.ts';
import { readForm } from '../../web/body.ts';
import type { WebEnv } from '../../web/env.ts';
import { respondError } from '../../web/errors.tsx';
import { refusedForm, safeThen } from '../../web/form-state.ts';
import type { Site } from '../../web/site.ts';
import { approvalOf, decideAsked, decidingOn } from './decide.ts';
import { focalPointsAddress } from './routes.tsx';

/** As many ticks as a form may have fields. */
const bytesOfTicks = 200_000;

/** Nothing of it was done. */
class Overtaken extends Error {}

/** The Secretariat decides on what waits: it approves what is ticked, by the command for lists of persons, or sends it back. */
export function decideRoutes(app: Hono<WebEnv>, site: Site, kept: KeptForms): void {
  app.post(`${focalPointsAddress}/proposals`, may(secretariat), async (c) => {
    const ctx = await site.ctx(c);
    const session = await sessionRunHere(site.reads, c.req.param('id') ?? '');
    if (!session || !ctx.viewer) return c.notFound();
    const form = await readForm(c, bytesOfTicks);
    if (!form.ok) return respondError(c, ctx, form.status);
    const page = `/desk/sessions/${session.id}/focal-points/proposals`;
    const said = (name: string) => form.value.get(name) ?? [];
    const refused = (objections: readonly Objection[], errors: Readonly<Record<string, string>> = {}) =>
      answerRefused(app, c, kept, safeThen(said('from')[0], ctx.href(page)), {
        command: decideAsked.name,
        state: refusedForm(form.value, errors),
        objections: objections.map((one) => ({ ...one })),
      });
    const ticks = new Set(said('approve[]'));
    if (ticks.size === 0) return refused([no('nothing-ticked')]);
    const { deciding } = await decidingOn(site.reads, session, ctx.now);
    const ticked = deciding.filter(({ tick }) => ticks.has(tick));
    if (ticked.length < ticks.size) return refused([no('proposals-overtaken')]);

    if (said('do')[0] === 'send-back') {
      const why = decideAsked.input.shape.reason.safeParse(said('reason')[0] ?? '');
      if (!why.success)
        return refused([], { reason: why.error.issues[0]?.message ?? complaint('input.not-understood') });
      const { store } = site.door;
      const by = { account: ctx.viewer.id, at: store.clock.now(), session: session.id, reason: why.data };
      const seen = ticked.map(({ proposal }) => proposal);
      try {
        await store.writes.transaction().execute(async (tx) => {
          if ((await sendBackProposals(tx, seen, by)) < seen.length) throw new Overtaken();
        });
      } catch (error) {
        if (error instanceof Overtaken) return refused([no('proposals-overtaken')]);
        throw error;
      }
      return c.redirect(`${ctx.href(page)}?returned=${seen.length}`, 303);
    }

    const input = approvalOf(session.id, ticked, new Set(said('meant[]')));
    const requestId = id.safeParse(said('requestId')[0]).data ?? randomUUID();
    const outcome = await performFor(c, site.door, accreditPersons, input, requestId, undefined);
    if (!outcome.ok) return refused('objections' in outcome ? outcome.objections : [no('proposals-overtaken')]);
    return c.redirect(`${ctx.href(page)}?approved=${ticked.length}`, 303);
  });
}
