import type { ReactNode } from 'react';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { WithSymbols } from '../../web/components/symbol.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { RecordLine } from '../lines.ts';

/** What an entry led to: the acts that came next about the same thing. */
export function Followed({ ctx, lines }: { readonly ctx: Ctx; readonly lines: readonly RecordLine[] }): ReactNode {
  return (
    <Section id="followed" title={ctx.t('record.followed')}>
      <ol className="dated around screen-only" {...plainList}>
        {lines.map(({ entries: [{ seq }], says }) => (
          <li key={seq}>
            <a href={ctx.href(`/record/${seq}`)} aria-label={ctx.t('record.entry', { seq })}>
              {ctx.number(seq)}
            </a>
            <span>
              <WithSymbols text={says} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
