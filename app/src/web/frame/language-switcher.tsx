import type { ReactNode } from 'react';
import { hrefIn, langNames, langs } from '../../words/languages.ts';
import type { Ctx } from '../ctx.ts';

/** The same page and query in the other languages, each named in its own words. */
export function LanguageSwitcher({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <ul className="langs" aria-label={ctx.t('web.languages')}>
      {langs.map((lang) => (
        <li key={lang}>
          <a
            lang={lang}
            hrefLang={lang}
            href={hrefIn(lang, ctx.path + ctx.search)}
            aria-current={lang === ctx.lang ? 'true' : undefined}
          >
            {langNames[lang]}
          </a>
        </li>
      ))}
    </ul>
  );
}
