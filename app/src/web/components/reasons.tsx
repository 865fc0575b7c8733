import type { Line } from '@plenary/rules';
import type { ReactNode } from 'react';
import type { LanguageCtx } from '../ctx.ts';
import { namedFacts } from '../named-facts.ts';
import { Cite } from './ruling.tsx';
import { Doubt } from './source.tsx';

/** A sentence of a finding in the reader's language: its own message `rules.<code>`, else the English of the rule. */
export function LineText({ ctx, line }: { readonly ctx: LanguageCtx; readonly line: Line }): ReactNode {
  const key = `rules.${line.code}`;
  if (ctx.has(key)) return ctx.t(key, namedFacts(ctx, line.facts));
  return ctx.lang === 'en' ? (
    line.text
  ) : (
    <span lang="en" dir="ltr">
      {line.text}
    </span>
  );
}

/** The reasons of a finding: each with its numbers, its provision and how sure Plenary is of it. */
export function Reasons({ ctx, lines }: { readonly ctx: LanguageCtx; readonly lines: readonly Line[] }): ReactNode {
  return (
    <ul className="reasons small">
      {lines.map((line) => (
        <li key={`${line.code} ${line.text}`}>
          <Doubt ctx={ctx} confidence={line.confidence}>
            <LineText ctx={ctx} line={line} />
          </Doubt>
          <span className="cite">
            <Cite ctx={ctx} provision={line.cite.provision} />
          </span>
        </li>
      ))}
    </ul>
  );
}
