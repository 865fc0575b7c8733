import type { ReactNode } from 'react';
import type { LanguageCtx, Values } from '../ctx.ts';
import type { Lang, LanguageMap } from '../languages.ts';
import { chosen, dirOf } from '../languages.ts';
import type { MessageKey } from '../messages.ts';
import { translated } from '../messages.ts';

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

/** A message that says its language where it is not translated yet, so that it is read and hyphenated as what it is. */
export function Words({
  ctx,
  k,
  values,
}: {
  readonly ctx: LanguageCtx;
  readonly k: MessageKey;
  readonly values?: Values;
}): ReactNode {
  return (
    <In ctx={ctx} lang={translated(ctx.lang, k) ? ctx.lang : 'en'}>
      {ctx.t(k, values)}
    </In>
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
