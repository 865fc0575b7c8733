import type { ReactNode } from 'react';
import { type Lang, langNames, langs } from '../../words/languages.ts';
import type { LanguageCtx } from '../ctx.ts';
import { PlainSymbol } from './symbol.tsx';

/** The symbol of a document, never broken and always linked: ICC-ASP/22/35. */
export function DocumentSymbol({ symbol, href }: { readonly symbol: string; readonly href: string }): ReactNode {
  return (
    <a href={href}>
      <PlainSymbol>{symbol}</PlainSymbol>
    </a>
  );
}

/** A version can be read at an address, is being translated, or is not required. */
export type Version = { readonly href: string } | 'work' | 'none';

/** The six language versions of a document. */
export function LanguageVersions({
  ctx,
  versions,
}: {
  readonly ctx: LanguageCtx;
  readonly versions: Readonly<Record<Lang, Version>>;
}): ReactNode {
  return (
    <ul className="lv" aria-label={ctx.t('web.versions')}>
      {langs.map((lang) => {
        const version = versions[lang];
        const code = lang.toUpperCase();
        if (typeof version === 'object') {
          return (
            <li key={lang}>
              <a href={version.href} hrefLang={lang} aria-label={`${code}${ctx.comma}${langNames[lang]}`}>
                {code}
              </a>
            </li>
          );
        }
        return (
          <li key={lang} data-s={version}>
            {code}
            <span className="vh"> {ctx.t(version === 'work' ? 'web.versions.work' : 'web.versions.none')}</span>
          </li>
        );
      })}
    </ul>
  );
}

export interface DocumentEntryProps {
  readonly symbol: string;
  readonly href: string;
  /** After the symbol: the kind of document and its author. */
  readonly kind?: ReactNode;
  readonly title: ReactNode;
  readonly meta?: ReactNode;
}

/** A document in a list. */
export function DocumentEntry({ symbol, href, kind, title, meta }: DocumentEntryProps): ReactNode {
  return (
    <div className="doc">
      <span className="sym">
        <DocumentSymbol symbol={symbol} href={href} />
        {kind !== undefined && <> {kind}</>}
      </span>
      <span className="title">
        <a href={href}>{title}</a>
      </span>
      {meta !== undefined && <div className="meta">{meta}</div>}
    </div>
  );
}
