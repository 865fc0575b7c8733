import type { Hono, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { type Access, anyone, may } from '../web/access.ts';
import type { WebEnv } from '../web/env.ts';
import type { Lang } from '../words/languages.ts';
import type { Measures } from './measures.ts';
import { mayReadFigures } from './who-may-read.ts';

/** The route asks: it is no matter of a person's rights. */
const theMachine: Access = { ...anyone, name: 'the machine itself, and who has its token' };

/** `GET /metrics`: for whoever watches the program; for all others nothing is there. */
export function metricsRoute(
  app: Hono<WebEnv>,
  measures: Measures,
  { token, streams }: { readonly token: string | null; readonly streams: () => ReadonlyMap<Lang, number> },
): void {
  app.get('/metrics', may(theMachine), async (c) => {
    const asker = {
      address: c.env?.incoming?.socket.remoteAddress,
      host: new URL(c.req.url).hostname,
      isForwarded: ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(
        (name) => c.req.header(name) !== undefined,
      ),
      token: /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '',
    };
    if (!mayReadFigures(asker, token)) return c.notFound();
    const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' };
    return c.body(await measures.text(streams()), 200, headers);
  });
}

/** Times the pages that are made behind it. */
export function timePages(measures: Measures): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    if (c.req.method === 'GET' && c.res.status === 200 && c.res.headers.get('content-type')?.startsWith('text/html'))
      measures.page(routePath(c, -1), performance.now() - began);
  };
}
