import type { ReactNode } from 'react';
import { PageHead } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';

/** Somebody came with a paper that names an entry which the record does not hold. */
export function NoEntryPage({ ctx, seq }: { readonly ctx: Ctx; readonly seq: number }): ReactNode {
  const title = ctx.t('log.paper.no-entry', { seq });
  return (
    <Page ctx={ctx} title={title} nav="record" indexed={false}>
      <PageHead title={title} lede={ctx.t('log.paper.no-entry.last', { seq, last: ctx.recordEntry ?? 0 })} />
      <p className="prose">{ctx.t('log.paper.no-entry.why')}</p>
    </Page>
  );
}
