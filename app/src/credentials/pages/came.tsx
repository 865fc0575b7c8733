import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { HeldCredentials } from '../held.ts';
import type { BeforeRefusal } from '../refused.ts';

type Paper = Pick<HeldCredentials, 'received' | 'receivedOn' | 'late'>;

/** What came, and when; of a delegation that was refused also what had come before. */
export function Came({
  ctx,
  held,
  before,
}: {
  readonly ctx: LanguageCtx;
  readonly held: Paper;
  readonly before: BeforeRefusal | null;
}): ReactNode {
  return (
    <>
      {before !== null && held.received === 'none' ? ctx.t('credentials.received.nothing-new') : paperSaid(ctx, held)}
      {before !== null && (
        <>
          <br />
          <small>{ctx.t('credentials.received.before', { what: paperSaid(ctx, before) })}</small>
        </>
      )}
    </>
  );
}

function paperSaid(ctx: LanguageCtx, { received, receivedOn, late }: Paper): string {
  const day = receivedOn === null ? '' : `${ctx.comma}${ctx.date(receivedOn)}`;
  return `${ctx.t(`credentials.received.${received}`)}${day}${late ? ` (${ctx.t('credentials.late')})` : ''}`;
}
