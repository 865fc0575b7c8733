import type { ReactNode } from 'react';
import { Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Override } from '../overrides.ts';
import { pastHalt } from './former-logs.tsx';

/** What goes on all the same, by an act with its reason: entries without a seal, a log that was contradicted. The last first. */
export function Overrides({
  ctx,
  overrides,
}: {
  readonly ctx: Ctx;
  readonly overrides: readonly Override[];
}): ReactNode {
  if (overrides.length === 0) return null;
  return (
    <Section id="overrides" title={ctx.t('log.overrides')}>
      <ul className="reasons">
        {overrides.map((one) => (
          <li key={one.seq} className="prose">
            {one.kind === 'unsealed'
              ? ctx.t('meetings.log.unsealed.accepted', { ...one.entries, reason: one.reason })
              : ctx.t('meetings.log.log.resumed', { reason: one.reason })}{' '}
            {one.kind === 'resumed' && one.halts.map((halt) => `${pastHalt(ctx, halt)} `)}
            <a href={ctx.href(`/record/${one.seq}`)}>{ctx.t('record.entry', { seq: one.seq })}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
