import type { ReactNode } from 'react';
import type { Ctx } from '../../web/ctx.ts';

/** What somebody needs who checks the record without Plenary: to be saved, and used from the own disk. */
export function LogFiles({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <div className="stack gap-s mt">
      <p className="prose">{ctx.t('log.files.record')}</p>
      <p className="row">
        <a href="/log/checkpoint">{ctx.t('log.files.checkpoint')}</a>
        <a href="/log/trust.json">{ctx.t('log.files.trust')}</a>
        <a href="/log/verify.html" download>
          {ctx.t('log.proof.verifier')}
        </a>
        <a href="/log/verify-record.mjs" download>
          {ctx.t('log.files.whole')}
        </a>
      </p>
    </div>
  );
}
