import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './env.ts';
import { splitPath } from './languages.ts';

/** Sets `lang` for the request. `/en/…` is sent to the address without prefix, so that each page has one address per language. */
export function languages(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const url = new URL(c.req.url);
    const english = /^\/en(?=\/|$)/.exec(url.pathname);
    // Leading slashes are folded: '/en//host' must not become the address '//host' of another site.
    if (english) return c.redirect(`/${url.pathname.slice(3).replace(/^\/+/, '')}${url.search}`, 308);
    const { lang } = splitPath(url.pathname);
    c.set('lang', lang);
    await next();
    if (c.res.headers.get('content-type')?.startsWith('text/html')) c.res.headers.set('content-language', lang);
    return undefined;
  };
}
