import type { Line } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Cite } from '../web/components/ruling.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { lineWords } from '../web/line-words.ts';

export interface LineTextProps {
  readonly ctx: LanguageCtx;
  readonly line: Line;
  /** The module whose messages hold `<module>.rule.<code>`. */
  readonly module: 'membership' | 'organs';
}

/** One reason of a finding in the reader's language, in the words of the module where it has its own. */
export function LineText({ ctx, line, module }: LineTextProps): ReactNode {
  const { text, lang } = lineWords(ctx, line, `${module}.rule`);
  const sentence = /[.。]$/.test(text) ? text : `${text}${ctx.lang === 'zh' ? '。' : '.'}`;
  const words =
    lang === null ? (
      sentence
    ) : (
      <span lang={lang} dir="ltr">
        {sentence}
      </span>
    );
  return <p>{words}</p>;
}

/** The provisions of a finding, each once, with links to the rules. */
export function Cites({ ctx, lines }: { readonly ctx: LanguageCtx; readonly lines: readonly Line[] }): ReactNode {
  const provisions = [...new Set(lines.map((line) => line.cite.provision))];
  return provisions.map((provision, i) => (
    <span key={provision}>
      {i > 0 && ctx.semicolon}
      <Cite ctx={ctx} provision={provision} />
    </span>
  ));
}
