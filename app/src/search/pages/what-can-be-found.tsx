import type { ReactNode } from 'react';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { Written } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Example } from '../examples.ts';

/** Every kind of thing with an example that finds one. */
export function WhatCanBeFound({
  ctx,
  examples,
}: {
  readonly ctx: LanguageCtx;
  readonly examples: readonly Example[];
}): ReactNode {
  return (
    <Section id="what" title={ctx.t('search.what')}>
      <p className="prose">{ctx.t('search.how')}</p>
      <Examples ctx={ctx} examples={examples} />
    </Section>
  );
}

export function Examples({
  ctx,
  examples,
}: {
  readonly ctx: LanguageCtx;
  readonly examples: readonly Example[];
}): ReactNode {
  return (
    <ul className="filt examples mt" {...plainList}>
      {examples.map(({ kind, text }) => (
        <li key={kind}>
          <span>{ctx.t('search.kinds', { kind })}</span>
          <a href={ctx.href(`/search?${new URLSearchParams({ q: text })}`)}>
            <Written>{text}</Written>
          </a>
        </li>
      ))}
    </ul>
  );
}
