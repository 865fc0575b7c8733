import type { Line } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Cite } from '../web/components/ruling.tsx';
import { Doubt } from '../web/components/source.tsx';
import type { LanguageCtx } from '../web/ctx.ts';

export interface LineTextProps {
  readonly ctx: LanguageCtx;
  readonly line: Line;
  /** The module whose messages hold `<module>.rule.<code>`. */
  readonly module: 'membership' | 'organs';
}

/** One reason of a finding in the reader's language, else the English sentence of the rule. */
export function LineText({ ctx, line, module }: LineTextProps): ReactNode {
  const key = `${module}.rule.${line.code}`;
  const words = ctx.has(key) ? (
    ctx.t(key, daysWritten(ctx, line.facts))
  ) : (
    <span lang={ctx.lang === 'en' ? undefined : 'en'} dir={ctx.lang === 'en' ? undefined : 'ltr'}>
      {line.text}.
    </span>
  );
  return (
    <p>
      <Doubt ctx={ctx} confidence={line.confidence}>
        {words}
      </Doubt>
    </p>
  );
}

/** The provisions of a finding, each once, with links to the rules. */
export function Cites({ ctx, lines }: { readonly ctx: LanguageCtx; readonly lines: readonly Line[] }): ReactNode {
  const provisions = [...new Set(lines.map((line) => line.cite.provision))];
  return provisions.map((provision, i) => (
    <span key={provision}>
      {i > 0 && '; '}
      <Cite ctx={ctx} provision={provision} />
    </span>
  ));
}

/** Days among the facts of a line, in the reader's words. */
function daysWritten(ctx: LanguageCtx, facts: Line['facts']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? ctx.date(value) : value,
    ]),
  );
}
