import type { Line } from '@plenary/rules';
import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { lineWords } from '../line-words.ts';
import { Cite } from './ruling.tsx';

/** A sentence of a finding in the reader's language. */
export function LineText({ ctx, line }: { readonly ctx: LanguageCtx; readonly line: Line }): ReactNode {
  const { text, lang } = lineWords(ctx, line);
  return lang === null ? (
    text
  ) : (
    <span lang={lang} dir="ltr">
      {text}
    </span>
  );
}

/** The reasons of a finding: each with its numbers and its provision, whose page says how sure Plenary is of it. */
export function Reasons({ ctx, lines }: { readonly ctx: LanguageCtx; readonly lines: readonly Line[] }): ReactNode {
  return (
    <ul className="reasons small">
      {lines.map((line) => (
        <li key={`${line.code} ${line.text}`}>
          <LineText ctx={ctx} line={line} />
          <span className="cite">
            <Cite ctx={ctx} provision={line.cite.provision} />
          </span>
        </li>
      ))}
    </ul>
  );
}
