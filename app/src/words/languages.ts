/** The six official and working languages of the Assembly (Rome Statute, art. 112(10)). English is served without a prefix. */
export type Lang = 'en' | 'fr' | 'es' | 'ar' | 'zh' | 'ru';

export const langs: readonly Lang[] = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];

/** What each language calls itself; the switcher never uses flags. */
export const langNames: Readonly<Record<Lang, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
  ru: 'Русский',
};

/** Human text in up to six languages. `en` is always there; `original` says which version was written first. */
export interface LanguageMap {
  readonly en: string;
  readonly fr?: string;
  readonly es?: string;
  readonly ar?: string;
  readonly zh?: string;
  readonly ru?: string;
  readonly original?: Lang;
}

export type Dir = 'ltr' | 'rtl';

export function dirOf(lang: Lang): Dir {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

export function isLang(text: string): text is Lang {
  return (langs as readonly string[]).includes(text);
}

/**
 * Splits a request path into its language and the path all routes are written for: `/fr/members` is `fr` and `/members`. What
 * follows begins with one slash: a browser takes '//name' for another site.
 */
export function splitPath(path: string): { readonly lang: Lang; readonly path: string } {
  const found = /^\/(fr|es|ar|zh|ru)(?=\/|$)/.exec(path);
  const lang = found?.[1];
  if (lang === undefined || !isLang(lang)) return { lang: 'en', path: oneSlash(path) };
  return { lang, path: oneSlash(path.slice(lang.length + 1)) };
}

/** The address of `path` (which may carry a query and a fragment) in a language. Other sites and fragments stay as they are. */
export function hrefIn(lang: Lang, path: string): string {
  if (!path.startsWith('/')) return path;
  const own = oneSlash(path);
  if (lang === 'en') return own;
  return own === '/' ? `/${lang}` : `/${lang}${own}`;
}

function oneSlash(path: string): string {
  return path.replace(/^[/\\]*/, '/');
}

/**
 * Give this to Hono as `getPath`: routes are matched on the path without the language.
 * A middleware could not do it, Hono matches before the first handler runs.
 */
export function pathWithoutLanguage(request: Pick<Request, 'url'>): string {
  return splitPath(decodePath(new URL(request.url).pathname)).path;
}

/** Control signs and what turns the direction of reading stay encoded: links of the page lead to the same address, and show it. */
const unfit = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

function decodePath(path: string): string {
  try {
    return path.includes('%') ? decodeURI(path).replaceAll(unfit, encodeURIComponent) : path;
  } catch {
    return path;
  }
}

/** Which language of a map a reader gets: his own, else the original, else English. */
export function chosen(map: LanguageMap, lang: Lang): { readonly lang: Lang; readonly text: string } {
  const own = map[lang];
  if (own !== undefined) return { lang, text: own };
  const original = map.original;
  const text = original === undefined ? undefined : map[original];
  return original !== undefined && text !== undefined ? { lang: original, text } : { lang: 'en', text: map.en };
}
