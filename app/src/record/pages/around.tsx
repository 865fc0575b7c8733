import type { ReactNode } from 'react';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import { WithSymbols } from '../../web/components/symbol.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { RecordLine } from '../lines.ts';

/** The entries before and after one, each with what it says. */
export function Around({
  ctx,
  seq: here,
  lines,
}: {
  readonly ctx: Ctx;
  readonly seq: number;
  /** of one entry each, the newest first */
  readonly lines: readonly RecordLine[];
}): ReactNode {
  return (
    <div className="screen-only">
      <Section id="around" title={ctx.t('record.around')}>
        <ol className="dated around" {...plainList}>
          {lines.toReversed().map(({ entries: [{ seq }], says }) => (
            <li key={seq}>
              {seq === here ? (
                <b>{ctx.number(seq)}</b>
              ) : (
                <a href={ctx.href(`/record/${seq}`)} aria-label={ctx.t('record.entry', { seq })}>
                  {ctx.number(seq)}
                </a>
              )}
              <span>
                {seq === here ? (
                  <b>
                    <WithSymbols text={says} />
                  </b>
                ) : (
                  <WithSymbols text={says} />
                )}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
