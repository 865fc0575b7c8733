import { Hono } from 'hono';
import { logRoutes } from '../../src/log/routes.tsx';
import { commands, filled } from '../../src/modules.ts';
import type { Store } from '../../src/store/database.ts';
import { makeCtx } from '../../src/web/ctx.ts';
import type { WebEnv } from '../../src/web/env.ts';
import { requestFacts } from '../../src/web/respond.ts';
import { logDoor } from './log.ts';

/** Given for tests: the pages and files of the log alone, without the program around them. */
export function logSite(store: Store): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  logRoutes(app, {
    reads: store.reads,
    commands,
    filled,
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
