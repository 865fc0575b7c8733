import { Fragment, type ReactNode } from 'react';
import { sentenceOf } from '../../meetings/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { WhatWasSaid } from '../what-was-said.ts';

/** What an entry says, in one sentence: that of the page that is printed, which whoever holds the paper compares. */
export function Sentence({
  ctx,
  act,
  said: { logged },
}: {
  readonly ctx: Ctx;
  readonly act: string;
  readonly said: WhatWasSaid;
}): ReactNode {
  return sentenceOf(ctx, logged.words, { ...logged, act });
}

/** The tables of what an entry says beside it, as the page that is printed has them: compared line by line. */
export function Shown({ ctx, said }: { readonly ctx: Ctx; readonly said: WhatWasSaid }): ReactNode {
  return said.shown.map((show, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
    <Fragment key={n}>{show(ctx)}</Fragment>
  ));
}
