import type { ReactNode } from 'react';
import { chosen, dirOf, type Lang, type LanguageMap } from '../../words/languages.ts';
import type { LanguageCtx } from '../ctx.ts';

function In({
  ctx,
  lang,
  children,
}: {
  readonly ctx: LanguageCtx;
  readonly lang: Lang;
  readonly children: string;
}): ReactNode {
  if (lang === ctx.lang) return children;
  return (
    <span lang={lang} dir={dirOf(lang)}>
      {children}
    </span>
  );
}

/** What a person wrote, in a language that nobody has told: in its own direction, and no claim that it is in that of the page. */
export function Written({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <span lang="" dir="auto">
      {children}
    </span>
  );
}

/** A human text in the reader's language, marked with its own language where it is not. */
export function Text({ ctx, map }: { readonly ctx: LanguageCtx; readonly map: LanguageMap }): ReactNode {
  const { lang, text } = chosen(map, ctx.lang);
  return (
    <In ctx={ctx} lang={lang}>
      {text}
    </In>
  );
}
