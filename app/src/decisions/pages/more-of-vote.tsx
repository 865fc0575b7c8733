import { Fragment, type ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { ShownOfVote } from '../slots.ts';

/** The region of what else is known of a vote, from its opening on. */
export function MoreOfVote({
  ctx,
  more,
}: {
  readonly ctx: LanguageCtx;
  readonly more: readonly ShownOfVote[];
}): ReactNode {
  return (
    <div id="more-of-vote" className="stack gap-l mt">
      {more.map(({ show }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the modules do not change places
        <Fragment key={nth}>{show(ctx)}</Fragment>
      ))}
    </div>
  );
}
