import type { ReactNode } from 'react';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { EntryView } from '../reads.ts';
import { actWords } from './words.ts';

/** The entries before and after one, each with what it records. */
export function Around({
  ctx,
  seq,
  entries,
}: {
  readonly ctx: Ctx;
  readonly seq: number;
  readonly entries: readonly EntryView[];
}): ReactNode {
  return (
    <div className="screen-only">
      <Section id="around" title={ctx.t('record.around')}>
        <ol className="dated around" {...plainList}>
          {entries.toReversed().map((each) => (
            <li key={each.seq}>
              {each.seq === seq ? (
                <b>{ctx.number(each.seq)}</b>
              ) : (
                <a href={ctx.href(`/record/${each.seq}`)} aria-label={ctx.t('record.entry', { seq: each.seq })}>
                  {ctx.number(each.seq)}
                </a>
              )}
              <span>{each.seq === seq ? <b>{actWords(ctx, each.act)}</b> : actWords(ctx, each.act)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
