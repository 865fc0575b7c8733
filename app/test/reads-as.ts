import type { MiddlewareHandler } from 'hono';
import { viewerOf } from '../src/identity/viewer.ts';
import type { Db } from '../src/store/database.ts';
import type { WebEnv } from '../src/web/env.ts';

/** Who reads, by account, for tests that mount pages without the sign-in; null is the public. */
export function readsAs(db: () => Db, reader: () => string | null): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const account = reader();
    c.set('viewer', account === null ? null : await viewerOf(db(), account, new Date().toISOString()));
    await next();
  };
}
