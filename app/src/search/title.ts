import { capital } from '../web/capital.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Findable } from '../web/search.ts';
import { chosen, type Lang } from '../words/languages.ts';

/** What a thing is called, as the beginning of a line, for a reader of a language, and in which language that is. */
export function titleIn(ctx: LanguageCtx, { title }: Findable): { readonly lang: Lang; readonly text: string } {
  const { lang, text } = typeof title === 'function' ? { lang: ctx.lang, text: title(ctx) } : chosen(title, ctx.lang);
  return { lang, text: capital(text) };
}
