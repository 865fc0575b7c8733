import type { Context } from 'hono';
import { objection } from '../door/command.ts';
import type { Ctx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { respondError } from '../web/errors.tsx';
import type { Site } from '../web/site.ts';

export type Answer = (c: Context<WebEnv>, ctx: Ctx) => Promise<Response>;

/** Answers the person who holds one of the capacities; anyone else learns which one is needed. */
export function guarded(site: Site, kinds: readonly ('secretariat' | 'office')[], answer: Answer) {
  return async (c: Context<WebEnv>): Promise<Response> => {
    const ctx = await site.ctx(c);
    if (ctx.viewer?.capacities.some(({ kind }) => kinds.some((wanted) => wanted === kind))) return answer(c, ctx);
    return respondError(c, ctx, 403, [objection('needs-secretariat', 'Only the Secretariat works here.')]);
  };
}
