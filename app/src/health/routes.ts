import type { Hono } from 'hono';
import { anyone, may } from '../web/access.ts';
import type { WebEnv } from '../web/env.ts';
import type { Health } from './health.ts';

/** `GET /health`: 200 when all is well, 503 when a part is not, and which. */
export function healthRoute(app: Hono<WebEnv>, health: () => Promise<Health>, streams: () => number): void {
  app.get('/health', may(anyone), async (c) => {
    const { ok, ...parts } = await health();
    return c.json({ ok, ...parts, streams: streams() }, ok ? 200 : 503, { 'cache-control': 'no-store' });
  });
}
