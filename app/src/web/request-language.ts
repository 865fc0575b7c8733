import type { MiddlewareHandler } from 'hono';
import { isLang, type Lang, splitPath } from '../words/languages.ts';
import type { WebEnv } from './env.ts';

/**
 * The language that an Accept-Language header asks for most (RFC 9110, 12.5.4), English where it asks for none of the six.
 * A regional form is its language: `fr-CA` is French, `zh-Hant` Chinese.
 */
export function askedLanguage(header: string | undefined): Lang {
  const asked = (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((range, place) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = /^q=([01](?:\.\d{0,3})?)$/.exec(parameters.find((one) => one.startsWith('q=')) ?? 'q=1')?.[1];
      return { lang: tag.split('-')[0] ?? '', weight: q === undefined ? 0 : Number(q), place };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place);
  for (const { lang } of asked) if (isLang(lang)) return lang;
  return 'en';
}

/** Sets `lang` for the request. `/en/…` is sent to the address without prefix, so that each page has one address per language. */
export function languages(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const url = new URL(c.req.url);
    const english = /^\/en(?=\/|$)/.exec(url.pathname);
    // Leading slashes are folded: '/en//host' must not become the address '//host' of another site.
    if (english) return c.redirect(`/${url.pathname.slice(3).replace(/^\/+/, '')}${url.search}`, 308);
    const { lang, path } = splitPath(url.pathname);
    // A program has no page whose address says the language: it asks by the header.
    const byHeader = lang === 'en' && path.startsWith('/api/');
    c.set('lang', byHeader ? askedLanguage(c.req.header('accept-language')) : lang);
    await next();
    if (byHeader) c.res.headers.append('vary', 'accept-language');
    if (c.res.headers.get('content-type')?.startsWith('text/html')) c.res.headers.set('content-language', lang);
    return undefined;
  };
}
