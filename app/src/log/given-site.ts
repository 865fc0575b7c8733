import { Hono } from 'hono';
import type { Store } from '../store/database.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { requestFacts } from '../web/respond.ts';
import { logDoor } from './given-log.ts';
import { logRoutes } from './routes.tsx';

/** Given for tests: the pages and files of the log alone, without the program around them. */
export function logSite(store: Store): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  logRoutes(app, {
    reads: store.reads,
    door: logDoor(store),
    ctx: async (c) =>
      makeCtx({
        ...requestFacts(c),
        demonstration: false,
        recordEntry: 261,
        refusal: null,
        floor: { state: 'not-in-session', now: null, next: null, city: 'The Hague' },
      }),
  });
  return app;
}
