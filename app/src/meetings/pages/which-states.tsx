import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LogWords } from '../log-sentence.ts';
import { countedStates } from '../meeting-log.ts';

/** The States that the sentence of an act counts and does not name, folded. */
export function WhichStates({
  ctx,
  seq,
  names,
  data,
}: Pick<LogWords, 'names'> & {
  readonly ctx: LanguageCtx;
  readonly seq: number;
  readonly data: Readonly<Record<string, unknown>>;
}): ReactNode {
  const counted = countedStates(ctx, { names }, data);
  if (counted.length === 0) return null;
  return (
    <details className="small" data-key={`states ${seq}`}>
      <summary>{ctx.t('meetings.log.which-states')}</summary>
      <p>{counted.join(ctx.comma)}</p>
    </details>
  );
}
