import { Fragment, type ReactNode } from 'react';
import { sentenceOf } from '../../meetings/index.ts';
import type { Ctx } from '../../web/ctx.ts';
import type { WhatWasSaid } from '../what-was-said.ts';

/** What an entry says, in the words and the table of the page that is printed: whoever holds the paper compares them line by line. */
export function Said({
  ctx,
  act,
  said,
}: {
  readonly ctx: Ctx;
  readonly act: string;
  readonly said: WhatWasSaid;
}): ReactNode {
  const { logged, shown } = said;
  return (
    <>
      <p className="prose">{sentenceOf(ctx, logged.words, { ...logged, act })}</p>
      {shown.map((show, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <Fragment key={n}>{show(ctx)}</Fragment>
      ))}
    </>
  );
}
