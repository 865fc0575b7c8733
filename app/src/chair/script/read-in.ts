import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { WebEnv } from '../../web/env.ts';
import { isLang, type Lang } from '../../words/languages.ts';

/** In which language the script is read where it is not that of the page, and whether both stand side by side. */
export interface ReadIn {
  readonly lang: Lang;
  readonly beside: boolean;
}

const beside = '-beside';

/** As in an address, a cookie and the name of a topic: `fr`, `fr-beside`. */
export function readInText({ lang, beside: both }: ReadIn): string {
  return both ? `${lang}${beside}` : lang;
}

export function readInOf(text: string | undefined): ReadIn | null {
  if (text === undefined) return null;
  const both = text.endsWith(beside);
  const lang = both ? text.slice(0, -beside.length) : text;
  return isLang(lang) ? { lang, beside: both } : null;
}

/** The two working languages stand side by side unless one is chosen. Beside itself no language stands. */
export function settled({ lang }: Pick<LanguageCtx, 'lang'>, wanted: ReadIn | null): ReadIn {
  const other = lang === 'en' ? 'fr' : lang === 'fr' ? 'en' : null;
  if (wanted === null && other !== null) return { lang: other, beside: true };
  return wanted && wanted.lang !== lang ? wanted : { lang, beside: false };
}

/**
 * Kept on this device for the day of a meeting: the console is left for other pages and comes back after every act. It
 * says nothing of the person.
 */
const cookie = 'script';

export function keptReadIn(c: Context<WebEnv>): ReadIn | null {
  return readInOf(getCookie(c, cookie));
}

export function keepReadIn(c: Context<WebEnv>, chosen: ReadIn, secure: boolean): void {
  const keep = { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: 12 * 3600 } as const;
  setCookie(c, cookie, readInText(chosen), keep);
}
