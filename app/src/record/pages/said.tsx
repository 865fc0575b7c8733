import { Fragment, type ReactNode } from 'react';
import type { Ctx } from '../../web/ctx.ts';
import type { WhatWasSaid } from '../what-was-said.ts';

/** The tables of what an entry says, as the page that is printed has them: compared line by line. */
export function Shown({ ctx, said }: { readonly ctx: Ctx; readonly said: WhatWasSaid }): ReactNode {
  return said.shown.map((show, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
    <Fragment key={n}>{show(ctx)}</Fragment>
  ));
}
