import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { HeldDocument } from '../documents.ts';

export interface DocumentLinkProps {
  readonly ctx: LanguageCtx & { href(path: string): string };
  readonly session: { readonly id: string };
  readonly state: string;
  readonly document: HeldDocument;
  /** the State, where several stand beside one another */
  readonly of?: string;
}

/** Where the scan of a paper is opened, with what it is. */
export function DocumentLink({ ctx, session, state, document: { type, size }, of }: DocumentLinkProps): ReactNode {
  const said = ctx.t('credentials.document.open', { type: type.toUpperCase(), size: ctx.kilobytes(size) });
  return (
    <a
      href={ctx.href(`/sessions/${session.id}/credentials/documents/${state}`)}
      download
      aria-label={of === undefined ? undefined : `${said}${ctx.comma}${of}`}
    >
      {said}
    </a>
  );
}
