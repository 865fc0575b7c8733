import type { ReactNode } from 'react';
import { plainList } from '../components/list.ts';
import type { Ctx } from '../ctx.ts';

/** Accessibility, open data, the state of the public record when the page was made, and what is not real. */
export function Footer({ ctx, note }: { readonly ctx: Ctx; readonly note?: string | undefined }): ReactNode {
  return (
    <footer className="foot">
      <div className="stack gap-s">
        <ul {...plainList}>
          <li>
            <a href={ctx.href('/accessibility')}>{ctx.t('web.foot.accessibility')}</a>
          </li>
          <li>
            <a href={ctx.href('/accessibility#appearance')}>{ctx.t('web.foot.appearance')}</a>
          </li>
          <li>
            <a href={ctx.href('/open-data')}>{ctx.t('web.foot.open-data')}</a>
          </li>
          <li>
            <a href={ctx.href('/record')}>{ctx.t('web.foot.record')}</a>
          </li>
        </ul>
        {ctx.recordEntry !== null && (
          <p>
            {ctx.t('web.foot.entry', { entry: ctx.number(ctx.recordEntry) })}{' '}
            <a href={ctx.href('/record')}>{ctx.t('web.foot.verify')}</a>
          </p>
        )}
        {ctx.demonstration && <p>{ctx.t('web.foot.demonstration')}</p>}
        {note !== undefined && <p>{note}</p>}
      </div>
    </footer>
  );
}
